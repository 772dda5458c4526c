import Check from '@mui/icons-material/Check';
import ViewColumnOutlined from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

type Props = {
  columns: readonly { id: string; title: string }[];
  shown: readonly string[];
  onChange: (shown: string[]) => void;
};

/** Chooses the columns of a table, besides its first, which names the row. */
export function ColumnsMenu({ columns, shown, onChange }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const press = (id: string) =>
    onChange(
      columns
        .map((column) => column.id)
        .filter((each, index) => index === 0 || (each === id ? !shown.includes(each) : shown.includes(each))),
    );
  return (
    <>
      <Button
        startIcon={<ViewColumnOutlined />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Columns
      </Button>
      <Menu
        disablePortal
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ list: { 'aria-label': 'Columns' }, paper: { sx: { maxHeight: 'min(420px, calc(100% - 32px))' } } }}
      >
        {columns.slice(1).map(({ id, title }) => {
          const on = shown.includes(id);
          return (
            <MenuItem key={id} role="menuitemcheckbox" aria-checked={on} onClick={() => press(id)}>
              <ListItemIcon>{on ? <Check aria-hidden /> : null}</ListItemIcon>
              {title}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

import MoreVert from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import { useRef, useState, type ReactNode } from 'react';

type Props = {
  /** Whom the row is about: "More for Ann Lee". */
  name: string;
  /** The likely next steps, as buttons. */
  next: ReactNode;
  /** Everything else, as items of the menu. */
  children: ReactNode;
};

/** What can be done with a row of a table: the next steps as buttons, and a menu beside them. */
export function RowMenu({ name, next, children }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end', alignItems: 'center' }}>
      {/* The button that was pressed may be gone after its change; the menu's stays. */}
      <Box sx={{ display: 'contents' }} onClickCapture={() => button.current?.focus()}>
        {next}
      </Box>
      <IconButton
        ref={button}
        size="small"
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClick={() => setAnchor(null)} onClose={() => setAnchor(null)}>
        {children}
      </Menu>
    </Box>
  );
}

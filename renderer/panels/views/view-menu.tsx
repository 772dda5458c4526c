import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ProblemLine } from '@renderer/components/problem-line';
import { useRefusal } from '@renderer/data/desk-context';
import type { ListValue } from '@shared/model/list-value';
import type { ListColumn } from '@shared/views/list-column';
import { useRef, useState } from 'react';
import { ConditionsDialog } from './conditions-dialog';
import type { ListViews } from './use-list-views';
import { ViewNameDialog } from './view-name-dialog';

type Props<Row extends object> = {
  views: ListViews;
  /** What one row is, in a word: "peer". */
  one: string;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  value: ListValue;
  onChange: (value: ListValue) => void;
};

type Open = 'conditions' | 'add' | 'rename';

/** Asks several conditions of a list, and keeps what it shows under a name. */
export function ViewMenu<Row extends object>(props: Props<Row>) {
  const { views, columns, value } = props;
  const { chosen } = views;
  const isReading = useRefusal() !== undefined;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<Open>();
  const [told, setTold] = useState<string>();
  const show = (dialog: Open) => {
    setAnchor(null);
    setOpen(dialog);
  };
  const change = async (done: Promise<string | undefined>) => {
    setAnchor(null);
    setTold(await done);
  };
  const close = () => setOpen(undefined);
  const count = value.conditions.length;
  return (
    <>
      <ProblemLine text={told} />
      <Button onClick={() => setOpen('conditions')}>{count > 0 ? `Conditions: ${count}` : 'Conditions'}</Button>
      {isReading ? null : (
        <Button
          ref={button}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            setTold(undefined);
            setAnchor(event.currentTarget);
          }}
        >
          Views
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => show('add')}>Save as a new view</MenuItem>
        {chosen
          ? [
              <Divider key="line" />,
              <MenuItem key="update" disabled={!views.isChanged} onClick={() => void change(views.update(chosen))}>
                Save the changes to {chosen.name}
              </MenuItem>,
              <MenuItem key="rename" onClick={() => show('rename')}>
                Rename {chosen.name}
              </MenuItem>,
              <MenuItem key="delete" onClick={() => void change(views.remove(chosen))}>
                Delete {chosen.name}
              </MenuItem>,
            ]
          : null}
      </Menu>
      {open === 'conditions' ? <ConditionsDialog {...props} onClose={close} /> : null}
      {open === 'add' || open === 'rename' ? (
        <ViewNameDialog
          views={views}
          old={open === 'rename' ? chosen : undefined}
          columns={columns}
          value={value}
          onClose={close}
        />
      ) : null}
    </>
  );
}

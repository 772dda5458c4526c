import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

type Props = {
  /** What a row is called: "Role". */
  name: string;
  rows: readonly { id: string }[];
  addText: string;
  onAdd: () => void;
  onRemove: (index: number) => void;
  children: (index: number) => ReactNode;
};

/** Rows of a form that may be added and removed; each is a named group. */
export function ListRows({ name, rows, addText, onAdd, onRemove, children }: Props) {
  return (
    <>
      {rows.map((row, index) => (
        <Box
          key={row.id}
          role="group"
          aria-label={`${name} ${index + 1}`}
          sx={{
            display: 'flex',
            gap: 2,
            flexWrap: 'wrap',
            alignItems: 'flex-start',
            '& > .MuiTextField-root, & > .MuiAutocomplete-root': { flex: '1 1 160px' },
          }}
        >
          {children(index)}
          <Button aria-label={`Remove ${name.toLowerCase()} ${index + 1}`} onClick={() => onRemove(index)}>
            Remove
          </Button>
        </Box>
      ))}
      <Box>
        <Button size="small" onClick={onAdd}>
          {addText}
        </Button>
      </Box>
    </>
  );
}

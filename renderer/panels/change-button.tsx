import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { WritersOnly } from './writers-only';

/** The small button of a section that opens its form, where something may be written. */
export function ChangeButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <WritersOnly>
      <Button size="small" onClick={onClick}>
        {children}
      </Button>
    </WritersOnly>
  );
}

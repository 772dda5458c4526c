import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { PrintSheet } from '@renderer/components/print-sheet';
import { PrintButtons, type Printed } from '@renderer/panels/print-buttons';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  /** What to mind, above the paper. */
  note: ReactNode;
  /** What the paper is called for screen readers: "The sheet". */
  label: string;
  fileName: string;
  onDone?: (printed: Printed) => void | Promise<string | undefined>;
  onClose: () => void;
  children: ReactNode;
};

/** Shows a paper as it will be printed, and prints it or saves it as a PDF. */
export function PaperDialog({ title, note, label, fileName, onDone, onClose, children }: Props) {
  return (
    <PlainDialog title={title} width={800} onClose={onClose}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {note}
      </Typography>
      <Box
        tabIndex={0}
        role="region"
        aria-label={label}
        sx={{
          maxHeight: '50vh',
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          px: 3,
          py: 2,
          mb: 2,
          // Words for screen readers stay inside.
          position: 'relative',
          '& h1': { fontSize: 18, m: 0 },
          '& h2': { fontSize: 14, mt: 2, mb: 0.5 },
          '& p': { mt: 0.5, mb: 1 },
          '& ol, & ul': { m: 0, pl: 2.5 },
        }}
      >
        {children}
      </Box>
      <PrintButtons autoFocus fileName={fileName} {...(onDone && { onDone })} />
      <PrintSheet>{children}</PrintSheet>
    </PlainDialog>
  );
}

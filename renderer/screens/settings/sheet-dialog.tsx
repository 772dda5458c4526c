import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { PrintSheet } from '@renderer/components/print-sheet';
import { PrintButtons } from '@renderer/panels/print-buttons';
import { useId, type ReactNode } from 'react';

type Props = { title: string; fileName: string; onDone?: () => void; onClose: () => void; children: ReactNode };

/** Shows a sheet that opens something, as it will lie on the paper, and prints it. */
export function SheetDialog({ title, fileName, onDone, onClose, children }: Props) {
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: { width: 800, maxWidth: 'calc(100vw - 32px)' } } }}
    >
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" sx={{ mb: 1 }}>
          Print it, see that the groups can be read, and lock it away. A PDF can be read by whoever finds it: delete it
          once it is printed.
        </Typography>
        <Box
          tabIndex={0}
          role="region"
          aria-label="The sheet"
          sx={{
            maxHeight: '50vh',
            overflow: 'auto',
            border: 1,
            borderColor: 'divider',
            px: 3,
            py: 2,
            mb: 2,
            '& h1': { fontSize: 18, m: 0 },
            '& h2': { fontSize: 14, mt: 2, mb: 0.5 },
            '& p': { mt: 0.5, mb: 1 },
            '& ol': { m: 0, pl: 2.5 },
          }}
        >
          {children}
        </Box>
        <PrintButtons fileName={fileName} {...(onDone && { onDone })} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
      <PrintSheet>{children}</PrintSheet>
    </Dialog>
  );
}

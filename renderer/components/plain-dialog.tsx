import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useRef, type ReactNode } from 'react';

type Props = {
  title: string;
  /** Px; the window is left room. */
  width?: number;
  /** Absent where it closes by itself. */
  onClose?: () => void;
  /** The buttons; "Close" alone where it is absent. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A dialog without a form: something to read, to print or to say yes to. */
export function PlainDialog({ title, width = 480, onClose, actions, children }: Props) {
  const titleId = useId();
  return (
    <Dialog
      open
      {...(onClose ? { onClose } : {})}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: { width, maxWidth: 'calc(100vw - 32px)' } } }}
    >
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>{children}</DialogContent>
      <DialogActions>{actions ?? <CloseButton onClose={onClose} />}</DialogActions>
    </Dialog>
  );
}

/** Has the focus, unless what one came for has asked for it. */
function CloseButton({ onClose }: { onClose: Props['onClose'] | undefined }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const dialog = button.current?.closest('[role="dialog"]');
    if (!dialog?.contains(document.activeElement)) button.current?.focus();
  }, []);
  return (
    <Button ref={button} {...(onClose ? { onClick: onClose } : {})}>
      Close
    </Button>
  );
}

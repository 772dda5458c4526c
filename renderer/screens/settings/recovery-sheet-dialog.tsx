import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { bridge } from '@renderer/bridge/bridge';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { PrintSheet } from '@renderer/components/print-sheet';
import { submitForm } from '@renderer/components/submit-form';
import { useOffice, useToday } from '@renderer/data/desk-context';
import { PrintButtons } from '@renderer/panels/print-buttons';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { formatUkDate } from '@shared/rules/uk-date';
import { useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { RecoverySheet } from './recovery-sheet';

const TITLE = 'Recovery sheet';
const FormSchema = z.object({ passphrase: z.string().trim().min(1, 'passphrase-missing') });

/** Asks for the passphrase once more, then shows the sheet and prints it. Its text is held while the dialog is open only. */
export function RecoverySheetDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState<string>();
  return text === undefined ? (
    <AskDialog onClose={onClose} onText={setText} />
  ) : (
    <SheetDialog onClose={onClose} text={text} />
  );
}

function AskDialog({ onClose, onText }: { onClose: () => void; onText: (text: string) => void }) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { passphrase: '' } });
  const submit = () =>
    submitForm(form, async ({ passphrase }) => {
      const sheet = await bridge.recoveryText(passphrase);
      if (sheet.ok) {
        onText(sheet.value.text);
        return undefined;
      }
      if (sheet.problem.code !== 'wrong-passphrase') return problemText(sheet.problem);
      form.setError('passphrase', { message: 'wrong-passphrase' }, { shouldFocus: true });
      return undefined;
    });
  return (
    <FormDialog
      title={TITLE}
      submitText="Show the sheet"
      cancelText="Not now"
      onSubmit={submit}
      onClose={onClose}
      width={480}
      foot={form.formState.isSubmitting ? 'This takes a few seconds.' : undefined}
    >
      <Typography variant="body2">
        One page to print and lock away. It opens the records and every backup when the passphrase is forgotten or this
        computer is lost. Peer Desk keeps no copy of it, and cannot help without it.
      </Typography>
      <PassphraseInput
        control={form.control}
        errorText={fieldErrorText}
        name="passphrase"
        label="Office passphrase"
        hint="Asked for again, as the sheet opens everything."
        autoComplete="current-password"
        autoFocus
      />
    </FormDialog>
  );
}

function SheetDialog({ onClose, text }: { onClose: () => void; text: string }) {
  const titleId = useId();
  const office = useOffice();
  const today = useToday();
  const sheet = <RecoverySheet text={text} group={office?.group ?? ''} madeOn={formatUkDate(today)} />;
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: { width: 800, maxWidth: 'calc(100vw - 32px)' } } }}
    >
      <DialogTitle id={titleId} component="h2">
        {TITLE}
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
          {sheet}
        </Box>
        <PrintButtons fileName="peer-desk-recovery-sheet" onDone={() => void bridge.noteSheetMade()} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
      <PrintSheet>{sheet}</PrintSheet>
    </Dialog>
  );
}

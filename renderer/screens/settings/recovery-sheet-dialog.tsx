import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { bridge } from '@renderer/bridge/bridge';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import { useOffice, useToday } from '@renderer/data/desk-context';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { RecoverySheet } from './recovery-sheet';
import { SheetDialog } from './sheet-dialog';

const TITLE = 'Recovery sheet';
const FormSchema = z.object({ passphrase: z.string().trim().min(1, 'passphrase-missing') });

/** Asks for the passphrase once more, then shows the sheet and prints it. Its text is held while the dialog is open only. */
export function RecoverySheetDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState<string>();
  return text === undefined ? (
    <AskDialog onClose={onClose} onText={setText} />
  ) : (
    <RecoverySheetShown onClose={onClose} text={text} />
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

function RecoverySheetShown({ onClose, text }: { onClose: () => void; text: string }) {
  const office = useOffice();
  const today = useToday();
  return (
    <SheetDialog
      title={TITLE}
      fileName="peer-desk-recovery-sheet"
      onDone={() => void bridge.noteSheetMade()}
      onClose={onClose}
    >
      <RecoverySheet text={text} group={office?.group ?? ''} madeOn={formatUkDate(today)} />
    </SheetDialog>
  );
}

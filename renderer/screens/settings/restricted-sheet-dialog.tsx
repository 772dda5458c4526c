import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import { useOffice, useToday } from '@renderer/data/desk-context';
import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { RestrictedSheet } from './restricted-sheet';
import { SheetDialog } from './sheet-dialog';

const TITLE = 'Sheet of the restricted notes';
const FormSchema = z.object({ passphrase: z.string().trim().min(1, 'passphrase-missing') });

type Props = { restricted: RestrictedNotes; onClose: () => void };

/** Asks for the restricted passphrase once more, then shows the sheet. Its text is held while the dialog is open only. */
export function RestrictedSheetDialog({ restricted, onClose }: Props) {
  const [text, setText] = useState<string>();
  return text === undefined ? (
    <AskDialog restricted={restricted} onClose={onClose} onText={setText} />
  ) : (
    <RestrictedSheetShown text={text} onClose={onClose} />
  );
}

/** The sheet, to be printed. */
export function RestrictedSheetShown({ text, onClose }: { text: string; onClose: () => void }) {
  const office = useOffice();
  const today = useToday();
  return (
    <SheetDialog title={TITLE} fileName="peer-desk-restricted-notes-sheet" onClose={onClose}>
      <RestrictedSheet text={text} group={office?.group ?? ''} madeOn={formatUkDate(today)} />
    </SheetDialog>
  );
}

function AskDialog({ restricted, onClose, onText }: Props & { onText: (text: string) => void }) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { passphrase: '' } });
  const submit = () =>
    submitForm(form, async ({ passphrase }) => {
      const sheet = await restricted.sheet(passphrase);
      if (sheet.ok) {
        onText(sheet.value);
        return undefined;
      }
      if (sheet.problem.code !== 'wrong-restricted-passphrase') return problemText(sheet.problem);
      form.setError('passphrase', { message: sheet.problem.code }, { shouldFocus: true });
      return undefined;
    });
  return (
    <FormDialog
      title={TITLE}
      submitText="Show the sheet"
      onSubmit={submit}
      onClose={onClose}
      width={480}
      foot={form.formState.isSubmitting ? 'This takes a few seconds.' : undefined}
    >
      <Typography variant="body2">
        One page to print and lock away. It opens the restricted notes when their passphrase is forgotten.
      </Typography>
      <PassphraseInput
        control={form.control}
        errorText={fieldErrorText}
        name="passphrase"
        label="Restricted passphrase"
        hint="Asked for again, as the sheet opens every restricted note."
        autoComplete="current-password"
        autoFocus
      />
    </FormDialog>
  );
}

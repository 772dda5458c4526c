import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

const FormSchema = z.object({ passphrase: z.string().trim().min(1, 'passphrase-missing') });

/** Asks for the restricted passphrase, and opens the notes on every peer. */
export function RestrictedOpenDialog({ restricted, onClose }: { restricted: RestrictedNotes; onClose: () => void }) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { passphrase: '' } });
  const submit = () =>
    submitForm(form, async ({ passphrase }) => {
      const opened = await restricted.open(passphrase);
      if (opened.ok) {
        onClose();
        return undefined;
      }
      if (opened.problem.code !== 'wrong-restricted-passphrase') return problemText(opened.problem);
      form.setError('passphrase', { message: opened.problem.code }, { shouldFocus: true });
      return undefined;
    });
  return (
    <FormDialog
      title="Open restricted notes"
      submitText="Open"
      onSubmit={submit}
      onClose={onClose}
      width={480}
      foot={form.formState.isSubmitting ? 'This takes a few seconds.' : undefined}
    >
      <Typography variant="body2">
        The notes on every peer stay open in this window until they are closed, the records are locked, or Peer Desk is
        closed.
      </Typography>
      <PassphraseInput
        control={form.control}
        errorText={fieldErrorText}
        name="passphrase"
        label="Restricted passphrase"
        hint="Or the text of the printed sheet of the restricted notes."
        autoComplete="current-password"
        autoFocus
      />
    </FormDialog>
  );
}

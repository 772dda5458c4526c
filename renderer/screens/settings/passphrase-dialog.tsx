import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { bridge } from '@renderer/bridge/bridge';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { NewPassphraseFields, withNewPassphrase } from './new-passphrase-fields';

const FormSchema = withNewPassphrase({ current: z.string().trim().min(1, 'passphrase-missing') });

/** Chooses another office passphrase in place of the present one. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: { current: '', passphrase: '', again: '' },
  });
  const submit = () =>
    submitForm(form, async ({ current, passphrase }) => {
      const changed = await bridge.changePassphrase({ passphrase, current });
      if (changed.ok) {
        onClose();
        return undefined;
      }
      if (changed.problem.code !== 'wrong-passphrase') return problemText(changed.problem);
      form.setError('current', { message: 'wrong-passphrase' }, { shouldFocus: true });
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title="Change passphrase"
      submitText="Change passphrase"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
      foot={form.formState.isSubmitting ? 'This takes a few seconds.' : undefined}
    >
      <Typography variant="body2">
        Without the passphrase nobody can open the records elsewhere, also not us, who made Peer Desk. It is not stored
        here: write it down and keep it away from this computer.
      </Typography>
      <PassphraseInput
        {...common}
        name="current"
        label="Present passphrase"
        hint="Or the recovery text from the printed recovery sheet."
        autoComplete="current-password"
        autoFocus
        required
      />
      <NewPassphraseFields control={form.control} />
    </FormDialog>
  );
}

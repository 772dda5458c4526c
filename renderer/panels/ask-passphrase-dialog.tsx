import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import { useForm } from 'react-hook-form';
import { submitPassphrase } from './submit-passphrase';
import { PassphraseFormSchema } from '@shared/model/passphrase';

type Props = {
  title: string;
  /** What it is asked for. */
  text: string;
  label: string;
  hint?: string;
  submitText: string;
  cancelText?: string;
  onPassphrase: (passphrase: string) => Promise<Problem | undefined>;
  onClose: () => void;
};

/** Asks for a passphrase that is there already; what `onPassphrase` answers with is said, a wrong passphrase at its field. */
export function AskPassphraseDialog({ text, label, hint, onPassphrase, ...dialog }: Props) {
  const form = useForm({ resolver: zodResolver(PassphraseFormSchema), defaultValues: { passphrase: '' } });
  return (
    <FormDialog
      {...dialog}
      onSubmit={() => submitPassphrase(form, ({ passphrase }) => onPassphrase(passphrase))}
      width={480}
      foot={form.formState.isSubmitting ? 'This takes a few seconds.' : undefined}
    >
      <Typography variant="body2">{text}</Typography>
      <PassphraseInput
        control={form.control}
        errorText={fieldErrorText}
        name="passphrase"
        label={label}
        {...(hint === undefined ? {} : { hint })}
        autoComplete="current-password"
        autoFocus
        required
      />
    </FormDialog>
  );
}

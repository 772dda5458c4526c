import { zodResolver } from '@hookform/resolvers/zod';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

const FormSchema = z.object({ passphrase: z.string().trim().min(1, 'passphrase-missing') });

type Props = {
  onKeep: (passphrase: string) => Promise<Problem | undefined>;
  onKept: () => void;
  onClose: () => void;
};

/** Asks for the office passphrase once, so that copies which colleagues leave open here without it from then on. */
export function KeepIdentityDialog({ onKeep, onKept, onClose }: Props) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { passphrase: '' } });
  const submit = async () => {
    const sentence = await submitForm(form, async ({ passphrase }) => {
      const failed = await onKeep(passphrase);
      if (failed?.code === 'wrong-passphrase') {
        form.setError('passphrase', { message: failed.code }, { shouldFocus: true });
        return undefined;
      }
      if (failed) return problemText(failed);
      onKept();
      onClose();
      return undefined;
    });
    return sentence;
  };
  return (
    <FormDialog
      title="Open what colleagues leave"
      submitText="Use this folder"
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <Typography>
        Copies go into this folder from now on. With the office passphrase, typed once, this computer also opens the
        copies of a colleague who took over, and shows you when two people wrote.
      </Typography>
      <PassphraseInput
        control={form.control}
        name="passphrase"
        label="Office passphrase"
        errorText={fieldErrorText}
        autoComplete="current-password"
        autoFocus
      />
    </FormDialog>
  );
}

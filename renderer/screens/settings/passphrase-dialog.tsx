import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { bridge } from '@renderer/bridge/bridge';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { isLongEnough, normalisePassphrase } from '@shared/model/passphrase';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

const FormSchema = z
  .object({
    current: z.string().trim().min(1, 'passphrase-missing'),
    passphrase: z.string().refine(isLongEnough, 'passphrase-too-short'),
    again: z.string(),
  })
  .refine(({ passphrase, again }) => normalisePassphrase(passphrase) === normalisePassphrase(again), {
    message: 'passphrases-differ',
    path: ['again'],
  });

/** Chooses another office passphrase in place of the present one. */
export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const [proposed, setProposed] = useState<string>();
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: { current: '', passphrase: '', again: '' },
  });
  const propose = async () => {
    const words = await bridge.proposePassphrase();
    if (words.ok) setProposed(words.value.passphrase);
  };
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
      />
      <PassphraseInput
        {...common}
        name="passphrase"
        label="New passphrase"
        hint="12 characters or more. Several words that do not belong together are best."
        autoComplete="new-password"
      />
      <PassphraseInput {...common} name="again" label="The same again" autoComplete="new-password" />
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => void propose()}>
          {proposed ? 'Propose others' : 'Propose five words'}
        </Button>
        <Box component="output" aria-label="Proposed words" sx={{ fontWeight: 600, userSelect: 'text' }}>
          {proposed}
        </Box>
      </Box>
    </FormDialog>
  );
}

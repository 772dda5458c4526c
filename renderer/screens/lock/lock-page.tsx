import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ProblemLine } from '@renderer/components/problem-line';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { StartFrame, StartPoint } from '@renderer/components/start-frame';
import { submitPassphrase } from '@renderer/panels/submit-passphrase';
import { PassphraseFormSchema } from '@shared/model/passphrase';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import { useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';

/** Asks for the office passphrase; `onOpen` answers with what went wrong, and leaves the page when nothing did. */
export function LockPage({ onOpen }: { onOpen: (passphrase: string) => Promise<Problem | undefined> }) {
  const form = useForm({ resolver: zodResolver(PassphraseFormSchema), defaultValues: { passphrase: '' } });
  const [error, setError] = useState<string>();
  const busy = form.formState.isSubmitting;

  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setError(undefined);
    setError(await submitPassphrase(form, ({ passphrase }) => onOpen(passphrase)));
  };

  return (
    <StartFrame
      title="Peer Desk"
      text="The records are locked. The office passphrase opens them."
      onSubmit={open}
      busy={busy}
      foot="The passphrase is not stored on this computer."
      aside={
        <StartPoint title="Forgotten?" last>
          The recovery text on the printed recovery sheet, typed here instead, opens the records too. Without the
          passphrase or the sheet nobody can open them.
        </StartPoint>
      }
    >
      <PassphraseInput
        control={form.control}
        name="passphrase"
        label="Office passphrase"
        errorText={fieldErrorText}
        autoComplete="current-password"
        autoFocus
        required
      />
      <ProblemLine text={error} />
      {/* Not disabled while it works: a disabled button lets go of the focus. */}
      <Button type="submit" variant="contained" size="large">
        Open
      </Button>
      <Typography role="status" variant="caption" sx={{ color: 'text.secondary', minHeight: 16 }}>
        {busy ? 'Opening the records. This takes a few seconds.' : ''}
      </Typography>
    </StartFrame>
  );
}

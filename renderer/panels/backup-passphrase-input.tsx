import { PassphraseInput } from '@renderer/components/passphrase-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Control } from 'react-hook-form';

/** The passphrase of a backup that this computer cannot open by itself. */
export function BackupPassphraseInput({ control }: { control: Control<{ passphrase: string }> }) {
  return (
    <PassphraseInput
      control={control}
      errorText={fieldErrorText}
      name="passphrase"
      label="Passphrase of the backup"
      hint="Or the recovery text from the printed recovery sheet."
      autoComplete="current-password"
      autoFocus
      required
    />
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { submitForm } from '@renderer/components/submit-form';
import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { NewPassphraseFields, withNewPassphrase } from './new-passphrase-fields';
import { RestrictedSheetShown } from './restricted-sheet-dialog';

const formSchema = (isOn: boolean) =>
  withNewPassphrase({ current: isOn ? z.string().trim().min(1, 'passphrase-missing') : z.string() });

type Props = { restricted: RestrictedNotes; onClose: () => void };

/** Turns restricted notes on under a passphrase of their own, or gives them another one; then shows their sheet. */
export function RestrictedPassphraseDialog({ restricted, onClose }: Props) {
  // As it was when the dialog opened: turned on, it goes on to the sheet.
  const [isOn] = useState(() => restricted.state() !== 'off');
  const [sheet, setSheet] = useState<string>();
  const form = useForm({
    resolver: zodResolver(formSchema(isOn)),
    defaultValues: { current: '', passphrase: '', again: '' },
  });
  if (sheet !== undefined) return <RestrictedSheetShown text={sheet} onClose={onClose} />;
  const submit = () =>
    submitForm(form, async ({ current, passphrase }) => {
      const made = await (isOn ? restricted.changePassphrase(current, passphrase) : restricted.turnOn(passphrase));
      if (made.ok) {
        setSheet(made.value);
        return undefined;
      }
      const { code } = made.problem;
      const field = code === 'wrong-restricted-passphrase' ? 'current' : 'passphrase';
      if (field === 'passphrase' && code !== 'restricted-as-office') return problemText(made.problem);
      form.setError(field, { message: code }, { shouldFocus: true });
      return undefined;
    });
  return (
    <FormDialog
      title={isOn ? 'Change the restricted passphrase' : 'Turn on restricted notes'}
      submitText={isOn ? 'Change passphrase' : 'Turn on'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
      foot={form.formState.isSubmitting ? 'This takes a few seconds.' : undefined}
    >
      {isOn ? (
        <Typography variant="body2">
          Notes are read with the new passphrase and its new sheet from now on. The old ones still open what earlier
          backups and the history hold, and nothing written from now on: destroy the old sheet.
        </Typography>
      ) : (
        <>
          <Typography variant="body2">
            Choose a passphrase that only those know who may read the notes. It is not the office passphrase, and not
            stored here.
          </Typography>
          <Alert severity="warning">
            If it is forgotten and the printed sheet is lost, <strong>nobody can read the notes again</strong>: not with
            the office passphrase, not your IT department, and not us, who made Peer Desk. The sheet to print comes
            next.
          </Alert>
        </>
      )}
      {isOn ? (
        <PassphraseInput
          control={form.control}
          errorText={fieldErrorText}
          name="current"
          label="Present restricted passphrase"
          hint="Or the text of the printed sheet of the restricted notes."
          autoComplete="current-password"
          autoFocus
          required
        />
      ) : null}
      <NewPassphraseFields control={form.control} autoFocus={!isOn} />
    </FormDialog>
  );
}

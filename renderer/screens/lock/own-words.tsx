import { zodResolver } from '@hookform/resolvers/zod';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import { isLongEnough, normalisePassphrase } from '@shared/model/passphrase';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

const FormSchema = z
  .object({ passphrase: z.string().refine(isLongEnough, 'passphrase-too-short'), again: z.string() })
  .refine(({ passphrase, again }) => normalisePassphrase(passphrase) === normalisePassphrase(again), {
    message: 'passphrases-differ',
    path: ['again'],
  });

/** Words of the office's own; `take` gives them when they are long enough and the same twice. */
export function useOwnWords() {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { passphrase: '', again: '' } });
  const take = async (): Promise<string | undefined> => {
    let passphrase: string | undefined;
    await form.handleSubmit((values) => {
      passphrase = values.passphrase;
    })();
    return passphrase;
  };
  return { control: form.control, take };
}

/** The two fields. */
export function OwnWords({ words }: { words: ReturnType<typeof useOwnWords> }) {
  const common = { control: words.control, errorText: fieldErrorText, autoComplete: 'new-password' } as const;
  return (
    <>
      <PassphraseInput
        {...common}
        name="passphrase"
        label="Passphrase"
        hint="12 characters or more. Several words that do not belong together are best."
        autoFocus
        required
      />
      <PassphraseInput {...common} name="again" label="The same again" required />
    </>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { bridge } from '@renderer/bridge/bridge';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import { isLongEnough, normalisePassphrase } from '@shared/model/passphrase';
import { useState } from 'react';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { z } from 'zod';

/** A form with a new passphrase, typed twice, besides its other fields. */
export function withNewPassphrase<T extends z.ZodRawShape>(others: T) {
  const fields = { passphrase: z.string().refine(isLongEnough, 'passphrase-too-short'), again: z.string() };
  return z.object({ ...others, ...fields }).superRefine((typed, context) => {
    const { passphrase, again } = z.object({ passphrase: z.string(), again: z.string() }).parse(typed);
    if (normalisePassphrase(passphrase) === normalisePassphrase(again)) return;
    context.addIssue({ code: 'custom', message: 'passphrases-differ', path: ['again'] });
  });
}

type Fields = FieldValues & { passphrase: string; again: string };
type Props<V extends Fields, Out extends FieldValues> = { control: Control<V, unknown, Out>; autoFocus?: boolean };

/** A new passphrase, the same again, and five words on demand. */
export function NewPassphraseFields<V extends Fields, Out extends FieldValues>({ control, autoFocus }: Props<V, Out>) {
  const [proposed, setProposed] = useState<string>();
  const propose = async () => {
    const words = await bridge.proposePassphrase();
    if (words.ok) setProposed(words.value.passphrase);
  };
  const common = { control, errorText: fieldErrorText, autoComplete: 'new-password' } as const;
  return (
    <>
      <PassphraseInput
        {...common}
        // Safe, both: the form has these fields.
        name={'passphrase' as FieldPath<V>}
        label="New passphrase"
        required
        hint="12 characters or more. Several words that do not belong together are best."
        autoFocus={autoFocus ?? false}
      />
      <PassphraseInput {...common} name={'again' as FieldPath<V>} label="The same again" required />
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => void propose()}>
          {proposed ? 'Propose others' : 'Propose five words'}
        </Button>
        <Box component="output" aria-label="Proposed words" sx={{ fontWeight: 600, userSelect: 'text' }}>
          {proposed}
        </Box>
      </Box>
    </>
  );
}

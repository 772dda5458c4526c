import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { bridge } from '@renderer/bridge/bridge';
import { TickInput } from '@renderer/components/fields';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { useCallback, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

const FormSchema = z.object({ written: z.boolean().refine(Boolean, 'words-not-written-down') });

/** Five words by chance; `take` gives them when the tick says that they were written down. */
export function useProposedWords() {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { written: false } });
  const [words, setWords] = useState('');
  const [error, setError] = useState<string>();
  const { reset } = form;

  const show = useCallback(
    (proposed: Awaited<ReturnType<typeof bridge.proposePassphrase>>) => {
      reset();
      setError(proposed.ok ? undefined : problemText(proposed.problem));
      if (proposed.ok) setWords(proposed.value.passphrase);
    },
    [reset],
  );
  useEffect(() => {
    void bridge.proposePassphrase().then(show);
  }, [show]);
  const propose = async () => show(await bridge.proposePassphrase());

  const take = async (): Promise<string | undefined> => {
    let written = false;
    await form.handleSubmit(() => {
      written = true;
    })();
    return written && words !== '' ? words : undefined;
  };
  return { control: form.control, errors: form.formState.errors, words, error, propose, take };
}

/** The words, the button for others, and the tick. */
export function ProposedWords({ words }: { words: ReturnType<typeof useProposedWords> }) {
  const notTicked = fieldErrorText(words.errors.written?.message);
  return (
    <>
      <Box>
        <Box
          component="output"
          aria-label="Proposed words"
          sx={{
            display: 'block',
            p: 2,
            minHeight: 62,
            fontSize: 18,
            lineHeight: '28px',
            fontWeight: 600,
            bgcolor: 'custom.sunken',
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            userSelect: 'text',
          }}
        >
          {words.words}
        </Box>
        <Button size="small" onClick={() => void words.propose()} sx={{ mt: 0.5 }}>
          Propose others
        </Button>
        {words.error ? <FormHelperText error>{words.error}</FormHelperText> : null}
      </Box>
      <Box>
        <TickInput control={words.control} name="written" label="We have written these words down" />
        {notTicked ? (
          <FormHelperText error role="alert">
            {notTicked}
          </FormHelperText>
        ) : null}
      </Box>
    </>
  );
}

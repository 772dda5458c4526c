import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { ProblemLine } from '@renderer/components/problem-line';
import { bridge } from '@renderer/bridge/bridge';
import { TextInput } from '@renderer/components/fields';
import { PassphraseInput } from '@renderer/components/passphrase-input';
import { StartFrame, StartPoint } from '@renderer/components/start-frame';
import { submitPassphrase } from '@renderer/panels/submit-passphrase';
import { PassphraseFormSchema } from '@shared/model/passphrase';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { ONE_WRITER } from '@renderer/words/left-words';
import { instantText } from '@renderer/words/instant-text';
import { OfficeSchema } from '@shared/model/settings';
import type { Problem } from '@shared/model/result';
import { useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';

const FormSchema = PassphraseFormSchema.extend({ userName: OfficeSchema.shape.userName });

/** Where the records are read from; `file` is the token of a file that was chosen. */
type Chosen = { words: string; file: string | undefined };

type Asked = {
  file: string | undefined;
  passphrase: string;
  userName: string;
  onProgress: (rows: number, of: number) => void;
};

type Props = { userName: string; onOpen: (asked: Asked) => Promise<Problem | undefined>; onBack: () => void };

/** A further computer of the office: where a colleague leaves the records, and the passphrase that opens them. */
export function ReadColleaguePage({ userName: proposed, onOpen, onBack }: Props) {
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { passphrase: '', userName: proposed } });
  const [chosen, setChosen] = useState<Chosen>();
  const [error, setError] = useState<string>();
  const [done, setDone] = useState<string>();
  const busy = form.formState.isSubmitting;

  const chooseFolder = async () => {
    setError(undefined);
    const office = await bridge.colleagues.chooseFolder();
    if (!office.ok) return setError(problemText(office.problem));
    const { folder, copies } = office.value;
    if (!folder) return undefined;
    const [newest] = copies;
    if (!newest) return setError(problemText({ code: 'no-colleague-copy' }));
    return setChosen({ words: `\u201c${folder.name}\u201d, last copy of ${instantText(newest.at)}`, file: undefined });
  };
  const chooseFile = async () => {
    setError(undefined);
    const file = await bridge.colleagues.chooseFile();
    if (!file.ok) setError(problemText(file.problem));
    else if (file.value.outcome === 'chosen') setChosen({ words: file.value.fileName, file: file.value.file });
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !chosen) return;
    setError(undefined);
    const sentence = await submitPassphrase(form, async ({ passphrase, userName }) => {
      const onProgress = (rows: number, of: number) => setDone(of > 0 ? `${Math.round((100 * rows) / of)} %` : '');
      const failed = await onOpen({ file: chosen.file, passphrase, userName, onProgress });
      setDone(undefined);
      return failed;
    });
    setError(sentence);
  };

  return (
    <StartFrame
      title="Read a colleague&#8217;s records"
      text="Peer Desk on your colleague&#8217;s computer leaves a copy in a folder that both of you reach, or saves one for you as a file."
      onSubmit={open}
      busy={busy}
      foot="The copy is encrypted. It is opened on this computer, and your colleague&#8217;s records stay as they are."
      aside={
        <>
          <StartPoint title="One writes, everyone reads">
            You search, print and export what your colleague left last. {ONE_WRITER} When your colleague hands over, you
            take over with one press.
          </StartPoint>
          <StartPoint title="Which passphrase?" last>
            The office passphrase that was chosen on your colleague&#8217;s computer. With a single file, bring along
            the file &#8220;office-identity.age&#8221; that was saved beside it.
          </StartPoint>
        </>
      }
    >
      <Box>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" onClick={() => void chooseFolder()}>
            Choose the office folder
          </Button>
          <Button onClick={() => void chooseFile()}>Choose a file</Button>
        </Box>
        <Typography role="status" variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {chosen?.words ?? ''}
        </Typography>
      </Box>
      {chosen ? (
        <>
          <PassphraseInput
            control={form.control}
            name="passphrase"
            label="Office passphrase"
            errorText={fieldErrorText}
            autoComplete="current-password"
            autoFocus
            required
          />
          <TextInput
            control={form.control}
            name="userName"
            label="Your name"
            hint="Taken from this computer; stands beside what you change once you take over."
            errorText={fieldErrorText}
            required
          />
        </>
      ) : null}
      <ProblemLine text={error} />
      {chosen ? (
        <Button type="submit" variant="contained" size="large">
          Read
        </Button>
      ) : null}
      <Typography role="status" variant="caption" sx={{ color: 'text.secondary', minHeight: 16 }}>
        {busy ? `Opening the copy. ${done ?? 'This takes a few seconds.'}` : ''}
      </Typography>
      <Box>
        <Link component="button" type="button" onClick={onBack}>
          Back
        </Link>
      </Box>
    </StartFrame>
  );
}

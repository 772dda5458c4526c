import { ToldLine, type Told } from '@renderer/components/told-line';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useCouncilBook, useOffice, useToday } from '@renderer/data/desk-context';
import { readMailFile } from '@renderer/mail/read-mail-file';
import { mailProblemText } from '@renderer/words/mail-problem-text';
import { readPastedMail, type Mail } from '@shared/mail/mail';
import { requestInMail } from '@shared/mail/request-in-mail';
import { DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { useRef, useState, type DragEvent } from 'react';
import { fromMail, type MailFields, type MailHints } from './request-from-mail';

type Props = { onRead: (values: Partial<MailFields>, hints: MailHints) => void };

/** Where the LGA's e-mail is pasted; what it asks for is then proposed in the fields below. */
export function MailIntake({ onRead }: Props) {
  const office = useOffice();
  const book = useCouncilBook();
  const today = useToday();
  const [text, setText] = useState('');
  const [told, setTold] = useState<Told>();
  const input = useRef<HTMLInputElement>(null);

  const take = (mail: Mail) => {
    const found = requestInMail(mail, {
      today,
      kindsOfWork: office?.kindsOfWork ?? DEFAULT_KINDS_OF_WORK,
      skills: office?.skills ?? DEFAULT_SKILLS,
      findCouncil: (name) => book.find(name),
    });
    const { values, hints } = fromMail(found, book);
    onRead(values, hints);
    setText('');
    const count = Object.keys(hints).length;
    setTold({
      severity: 'info',
      text:
        count === 0
          ? 'Nothing that a field asks for was found. The text stands in the brief.'
          : `${count === 1 ? 'One field was' : `${count} fields were`} filled in from the e-mail. Check each: the words it was read from stand below it. Nothing is saved yet.`,
    });
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    setTold(undefined);
    const read = await readMailFile(file);
    if (read.ok) take(read.value);
    else setTold({ severity: 'error', text: mailProblemText(read.problem) });
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void takeFile(event.dataTransfer.files[0]);
  };
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          label={'Paste the LGA\u2019s e-mail'}
          multiline
          autoFocus
          minRows={1}
          maxRows={4}
          fullWidth
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            // A word or two are put in where they belong; an e-mail is read at once.
            if (text !== '' || pasted.trim().length < SHORTEST_MAIL) return;
            event.preventDefault();
            take(readPastedMail(pasted));
          }}
          helperText="With its heads (From, Sent, Subject) where it has them; or drop the e-mail here as a file (.msg, .eml)."
        />
        <Button disabled={text.trim() === ''} onClick={() => take(readPastedMail(text))} sx={{ flexShrink: 0 }}>
          Read it
        </Button>
        <Button onClick={() => input.current?.click()} sx={{ flexShrink: 0 }}>
          Choose file
        </Button>
        <input
          ref={input}
          type="file"
          accept=".msg,.eml"
          hidden
          aria-label="E-mail file"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // So that the same file can be chosen again.
            event.target.value = '';
            void takeFile(file);
          }}
        />
      </Box>
      <ToldLine told={told} />
    </Box>
  );
}

const SHORTEST_MAIL = 40;

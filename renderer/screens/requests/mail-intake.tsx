import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useCouncilBook, useOffice, useToday } from '@renderer/data/desk-context';
import { readPastedMail, type Mail } from '@shared/mail/mail';
import { requestInMail } from '@shared/mail/request-in-mail';
import { DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { useState } from 'react';
import { fromMail, type MailFields, type MailHints } from './request-from-mail';

type Props = { onRead: (values: Partial<MailFields>, hints: MailHints) => void };

/** Where the LGA's e-mail is pasted; what it asks for is then proposed in the fields below. */
export function MailIntake({ onRead }: Props) {
  const office = useOffice();
  const book = useCouncilBook();
  const today = useToday();
  const [text, setText] = useState('');
  const [told, setTold] = useState<string>();

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
    setTold(
      count === 0
        ? 'Nothing that a field asks for was found. The text stands in the brief.'
        : `${count === 1 ? 'One field was' : `${count} fields were`} filled in from the e-mail. Check each: the words it was read from stand below it. Nothing is saved yet.`,
    );
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
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
          helperText="With its heads (From, Sent, Subject) where it has them. The fields below are filled in for you to check."
        />
        <Button disabled={text.trim() === ''} onClick={() => take(readPastedMail(text))} sx={{ flexShrink: 0 }}>
          Read it
        </Button>
      </Box>
      <div role="status">{told ? <Alert severity="info">{told}</Alert> : null}</div>
    </Box>
  );
}

const SHORTEST_MAIL = 40;

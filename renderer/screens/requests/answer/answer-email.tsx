import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { AnswerSays } from './answer-says';
import type { useAnswerEmail } from './use-answer-email';

/** The e-mail of the answer that is being given, and what leaves as it is recorded. */
export function AnswerEmail({ email, hasNames }: { email: ReturnType<typeof useAnswerEmail>; hasNames: boolean }) {
  return (
    <>
      <AnswerSays letter={email.letter} hasNames={hasNames} says={email.says} onChange={email.setSays} />
      <Box sx={{ display: 'flex', flexDirection: 'column' }}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={email.copies}
              disabled={!email.isReady}
              onChange={(_event, on) => email.setCopies(on)}
            />
          }
          label="Copy the e-mail, to paste and send"
        />
        {hasNames ? (
          <FormControlLabel
            control={<Checkbox size="small" checked={email.saves} onChange={(_event, on) => email.setSaves(on)} />}
            label="Save the spreadsheet, to attach"
          />
        ) : null}
      </Box>
    </>
  );
}

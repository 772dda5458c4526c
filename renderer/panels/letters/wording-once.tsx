import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { LetterWording } from '@shared/model/letters';

type Props = { wording: LetterWording; onChange: (wording: LetterWording) => void };

/** The wording of an e-mail, to be changed for this one alone: closed until it is wanted. */
export function WordingOnce({ wording, onChange }: Props) {
  const type = (part: keyof LetterWording) => ({
    value: wording[part],
    onChange: (event: { target: { value: string } }) => onChange({ ...wording, [part]: event.target.value }),
  });
  return (
    <Box component="details">
      <Box component="summary" sx={{ cursor: 'pointer', mb: 1 }}>
        Change the wording, this time only
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: 1 }}>
        <TextField label="Subject" {...type('subject')} />
        <TextField label="Text" multiline minRows={6} maxRows={14} {...type('body')} />
      </Box>
    </Box>
  );
}

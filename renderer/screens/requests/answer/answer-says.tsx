import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { gapsText } from '@renderer/words/letter-words';
import type { FilledLetter } from '@shared/letters/fill-letter';
import { LetterView } from '@renderer/panels/letters/letter-view';

/** What an answer says beside names and profiles. */
export type Says = { withGroup: boolean; withNotes: boolean };
export const SAYS_AT_FIRST: Says = { withGroup: false, withNotes: true };

type Props = { letter: FilledLetter | undefined; hasNames: boolean; says: Says; onChange: (says: Says) => void };

/** The e-mail to the LGA as it will be read, and what of it is sensitive. */
export function AnswerSays({ letter, hasNames, says, onChange }: Props) {
  if (!letter) return <Box sx={{ color: 'text.secondary' }}>Working out the days left.</Box>;
  const gaps = gapsText(letter);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box component="h3" sx={{ m: 0, fontSize: 13, fontWeight: 600 }}>
        The e-mail
      </Box>
      {hasNames ? (
        <Box sx={{ display: 'flex', flexDirection: 'column' }}>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={says.withNotes}
                onChange={(_event, withNotes) => onChange({ ...says, withNotes })}
              />
            }
            label="Say what to note about each peer (sensitive: text about a person)"
          />
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={says.withGroup}
                onChange={(_event, withGroup) => onChange({ ...says, withGroup })}
              />
            }
            label="Name the political group (sensitive: political opinion)"
          />
        </Box>
      ) : null}
      {gaps ? <Alert severity="warning">{gaps} The wording is in Settings.</Alert> : null}
      <LetterView letter={letter} />
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '@renderer/components/page';
import { useTable } from '@renderer/data/desk-context';
import { lettersIn } from '@renderer/data/letters-setting';
import { RecordHistory } from '@renderer/panels/record-history';
import { WritersOnly } from '@renderer/panels/writers-only';
import { LETTER_WORDS } from '@renderer/words/letter-words';
import { LETTER_KINDS, type LetterKind } from '@shared/model/letters';
import { useState } from 'react';
import { WordingDialog } from './wording-dialog';

/** The wordings of the e-mails that the office copies or opens; Peer Desk sends nothing. */
export function LettersSection() {
  const letters = lettersIn(useTable('settings'));
  const [editing, setEditing] = useState<LetterKind>();
  return (
    <Section title="Wording of e-mails">
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        Peer Desk writes these with the names, dates and tables filled in. You copy them into your own e-mails; Peer
        Desk sends nothing.
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {LETTER_KINDS.map((kind) => (
          <Box
            component="li"
            key={kind}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 2,
              minHeight: 36,
              borderBottom: 1,
              borderColor: 'divider',
            }}
          >
            <Box sx={{ width: 150, flex: 'none' }}>{LETTER_WORDS[kind].title}</Box>
            <Box sx={{ flex: 1, minWidth: 0, color: 'text.secondary' }}>
              {LETTER_WORDS[kind].when}
              {letters[kind] ? ' Your own wording.' : ''}
            </Box>
            <WritersOnly>
              <Button
                size="small"
                aria-label={`Change the wording: ${LETTER_WORDS[kind].title}`}
                onClick={() => setEditing(kind)}
              >
                Change
              </Button>
            </WritersOnly>
          </Box>
        ))}
      </Box>
      <RecordHistory table="settings" id="letters" level={3} />
      {editing ? <WordingDialog kind={editing} letters={letters} onClose={() => setEditing(undefined)} /> : null}
    </Section>
  );
}

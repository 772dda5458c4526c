import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { Section } from '@renderer/components/page';
import { useTable } from '@renderer/data/desk-context';
import type { ReadNote, RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { useReadNotes, useRestrictedNotes } from '@renderer/data/restricted/use-restricted-notes';
import { problemText } from '@renderer/words/problem-text';
import { countOf } from '@renderer/words/table-words';
import type { PeerId } from '@shared/model/ids';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { RestrictedNoteDialog } from './restricted-note-dialog';
import { RestrictedOpenDialog } from './restricted-open-dialog';

type Shown = { dialog: 'open' } | { dialog: 'note'; read?: ReadNote };

/** The restricted notes on a peer, locked or open; nothing while they are not turned on. Never printed with the page. */
export function PeerRestricted({ peerId }: { peerId: PeerId }) {
  const known = useRestrictedNotes();
  const [shown, setShown] = useState<Shown>();
  // Drawn again when a note comes or goes.
  useTable('restrictedNotes');
  if (!known || known.state === 'off') return null;
  const { restricted, state } = known;
  const isOpen = state === 'open';
  const notes = restricted.ofPeer(peerId);
  const [newest] = notes;
  const close = () => setShown(undefined);
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Section
        title="Restricted notes"
        right={
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" onClick={() => setShown({ dialog: 'note' })}>
              Add a note
            </Button>
            {/* One button with two names, so that the focus comes back to it from the dialog. */}
            {isOpen || newest ? (
              <Button size="small" onClick={() => (isOpen ? void restricted.close() : setShown({ dialog: 'open' }))}>
                {isOpen ? 'Close restricted notes' : 'Open'}
              </Button>
            ) : null}
          </Box>
        }
      >
        {!newest ? (
          'None.'
        ) : isOpen ? (
          <OpenNotes
            key={peerId}
            restricted={restricted}
            peerId={peerId}
            onChange={(read) => setShown({ dialog: 'note', read })}
          />
        ) : (
          `Locked. ${countOf('restrictedNotes', notes.length).replace('restricted ', '')}, last written ${formatUkDate(newest.writtenOn)}.`
        )}
      </Section>
      {shown?.dialog === 'open' ? <RestrictedOpenDialog restricted={restricted} onClose={close} /> : null}
      {shown?.dialog === 'note' && (isOpen || !shown.read) ? (
        <RestrictedNoteDialog
          restricted={restricted}
          peerId={peerId}
          read={shown.read}
          isOpen={isOpen}
          onClose={close}
        />
      ) : null}
    </Box>
  );
}

type OpenProps = {
  restricted: RestrictedNotes;
  peerId: PeerId;
  onChange: (read: ReadNote) => void;
};

function OpenNotes({ restricted, peerId, onChange }: OpenProps) {
  const read = useReadNotes(restricted, peerId);
  const [error, setError] = useState<string>();
  if (!read) return null;
  const remove = async ({ note }: ReadNote) => {
    const removed = await restricted.remove(note);
    setError(removed.ok ? undefined : problemText(removed.problem));
  };
  const sentence = error ?? (read.problem && problemText(read.problem));
  return (
    <>
      <ProblemLine text={sentence} />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {read.notes.map((one) => (
          <Box component="li" key={one.note.id} sx={{ py: 0.75, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, fontSize: 12, color: 'text.secondary' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>{writtenText(one)}</Box>
              {one.content ? (
                <Button size="small" onClick={() => onChange(one)}>
                  Change
                </Button>
              ) : null}
              <Button size="small" onClick={() => void remove(one)}>
                Remove
              </Button>
            </Box>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {one.content?.text ??
                'This note cannot be opened: it was written under keys that are not in use any more, or it was altered. Restore a backup from before to read it.'}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}

/** "12/11/2026, Sam Seated; changed 20/11/2026, Dana Whitlock". */
function writtenText({ note, content }: ReadNote): string {
  const written = [formatUkDate(note.writtenOn), content?.writtenBy].filter(Boolean).join(', ');
  if (!note.changedOn) return written;
  return `${written}; changed ${[formatUkDate(note.changedOn), content?.changedBy].filter(Boolean).join(', ')}`;
}

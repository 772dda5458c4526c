import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ProblemLine } from '@renderer/components/problem-line';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useTable } from '@renderer/data/desk-context';
import type { RestrictedNotes } from '@renderer/data/restricted/restricted-notes';
import { useRestrictedNotes } from '@renderer/data/restricted/use-restricted-notes';
import { ChangeButton } from '@renderer/panels/change-button';
import { RecordHistory } from '@renderer/panels/record-history';
import { problemText } from '@renderer/words/problem-text';
import { countOf } from '@renderer/words/table-words';
import { useState } from 'react';
import { RestrictedPassphraseDialog } from './restricted-passphrase-dialog';
import { RestrictedSheetDialog } from './restricted-sheet-dialog';

/** Restricted notes: what they are, turning them on, and their passphrase and sheet. */
export function RestrictedSection() {
  const known = useRestrictedNotes();
  const [dialog, setDialog] = useState<'passphrase' | 'sheet'>();
  if (!known) return null;
  const { restricted, state } = known;
  const close = () => setDialog(undefined);
  return (
    <Section
      title="Restricted notes"
      right={
        <ChangeButton onClick={() => setDialog('passphrase')}>
          {state === 'off' ? 'Turn on restricted notes' : 'Change the restricted passphrase'}
        </ChangeButton>
      }
    >
      {state === 'off' ? (
        <Typography variant="body2">
          Off. Notes on a peer that only those can read who know a passphrase of their own, such as a concern or an
          access need; the office passphrase does not open them. For the head of office to turn on.
        </Typography>
      ) : (
        <TurnedOn restricted={restricted} isOpen={state === 'open'} onSheet={() => setDialog('sheet')} />
      )}
      <RecordHistory table="settings" id="restrictedNotes" level={3} />
      {dialog === 'passphrase' ? <RestrictedPassphraseDialog restricted={restricted} onClose={close} /> : null}
      {dialog === 'sheet' ? <RestrictedSheetDialog restricted={restricted} onClose={close} /> : null}
    </Section>
  );
}

type TurnedOnProps = { restricted: RestrictedNotes; isOpen: boolean; onSheet: () => void };

function TurnedOn({ restricted, isOpen, onSheet }: TurnedOnProps) {
  const { all } = useTable('restrictedNotes');
  const [error, setError] = useState<string>();
  const peers = new Set(all.map(({ peerId }) => peerId)).size;
  const turnOff = async () => {
    const off = await restricted.turnOff();
    setError(off.ok ? undefined : problemText(off.problem));
  };
  return (
    <>
      <Facts
        lines={[
          ['Now', isOpen ? 'On, and open in this window' : 'On, and locked. They are opened on the page of a peer'],
          [
            'Notes',
            all.length > 0 ? (
              `${countOf('restrictedNotes', all.length)} on ${countOf('peers', peers)}`
            ) : (
              <Box key="none" component="span">
                None
                <Button size="small" onClick={() => void turnOff()} sx={{ ml: 1 }}>
                  Turn off
                </Button>
              </Box>
            ),
          ],
          [
            'Opened by',
            <>
              The restricted passphrase, or its printed sheet; not by the office passphrase
              <Button size="small" onClick={onSheet} sx={{ ml: 1 }}>
                Print their sheet
              </Button>
            </>,
          ],
        ]}
      />
      <ProblemLine text={error} />
    </>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useKeyFacts } from '@renderer/panels/use-key-facts';
import { dayText } from '@renderer/words/instant-text';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { PassphraseDialog } from './passphrase-dialog';

/** The office passphrase: whether there is one, changing it, and locking the records. */
export function PassphraseSection() {
  const keys = useKeyFacts();
  const [changing, setChanging] = useState(false);
  const task = useTask();
  // In the sample of an office that was never started there is nothing to lock.
  if (keys?.state !== 'open') return null;
  return (
    <Section
      title="Office passphrase"
      right={
        <Box sx={{ display: 'flex', gap: 1 }}>
          {keys.hasPassphrase ? (
            <>
              <Button size="small" onClick={() => setChanging(true)}>
                Change passphrase
              </Button>
              <Button size="small" component={RouterLink} to="/lock">
                Lock now
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => task.open('choose-passphrase')}>
              Choose a passphrase
            </Button>
          )}
        </Box>
      }
    >
      <Facts
        lines={[
          [
            'Passphrase',
            keys.hasPassphrase
              ? 'Chosen; not stored on this computer'
              : 'Not chosen yet: the records and their backups open on this computer only',
          ],
          [
            'At the start',
            keys.keychainAvailable
              ? 'Nothing is asked: the keychain of this computer opens the records'
              : 'The passphrase is asked for: this computer has no keychain',
          ],
          [
            'Recovery sheet',
            keys.hasPassphrase ? (
              <>
                {keys.sheetMadeAt ? `Printed or saved on ${dayText(keys.sheetMadeAt)}` : 'Not printed yet'}
                <Button size="small" onClick={() => task.open('recovery-sheet')} sx={{ ml: 1 }}>
                  Print the recovery sheet
                </Button>
              </>
            ) : (
              ''
            ),
          ],
        ]}
      />
      {changing ? <PassphraseDialog onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

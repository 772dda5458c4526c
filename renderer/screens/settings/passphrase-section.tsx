import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { bridge } from '@renderer/bridge/bridge';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import type { KeysState } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { PassphraseDialog } from './passphrase-dialog';

type KeyFacts = Pick<KeysState, 'state' | 'hasPassphrase' | 'keychainAvailable'>;

/** The office passphrase: whether there is one, changing it, and locking the records. */
export function PassphraseSection() {
  const [keys, setKeys] = useState<KeyFacts>();
  const [changing, setChanging] = useState(false);
  useEffect(() => {
    void readKeys().then(setKeys);
  }, []);
  // In the sample of an office that was never started there is nothing to lock.
  if (keys?.state !== 'open') return null;
  return (
    <Section
      title="Office passphrase"
      right={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" onClick={() => setChanging(true)}>
            {keys.hasPassphrase ? 'Change passphrase' : 'Choose a passphrase'}
          </Button>
          {keys.hasPassphrase ? (
            <Button size="small" component={RouterLink} to="/lock">
              Lock now
            </Button>
          ) : null}
        </Box>
      }
    >
      <Facts
        lines={[
          ['Passphrase', keys.hasPassphrase ? 'Chosen; not stored on this computer' : 'Not chosen yet'],
          [
            'At the start',
            keys.keychainAvailable
              ? 'Nothing is asked: the keychain of this computer opens the records'
              : 'The passphrase is asked for: this computer has no keychain',
          ],
        ]}
      />
      {changing ? (
        <PassphraseDialog
          hasPassphrase={keys.hasPassphrase}
          onClose={() => setChanging(false)}
          onChanged={() => setKeys({ ...keys, hasPassphrase: true })}
        />
      ) : null}
    </Section>
  );
}

/** The facts alone: the key that comes with them is not kept here. */
async function readKeys(): Promise<KeyFacts | undefined> {
  const keys = await bridge.keysState();
  if (!keys.ok) return undefined;
  const { state, hasPassphrase, keychainAvailable } = keys.value;
  return { state, hasPassphrase, keychainAvailable };
}

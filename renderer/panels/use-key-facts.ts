import { bridge } from '@renderer/bridge/bridge';
import { useTask } from '@renderer/components/use-task';
import type { KeysState } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';

/** How the keys stand; the key that comes with them is not kept. */
export type KeyFacts = Pick<KeysState, 'state' | 'hasPassphrase' | 'keychainAvailable' | 'sheetMadeAt'>;

/** The facts about the keys, read again when a dialog has closed: the passphrase or the sheet may have come from it. */
export function useKeyFacts(): KeyFacts | undefined {
  const [keys, setKeys] = useState<KeyFacts>();
  const asking = useTask().name !== null;
  useEffect(() => {
    if (!asking) void readKeys().then(setKeys);
  }, [asking]);
  return keys;
}

async function readKeys(): Promise<KeyFacts | undefined> {
  const keys = await bridge.keysState();
  if (!keys.ok) return undefined;
  const { state, hasPassphrase, keychainAvailable, sheetMadeAt } = keys.value;
  return { state, hasPassphrase, keychainAvailable, sheetMadeAt };
}

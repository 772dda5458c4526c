import { bridge } from '@renderer/bridge/bridge';
import { useTask } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import { useCallback } from 'react';

/**
 * Asks for an office passphrase where there is none yet: to be called after what makes one needed, such as a backup, a
 * folder for copies or an import. It may be put off, and is asked again at the next such time. Never in the sample.
 */
export function useAskForPassphrase(): () => Promise<void> {
  const { backups } = useDesk();
  const { open } = useTask();
  return useCallback(async () => {
    if (!backups) return;
    const keys = await bridge.keysState();
    if (keys.ok && keys.value.state === 'open' && !keys.value.hasPassphrase) open('choose-passphrase');
  }, [backups, open]);
}

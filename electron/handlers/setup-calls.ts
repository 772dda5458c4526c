import { register } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { handleAppInfo } from './app-info';
import type { JournalHandlers } from './journal';
import { keyHandlers } from './keys';
import { handleSaveFile } from './save-file';

/** What the handlers work on. */
export type CallParts = { keyring: Keyring; journal: JournalHandlers };

/** Every call of the contract gets its handler. */
export function setupCalls({ keyring, journal }: CallParts): void {
  register('app:info', handleAppInfo);
  register('file:save', handleSaveFile);
  const keys = keyHandlers(keyring);
  register('keys:state', keys.handleState);
  register('keys:create', keys.handleCreate);
  register('keys:unlock', keys.handleUnlock);
  register('keys:propose', keys.handlePropose);
  register('keys:lock', async (request, context) => {
    // The journal's key goes with the others.
    await journal.close();
    return keys.handleLock(request, context);
  });
  register('keys:change', keys.handleChange);
  register('journal:state', journal.handleState);
  register('journal:append', journal.handleAppend);
  register('journal:read', journal.handleRead);
}

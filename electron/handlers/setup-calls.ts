import { register } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { handleAppInfo } from './app-info';
import { keyHandlers } from './keys';
import { handleSaveFile } from './save-file';

/** What the handlers work on. */
export type CallParts = { keyring: Keyring };

/** Every call of the contract gets its handler. */
export function setupCalls({ keyring }: CallParts): void {
  register('app:info', handleAppInfo);
  register('file:save', handleSaveFile);
  const keys = keyHandlers(keyring);
  register('keys:state', keys.handleState);
  register('keys:create', keys.handleCreate);
  register('keys:unlock', keys.handleUnlock);
  register('keys:propose', keys.handlePropose);
  register('keys:lock', keys.handleLock);
  register('keys:change', keys.handleChange);
}

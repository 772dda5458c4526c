import { register } from '@electron/register';
import { handleAppInfo } from './app-info';
import { handleSaveFile } from './save-file';

/** Every call of the contract gets its handler. */
export function setupCalls(): void {
  register('app:info', handleAppInfo);
  register('file:save', handleSaveFile);
}

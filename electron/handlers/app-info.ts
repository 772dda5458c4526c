import type { AppInfo } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/model/result';
import { app } from 'electron';
import { userName } from './user-name';

/** `app:info`: versions, the data folder (absolute, shown only) and a name proposed from the computer account. */
export async function handleAppInfo(): Promise<Result<AppInfo>> {
  return ok({
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    dataFolder: app.getPath('userData'),
    userName: await userName(),
    platform: process.platform,
    arch: process.arch,
  });
}

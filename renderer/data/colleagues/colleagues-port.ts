import type { CopyHeader } from '@shared/copies/copy-format';
import type { ColleagueSource, OfficeFolder } from '@shared/ipc/colleagues-calls';
import type { Result } from '@shared/model/result';

/** Reads a copy that a colleague left, as the contract describes it. */
export type ColleagueReading = {
  open: (source: ColleagueSource, passphrase?: string) => Promise<Result<{ reading: string; header: CopyHeader }>>;
  read: (reading: string) => Promise<Result<{ bytes: Uint8Array; done: boolean }>>;
};

/** The copies for colleagues that the main process leaves and finds. */
export type ColleaguesPort = ColleagueReading & {
  state: () => Promise<Result<OfficeFolder>>;
  chooseFolder: () => Promise<Result<OfficeFolder>>;
  forgetFolder: () => Promise<Result<OfficeFolder>>;
  keepIdentity: (passphrase: string) => Promise<Result<object>>;
  begin: (to: 'folder' | 'file') => Promise<Result<{ outcome: 'begun'; writing: string } | { outcome: 'cancelled' }>>;
  append: (writing: string, bytes: Uint8Array) => Promise<Result<object>>;
  end: (writing: string) => Promise<Result<{ name: string; header: CopyHeader }>>;
};

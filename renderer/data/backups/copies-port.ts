import type { CopyHeader } from '@shared/copies/copy-format';
import type { CopiesList, CopyFolder, CopySource, CopyWritten } from '@shared/ipc/copies-calls';
import type { Result } from '@shared/model/result';

/** The copies of the records that the main process keeps, as the contract describes them. */
export type CopiesPort = {
  begin: () => Promise<Result<{ writing: string }>>;
  append: (writing: string, bytes: Uint8Array) => Promise<Result<object>>;
  end: (writing: string) => Promise<Result<CopyWritten>>;
  list: () => Promise<Result<CopiesList>>;
  chooseFolder: () => Promise<Result<{ folder: CopyFolder }>>;
  open: (source: CopySource, passphrase?: string) => Promise<Result<{ reading: string; header: CopyHeader }>>;
  read: (reading: string) => Promise<Result<{ bytes: Uint8Array; done: boolean }>>;
};

import type { CopyEntry } from '@shared/ipc/copies-calls';
import type { ErasedPeer } from '@shared/model/erasure';
import type { JournalEnd } from '@shared/model/journal-state';
import type { Result } from '@shared/model/result';

/** The list of erased peers that the main process keeps outside the backups, and what it deletes, as the contract describes them. */
export type ErasurePort = {
  state: () => Promise<
    Result<{ erased: readonly ErasedPeer[]; unfinished: ErasedPeer | null; refusedIn: string | null }>
  >;
  begin: (peer: ErasedPeer) => Promise<Result<object>>;
  cancel: () => Promise<Result<object>>;
  finish: (end: JournalEnd) => Promise<Result<object>>;
  removeCopies: (names: readonly CopyEntry['name'][]) => Promise<Result<object>>;
};

import type { JournalFrame } from '@shared/model/journal-frame';
import type { JournalCursor, JournalPage } from '@shared/model/journal-page';
import type { JournalEnd, JournalState } from '@shared/model/journal-state';
import type { Result } from '@shared/model/result';

/** The journal that the main process keeps, as the contract describes it. */
export type JournalPort = {
  state: () => Promise<Result<JournalState>>;
  /** Reads all of it, which takes a while where it is long; `state` may know its end only. */
  check: () => Promise<Result<JournalState>>;
  append: (frames: JournalFrame[]) => Promise<Result<JournalEnd>>;
  read: (after: number, cursor?: JournalCursor) => Promise<Result<JournalPage>>;
  heal: () => Promise<Result<JournalEnd>>;
};

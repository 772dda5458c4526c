import { logEvent } from '@electron/log';
import type { CallHandler } from '@electron/register';
import { openJournal, type Journal } from '@electron/store/journal/journal';
import type { Keyring } from '@electron/store/keyring/keyring';
import type { Instant } from '@shared/model/calendar-day';
import { lostChanges, type JournalEnd, type JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import { told } from './told';

export type JournalHandlers = {
  /** Answers `journal:state`, and the start before the page asks. */
  state: () => Promise<Result<JournalState>>;
  handleCheck: CallHandler<'journal:check'>;
  handleAppend: CallHandler<'journal:append'>;
  handleRead: CallHandler<'journal:read'>;
  handleHeal: CallHandler<'journal:heal'>;
  handleBeginAnew: CallHandler<'journal:begin-anew'>;
  /** Whether every change from the first to the last can be read in it, as it lies on the disk now. */
  isWhole: () => Promise<boolean>;
  /** Begins the journal anew after its last change and deletes all of before. Problem: `erasure-behind` where that is not its last. */
  forgetBefore: (end: JournalEnd) => Promise<Result<null>>;
  /** Puts the segments aside, whatever can be read of them, and begins an empty journal. */
  putAside: () => Promise<Result<JournalEnd>>;
  /** Ends the writing, when the key is dropped or the application closes. */
  close: () => Promise<void>;
};

type Parts = { keyring: Pick<Keyring, 'derivedKey'>; folder: string; now: () => Instant };

/** The calls about the safety copy. The journal is opened at the first of them, under the key of the records. */
export function journalHandlers({ keyring, folder, now }: Parts): JournalHandlers {
  let opening: Promise<Result<Journal>> | undefined;
  const open = async (setAsideUnreadable = false): Promise<Result<Journal>> => {
    const key = keyring.derivedKey('journal');
    if (!key) return problem('keys-locked');
    opening ??= openJournal({ folder, key, now, setAsideUnreadable });
    const opened = await opening;
    // A folder that could not be used may be mended: the next call tries again.
    if (!opened.ok) opening = undefined;
    return opened;
  };
  const withJournal = async <T>(use: (journal: Journal) => Promise<Result<T>>): Promise<Result<T>> => {
    const opened = await open();
    return told(opened.ok ? await use(opened.value) : opened);
  };
  /** A journal under another key is none of these records: put aside, an empty one takes its place. */
  const openAnyhow = async (): Promise<Result<Journal>> => {
    const opened = await open();
    if (opened.ok || opened.problem.facts?.['reason'] !== 'key') return opened;
    logEvent('journal-put-aside');
    return open(true);
  };
  return {
    state: () =>
      withJournal(async (journal) => {
        // Asked by a window that has just opened: what another one began will not be ended.
        await journal.abandon();
        return ok(journal.state());
      }),
    handleCheck: () => withJournal((journal) => journal.check()),
    handleAppend: ({ frames }) => withJournal((journal) => journal.append(frames)),
    handleRead: ({ after, cursor }) => withJournal((journal) => journal.read(after, cursor)),
    handleBeginAnew: () =>
      withJournal((journal) => {
        logEvent('journal-begun-anew');
        return journal.startAnew({ lastSequence: 0, lastHash: '' });
      }),
    handleHeal: async () => {
      const opened = await openAnyhow();
      return opened.ok ? withJournal(heal) : opened;
    },
    putAside: async () => {
      const opened = await openAnyhow();
      return opened.ok ? opened.value.startAnew({ lastSequence: 0, lastHash: '' }) : opened;
    },
    isWhole: async () => {
      const checked = await withJournal((journal) => journal.verify());
      return checked.ok && checked.value.changes > 0 && checked.value.changes === checked.value.lastSequence;
    },
    forgetBefore: (end) => withJournal((journal) => forgetBefore(journal, end)),
    close: async () => {
      const opened = await opening;
      opening = undefined;
      if (opened?.ok) await opened.value.close();
    },
  };
}

/** Only what is damaged is begun anew, whoever asks; the segments up to now are put aside, not deleted. */
async function heal(journal: Journal): Promise<Result<JournalEnd>> {
  const state = journal.state();
  const lost = lostChanges(state);
  if (!lost) return ok({ lastSequence: state.lastSequence, lastHash: state.lastHash });
  logEvent('journal-healed', lost);
  return journal.startAnew({ lastSequence: 0, lastHash: '' });
}

/** What is deleted is gone: only where the journal ends with the change that a checked copy ends with. */
async function forgetBefore(journal: Journal, end: JournalEnd): Promise<Result<null>> {
  const { lastSequence, lastHash } = journal.state();
  if (lastSequence !== end.lastSequence || lastHash !== end.lastHash) {
    return problem('erasure-behind', { here: end.lastSequence, copy: lastSequence });
  }
  const begun = await journal.startAnew(end);
  if (!begun.ok) return begun;
  const deleted = await journal.deleteOlder();
  if (!deleted.ok) return deleted;
  logEvent('journal-forgot', { before: end.lastSequence });
  return ok(null);
}

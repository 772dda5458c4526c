import type { CallHandler } from '@electron/register';
import type { Keyring } from '@electron/store/keyring/keyring';
import { startFile } from '@electron/store/start-file';
import type { DrawnToday } from '@shared/ipc/start-calls';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import { setTimeout } from 'node:timers/promises';

export type DrawnTodayHandlers = {
  handleKeep: CallHandler<'start:keep-drawn'>;
  handleDrop: CallHandler<'start:drop-drawn'>;
  /**
   * Today as markup, where it was drawn of what the safety copy holds now; nothing else, nothing while the keys are locked, and
   * nothing that takes long: the window is not there before its page is.
   */
  read: () => Promise<string | undefined>;
};

type Parts = {
  keyring: Pick<Keyring, 'derivedKey' | 'openWithKeychain'>;
  journal: { state: () => Promise<Result<JournalState>> };
  path: string;
  version: string;
  today: () => CalendarDay;
};

/** Many times what it takes, unless a disk is slow or much of the safety copy is to be read. */
const MOST_WAIT_MS = 1_000;

/** What the window drew for the page of its next start, in a sealed file. */
export function drawnTodayHandlers({ keyring, journal, path, version, today }: Parts): DrawnTodayHandlers {
  const file = startFile(path);
  const read = async (): Promise<string | undefined> => {
    if (!(await file.exists()) || !(await keyring.openWithKeychain()).ok) return undefined;
    const key = keyring.derivedKey('start');
    const [text, state] = await Promise.all([key ? file.read(key) : null, journal.state()]);
    if (text === null || !state.ok || state.value.damage.length > 0) return undefined;
    // Safe: it was sealed by this application, and comes from `handleKeep`.
    const drawn = JSON.parse(text) as DrawnToday;
    const { lastSequence, lastHash } = state.value;
    const isOfNow =
      drawn.version === version && drawn.end.lastSequence === lastSequence && drawn.end.lastHash === lastHash;
    const day = drawn.days[today()];
    return isOfNow && day !== undefined ? drawn.styles + day : undefined;
  };
  return {
    handleKeep: async (drawn) => {
      const key = keyring.derivedKey('start');
      if (!key) return problem('keys-locked');
      await file.write(key, JSON.stringify(drawn));
      return ok({});
    },
    handleDrop: async () => {
      await file.remove();
      return ok({});
    },
    read: () => Promise.race([read().catch(() => undefined), setTimeout(MOST_WAIT_MS, undefined)]),
  };
}

import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId, ProjectId } from '@shared/model/ids';
import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import type { RecordTable } from '@shared/model/change';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Options } from '@shared/model/options';
import type { Privacy } from '@shared/model/privacy';
import type { Problem } from '@shared/model/result';
import type { Agreement, Office } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { buildTrainingBook, type TrainingBook } from '@shared/rules/training-book';
import type { Year } from '@shared/rules/year';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { buildCouncilBook, type CouncilBook } from './council-book';
import type { RecordOf, SmallTable, TableSnapshot } from './records';
import type { Desk, HistoryLine, Saving, UndoStack, YearDays } from './desk';
import { optionsIn } from './options-setting';
import { privacyIn } from './privacy-setting';
import { recordName } from './references';

const DeskContext = createContext<Desk | undefined>(undefined);

/** Gives the screens below it the open desk. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The open desk, to commit with; what it holds is read by the hooks below, which draw again after a change. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}

/** Reads from the desk; `read` must give the same object until what it reads has changed. */
function useFromDesk<T>(read: (desk: Desk) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => read(desk));
}

/** A table as it stands. */
export function useTable<T extends SmallTable>(name: T): TableSnapshot<RecordOf[T]> {
  return useFromDesk((desk) => desk.table(name));
}

/** The days of a year; `undefined` for the moment that it takes to read a year not yet in memory, and where none is asked for. */
export function useYearDays(year: Year | undefined): YearDays | undefined {
  const desk = useDesk();
  const days = useFromDesk((open) => year && open.days.peekYear(year));
  const missing = days === undefined && year !== undefined;
  useLoading(missing ? `${year.key} ${year.startsOn} ${year.endsOn}` : undefined, async () => {
    if (year) await desk.days.loadYear(year);
  });
  return days;
}

/** The days of a year for what is shown and not for what is decided: as noted for the start until the whole is read. */
export function useShownYearDays(year: Year): YearDays | undefined {
  const read = useYearDays(year);
  const shown = useFromDesk((desk) => desk.peekShownYear(year));
  return read ?? shown;
}

/** Every entry of a peer, of all years, by date; `undefined` while they are read. */
export function usePeerDays(peerId: PeerId): readonly DayEntry[] | undefined {
  const desk = useDesk();
  const entries = useFromDesk((open) => open.days.peekPeer(peerId));
  const missing = entries === undefined;
  useLoading(missing ? peerId : undefined, () => desk.days.loadPeer(peerId));
  return entries;
}

/**
 * Every entry of several peers, of all years, by peer; `undefined` while those of one are read. The same map until one of them
 * changes. For the few that somebody looks at: of the whole pool a year is read at once.
 */
export function usePeersDays(peerIds: readonly PeerId[]): ReadonlyMap<PeerId, readonly DayEntry[]> | undefined {
  const desk = useDesk();
  const entries = useFromDesk(useMemo(() => readerOf(peerIds), [peerIds]));
  const missing = peerIds.filter((_peerId, at) => entries[at] === undefined);
  useLoading(missing.length > 0 ? missing.join() : undefined, () => Promise.all(missing.map(desk.days.loadPeer)));
  return useMemo(() => {
    const byPeer = new Map<PeerId, readonly DayEntry[]>();
    for (const [at, peerId] of peerIds.entries()) {
      const own = entries[at];
      if (!own) return undefined;
      byPeer.set(peerId, own);
    }
    return byPeer;
  }, [peerIds, entries]);
}

/** Gives the entries of these peers as the same list until one of them changes. */
function readerOf(peerIds: readonly PeerId[]) {
  let last: readonly (readonly DayEntry[] | undefined)[] = [];
  return ({ days }: Desk) => {
    const now = peerIds.map(days.peekPeer);
    if (now.length !== last.length || now.some((entries, at) => entries !== last[at])) last = now;
    return last;
  };
}

/** Every entry for a project, of all peers and years, by date; `undefined` while they are read. */
export function useProjectDays(projectId: ProjectId): readonly DayEntry[] | undefined {
  const desk = useDesk();
  const entries = useFromDesk((open) => open.days.peekProject(projectId));
  const missing = entries === undefined;
  useLoading(missing ? projectId : undefined, () => desk.days.loadProject(projectId));
  return entries;
}

/** Runs `load` whenever `key` becomes another one, and lets its failure surface as a failure of drawing. */
function useLoading(key: string | undefined, load: () => Promise<unknown>): void {
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (key !== undefined) load().catch(setFailure);
    // The key says what is to be loaded; the function is another one at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  if (failure !== undefined) throw failure;
}

/** The agreement in force. */
export function useAgreement(): Agreement {
  return useFromDesk((desk) => desk.agreement());
}

/** The office; none until the first start was gone through. */
export function useOffice(): Office | undefined {
  return useFromDesk((desk) => desk.office());
}

/** Why records of peers are held, and for how long: as the office settled it, or as it is proposed. */
export function usePrivacy(): Privacy {
  return privacyIn(useTable('settings'));
}

/** Which options the office turned on. */
export function useOptions(): Options {
  return optionsIn(useTable('settings'));
}

/** Who sits at the desk of this computer. */
export function useAtDesk(): string {
  return useFromDesk((desk) => desk.atDesk());
}

/** The day that it is, as the program tells the desk. */
export function useToday(): CalendarDay {
  return useFromDesk((desk) => desk.today);
}

/** The bank holidays in force; those shipped until the office changed one. */
export function useHolidayTable(): HolidayTable {
  const setting = useTable('settings').get('holidays');
  return (setting?.id === 'holidays' ? setting.value.versions.at(-1) : undefined) ?? SHIPPED_HOLIDAYS;
}

/** Every council that can be named. */
export function useCouncilBook(): CouncilBook {
  const councils = useTable('councils');
  const known = BOOKS.get(councils) ?? buildCouncilBook(councils.all);
  BOOKS.set(councils, known);
  return known;
}

// One book for all who ask, until a council is another one.
const BOOKS = new WeakMap<object, CouncilBook>();

/** Every attendance with its event, by peer. */
export function useTrainingBook(): TrainingBook {
  const events = useTable('trainingEvents');
  const attendances = useTable('attendances');
  return useMemo(() => buildTrainingBook(events.all, attendances.all), [events, attendances]);
}

/** What "Undo" and "Redo" would take back. */
export function useUndoStack(): UndoStack {
  return useFromDesk((desk) => desk.undoStack());
}

/** Every change of one record, newest first; `undefined` while they are read. */
export function useHistory(table: RecordTable, key: string): readonly HistoryLine[] | undefined {
  const desk = useDesk();
  const [read, setRead] = useState<{ of: string; lines: readonly HistoryLine[] }>();
  const [failure, setFailure] = useState<unknown>();
  const of = recordName(table, key);
  useEffect(() => {
    let wanted = true;
    const load = () => {
      const show = (lines: readonly HistoryLine[]) => wanted && setRead({ of: recordName(table, key), lines });
      desk.history(table, key).then(show, setFailure);
    };
    load();
    const stop = onChange(desk, load);
    return () => {
      wanted = false;
      stop();
    };
  }, [desk, table, key]);
  if (failure !== undefined) throw failure;
  return read?.of === of ? read.lines : undefined;
}

/** Calls back after each change, which alone makes another undo stack. */
function onChange(desk: Desk, listener: () => void): () => void {
  let seen = desk.undoStack();
  return desk.subscribe(() => {
    if (desk.undoStack() === seen) return;
    seen = desk.undoStack();
    listener();
  });
}

/** Whether the last change is on its way or written, and since when. */
export function useSaving(): { saving: Saving; savedAt: Instant | undefined; copyProblem: Problem | undefined } {
  const saving = useFromDesk((desk) => desk.saving);
  const savedAt = useFromDesk((desk) => desk.savedAt);
  const copyProblem = useFromDesk((desk) => desk.copyProblem);
  return { saving, savedAt, copyProblem };
}

/** Why nothing may be written here; `undefined` where it may. */
export function useRefusal(): Problem | undefined {
  return useFromDesk((desk) => desk.refusal);
}

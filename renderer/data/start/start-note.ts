import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Setting } from '@shared/model/settings';
import { addDays } from '@shared/rules/calendar';
import { isExpired } from '@shared/rules/days-used';
import { hasPassed, takesNote } from '@shared/rules/who-to-show';
import { limitOf } from '@shared/rules/limit-of-year';
import { nextYear, previousYear, yearOf, type Year } from '@shared/rules/year';
import { canonicalJson } from '../safety-copy/change-hash';
import type { DeskDatabase } from '../database';
import type { RecordOf, SmallTable } from '../records';
import type { Desk, UndoStack, YearDays } from '../desk';

/** Another one wherever the shape of a note becomes another. */
const FORMAT = 1;
/** For so many days a note says what Today shows, where no change is made meanwhile. */
const DAYS_AHEAD = 7;

/** Which records a note was taken of, and the days (both inclusive) that it holds for. */
export type StartStamp = {
  format: number;
  schemaVersion: number;
  lastSequence: number;
  lastHash: string;
  settings: string;
  from: CalendarDay;
  until: CalendarDay;
};

/**
 * The few records that Today shows, so that it stands before all of them are read. Records as they are stored and no figures:
 * those are worked out by the same functions.
 */
export type StartNote = {
  stamp: StartStamp;
  rows: Partial<{ [T in SmallTable]: readonly RecordOf[T][] }>;
  entries: readonly DayEntry[];
  stack: UndoStack;
  /** Who sat there, where that was not kept apart. */
  atDesk: string;
};

/** The years whose days Today looks at. */
export function yearsOfToday(today: CalendarDay, agreement: ReturnType<Desk['agreement']>): [Year, Year, Year] {
  const year = yearOf(today, agreement);
  return [previousYear(year, agreement), year, nextYear(year, agreement)];
}

/** What is to be kept for the next start; `undefined` while days of it are still being read. */
export function takeStartNote(desk: Desk): StartNote | undefined {
  const { today } = desk;
  const agreement = desk.agreement();
  const [before, now, after] = yearsOfToday(today, agreement).map(desk.days.peekYear);
  if (!before || !now || !after || desk.lastSequence() === 0) return undefined;
  const lastDay = addDays(today, DAYS_AHEAD);
  const until = lastDay < now.year.endsOn ? lastDay : now.year.endsOn;
  const ofYear = limitOf(now.year, agreement);
  const near = new Set([...now.all()].filter(([, used]) => takesNote(used, ofYear)).map(([peerId]) => peerId));
  const mayBeAsked = (entry: DayEntry) =>
    (entry.state === 'booked' || entry.state === 'pencilled') &&
    (hasPassed(entry, until, agreement) || isExpired(entry, until));
  const entries = [before, now, after].flatMap((days) =>
    entriesOf(days, (entry) => (days === now && near.has(entry.peerId)) || mayBeAsked(entry)),
  );
  return {
    stamp: {
      format: FORMAT,
      schemaVersion: SCHEMA_VERSION,
      lastSequence: desk.lastSequence(),
      lastHash: desk.lastHash(),
      settings: settingsHash(desk.table('settings').all),
      from: today,
      until,
    },
    rows: rowsOf(desk, near, entries),
    entries,
    stack: desk.undoStack(),
    atDesk: desk.atDesk(),
  };
}

/** The note, where it was taken of exactly these records and holds for this day; nothing else of it is believed. */
export async function readStartNote(
  text: string | null,
  database: DeskDatabase,
  today: CalendarDay,
): Promise<StartNote | undefined> {
  if (text === null) return undefined;
  // Safe: it was sealed by this application, and the format is looked at first.
  const note = JSON.parse(text) as Pick<StartNote, 'stamp'> | null;
  const stamp = note?.stamp;
  if (stamp?.format !== FORMAT || stamp.schemaVersion !== SCHEMA_VERSION) return undefined;
  if (today < stamp.from || today > stamp.until) return undefined;
  const [last, settings] = await Promise.all([
    database.changes.orderBy('sequence').last(),
    database.settings.toArray(),
  ]);
  const isSame =
    last?.sequence === stamp.lastSequence && last.hash === stamp.lastHash && settingsHash(settings) === stamp.settings;
  // Safe: a note of this format, as `startNoteOf` wrote it.
  return isSame ? (note as StartNote) : undefined;
}

function entriesOf({ byPeer }: YearDays, wanted: (entry: DayEntry) => boolean): DayEntry[] {
  return [...byPeer.values()].flatMap((entries) => entries.filter(wanted));
}

function rowsOf(desk: Desk, near: ReadonlySet<PeerId>, entries: readonly DayEntry[]): StartNote['rows'] {
  const requests = desk.table('requests').all.filter(({ outcome }) => outcome === 'none');
  const open = new Set<string | null>(requests.map(({ id }) => id));
  const isStored = (id: string | null) => id !== null && desk.table('requests').get(id) !== undefined;
  const assignments = desk
    .table('assignments')
    .all.filter(({ state, requestId }) => open.has(requestId) || (state === 'asked' && !isStored(requestId)));
  const approvals = desk
    .table('approvals')
    .all.filter(({ decision, peerId }) => decision === 'asked' || near.has(peerId));
  const named = new Set<string>(
    [desk.undoStack().undo, desk.undoStack().redo].flatMap((change) => change?.label.ids ?? []),
  );
  for (const peerId of near) named.add(peerId);
  for (const { peerId } of [...entries, ...approvals]) named.add(peerId);
  for (const { peerId, state } of assignments) if (state === 'asked') named.add(peerId);
  // Today of an office that has peers is never the one of an office without.
  const first = desk.table('peers').all[0];
  if (first) named.add(first.id);
  return {
    requests: [...requests, ...namedIn(desk, 'requests', named).filter(({ id }) => !open.has(id))],
    assignments,
    approvals,
    peers: namedIn(desk, 'peers', named),
    importBatches: namedIn(desk, 'importBatches', named),
    exportLog: namedIn(desk, 'exportLog', named),
    councils: desk.table('councils').all,
    settings: desk.table('settings').all,
  };
}

function namedIn<T extends SmallTable>(desk: Desk, name: T, ids: ReadonlySet<string>): RecordOf[T][] {
  const { get } = desk.table(name);
  return [...ids].map(get).filter((record) => record !== undefined);
}

function settingsHash(settings: readonly Setting[]): string {
  const sorted = settings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(sorted))));
}

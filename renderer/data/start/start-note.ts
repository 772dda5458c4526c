import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Setting } from '@shared/model/settings';
import { addDays } from '@shared/rules/calendar';
import { nextYear, previousYear, yearOf, type Year } from '@shared/rules/year';
import { canonicalJson } from '../safety-copy/change-hash';
import type { DeskDatabase } from '../database';
import type { Desk, UndoStack } from '../desk';
import { recordsOnToday, type Span, type StartRows } from './start-records';

/** Another one wherever the shape of a note becomes another. */
const FORMAT = 2;
/** For so many days a note says what Today shows, where no change is made meanwhile. */
const DAYS_AHEAD = 7;

/** Which records a note was taken of, and the days (both inclusive) that it holds for. */
export type StartStamp = Span & {
  format: number;
  schemaVersion: number;
  lastSequence: number;
  lastHash: string;
  settings: string;
};

/**
 * The few records that Today shows, so that it stands before all of them are read. Records as they are stored and no figures:
 * those are worked out by the same functions.
 */
export type StartNote = {
  stamp: StartStamp;
  rows: StartRows;
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
  const span = { from: today, until: lastDay < now.year.endsOn ? lastDay : now.year.endsOn };
  return {
    stamp: {
      format: FORMAT,
      schemaVersion: SCHEMA_VERSION,
      lastSequence: desk.lastSequence(),
      lastHash: desk.lastHash(),
      settings: settingsHash(desk.table('settings').all),
      ...span,
    },
    ...recordsOnToday(desk, [before, now, after], span),
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
  // Safe: a note of this format, as `takeStartNote` made it.
  return isSame ? (note as StartNote) : undefined;
}

function settingsHash(settings: readonly Setting[]): string {
  const sorted = settings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(sorted))));
}

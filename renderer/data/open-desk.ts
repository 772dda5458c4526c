import type { DayEntry } from '@shared/model/day-entry';
import { ok, type Result } from '@shared/model/result';
import { DEFAULT_AGREEMENT, type Agreement, type Office } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { openDatabase, type DeskDatabase } from './database';
import { createDayIndex } from './day-index';
import type { Desk, OpenDeskOptions } from './desk';
import { createDeskState, type DeskState } from './desk-state';
import { createDeskWriter } from './desk-writer';
import { loadChanges, loadHistory } from './history';
import { parseRecord } from './record-schemas';
import { loadRecordStore, type RecordStore } from './record-store';
import { UNDO_REACH } from './undo-stack';
import { verifyChanges } from './verify-changes';

/**
 * Opens the office's records: the small tables are in memory, the days of the current year on their way there.
 * Problems: `newer-data`, `database-not-opened`, `bad-record` for a setting that cannot be read. Never starts empty
 * because something could not be read.
 */
export async function openDesk(options: OpenDeskOptions): Promise<Result<Desk>> {
  const opened = await openDatabase(options.databaseName);
  if (!opened.ok) return opened;
  const database = opened.value;
  const [records, recent] = await Promise.all([loadRecordStore(database), loadChanges(database, UNDO_REACH)]);
  for (const setting of records.table('settings').all) {
    const parsed = parseRecord('settings', setting.id, setting);
    if (parsed.ok) continue;
    database.close();
    return parsed;
  }
  const desk = createDesk(database, records, createDeskState(options.today, recent.toReversed()), options);
  // Begun here, not waited for: a screen shows what it knows and asks for the year itself, where a failure is shown.
  desk.days.loadYear(yearOf(options.today, desk.agreement())).catch(() => undefined);
  return ok(desk);
}

/** Entries read at a time where all are: a piece is taken over in a moment, 100,000 would hold up the screen. */
const ENTRIES_AT_A_TIME = 2_000;

function readAllEntries(database: DeskDatabase): Promise<DayEntry[]> {
  return database.transaction('r', database.dayEntries, async () => {
    const entries: DayEntry[] = [];
    for (let last = '', more = true; more;) {
      const piece = await database.dayEntries.where('id').above(last).limit(ENTRIES_AT_A_TIME).toArray();
      entries.push(...piece);
      last = piece.at(-1)?.id ?? last;
      more = piece.length === ENTRIES_AT_A_TIME;
    }
    return entries;
  });
}

function createDesk(database: DeskDatabase, records: RecordStore, state: DeskState, options: OpenDeskOptions): Desk {
  const agreement = () => settingOf(records, 'agreement') ?? DEFAULT_AGREEMENT;
  const office = () => settingOf(records, 'office');
  const days = createDayIndex({
    // Trusted by type, as every row was parsed when it was written; parsing 100,000 again would be most of the start.
    readYear: (year) => database.dayEntries.where('date').between(year.startsOn, year.endsOn, true, true).toArray(),
    readPeer: (peerId) => database.dayEntries.where('peerId').equals(peerId).toArray(),
    readAll: () => readAllEntries(database),
    agreement,
    today: () => state.today,
    onLoaded: state.notify,
  });
  const userName = () => office()?.userName ?? options.userName ?? '';
  const { installation, now } = options;
  return {
    table: records.table,
    days,
    agreement,
    office,
    ...createDeskWriter({
      database,
      records,
      days,
      state,
      agreement,
      today: () => state.today,
      installation,
      now,
      userName,
    }),
    undoStack: state.stack,
    now,
    lastSequence: state.lastSequence,
    changes: (limit, before) => loadChanges(database, limit, before),
    history: (table, key) => loadHistory(database, table, key),
    verifyChanges: () => verifyChanges(database),
    setToday: (today) => {
      state.today = today;
      days.forgetFigures();
      state.notify();
    },
    get today() {
      return state.today;
    },
    get saving() {
      return state.saving;
    },
    get savedAt() {
      return state.savedAt;
    },
    subscribe: state.subscribe,
    close: () => database.close(),
  };
}

type Settings = { agreement: Agreement; office: Office };

function settingOf<K extends keyof Settings>(records: RecordStore, key: K): Settings[K] | undefined {
  // Safe: a setting's value has the schema of its id, parsed when it was written and again at the start.
  return records.table('settings').get(key)?.value as Settings[K] | undefined;
}

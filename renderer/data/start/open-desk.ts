import type { Change } from '@shared/model/change';
import { ok, type Result } from '@shared/model/result';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { createAtTheDesk } from '../at-the-desk';
import { installedVersion, openDatabase, type DeskDatabase } from '../database';
import { keepBeforeUpgrade } from '../upgrade/keep-before-upgrade';
import { createDayIndex } from '../day-index';
import { createBackups } from '../backups/backups';
import { createColleagues } from '../colleagues/colleagues';
import { createErasure } from '../erasure/erasure';
import { loadDeleted } from '../deleted/deleted-records';
import type { Desk, OpenDeskOptions } from '../desk';
import { createDeskState, type DeskState } from '../desk-state';
import { createDeskWriter } from '../desk-writer';
import { loadChangedSince } from '../changed-since';
import { loadChangedBy, loadChanges, loadHistory, loadSequencesOf } from '../history';
import { readYearEntries } from '../read-in-pieces';
import { readInWindow, readInWorker } from '../reading/entry-reader';
import { parseRecord } from '../record-schemas';
import { createRestrictedNotes } from '../restricted/restricted-notes';
import { loadRecordStore, settingOf, SMALL_TABLES, type RecordStore } from '../record-store';
import { keepToTheseRecords } from '../same-records';
import { createSafetyCopy, NO_SAFETY_COPY, type SafetyCopy } from '../safety-copy/safety-copy';
import { takeCompiledCipher } from '../sealed/row-cipher';
import { RowNotOpened } from '../sealed/sealed-rows';
import { shareTexts } from '../share-texts';
import { createStartDesk } from './start-desk';
import { readStartNote, yearsOfToday } from './start-note';
import { UNDO_REACH } from '../undo/undo-stack';
import { verifyChanges } from '../safety-copy/verify-changes';

/** How far back the changes are looked through for the names of those who made them. */
const CHANGES_WITH_NAMES = 500;

/** Database and safety copy do not tell the same: nothing is written to either before somebody has decided. */
const STOPS: ReadonlySet<string> = new Set(['records-behind', 'copies-diverged']);

/**
 * Opens the office's records: the small tables are in memory, the days of the current year on their way there.
 * Problems: `newer-data`, `wrong-key`, `database-not-opened`, `records-behind` and `copies-diverged` (compare-with-journal.ts), `row-not-opened` with the table and key of a row that was
 * altered, `bad-record` for a setting that cannot be read. Never starts empty because something could not be read.
 */
export async function openDesk(options: OpenDeskOptions): Promise<Result<Desk>> {
  const { onDamaged } = options;
  // Asked once; where it cannot be, the opening says so.
  const installed = await installedVersion(options.databaseName).catch(() => undefined);
  const kept = await keepBeforeUpgrade(options, installed);
  if (!kept.ok) return kept;
  const opened = await openDatabase({ name: options.databaseName, key: options.databaseKey, installed });
  if (!opened.ok) return opened;
  const database = opened.value;
  const safetyCopy = options.journal
    ? createSafetyCopy(database, options.journal, options.onCopyHealed)
    : NO_SAFETY_COPY;
  // The main process reads its end while the records are read here.
  const copying = safetyCopy.catchUp();
  copying.catch(() => undefined);
  let setWhole: (desk: Desk) => void = () => undefined;
  const whole = new Promise<Desk>((resolve) => (setWhole = resolve));
  const start = await showStart(database, copying, options, whole);
  // It is some hundred kilobytes: a start that has its screen at once draws that first.
  void (start ? whole.then(takeCompiledCipher) : takeCompiledCipher());
  const close = async (): Promise<void> => {
    await Promise.allSettled([copying]);
    database.close();
  };
  const loaded = await loadAtStart(database);
  if (!loaded.ok) {
    await close();
    return loaded;
  }
  const { records } = loaded.value;
  const recent = loaded.value.recent.toReversed();
  const bad = badSetting(records);
  if (bad) {
    await close();
    return bad;
  }
  const state = createDeskState(options.today, recent);
  state.refusal = options.refusal;
  const copied = await copying;
  if (!copied.ok && STOPS.has(copied.problem.code)) {
    await close();
    return copied;
  }
  if (!copied.ok) state.keepWithout(copied.problem);
  const lastChange = () => ({ sequence: state.lastSequence(), hash: state.lastHash() });
  keepToTheseRecords(database, lastChange, (gone) => onDamaged?.(gone));
  // The note is some megabytes in a large office, and was read.
  const desk = createDesk({ database, records, state, safetyCopy, recent, start }, { ...options, start: undefined });
  // A backup of the records as the upgrade left them, checked like any other; a failure is said on every screen.
  if (kept.value.isUpgraded) void desk.backups?.backUp();
  // Begun here, not waited for: a screen shows what it knows and asks for the year itself, where a failure is shown.
  desk.days.loadYear(yearOf(options.today, desk.agreement())).catch(() => undefined);
  setWhole(desk);
  return ok(desk);
}

/** Shows what was noted for the start, where it is of these very records and the safety copy holds the same. */
async function showStart(
  database: DeskDatabase,
  copying: ReturnType<SafetyCopy['catchUp']>,
  options: OpenDeskOptions,
  whole: Promise<Desk>,
): Promise<Desk | undefined> {
  const { start, today } = options;
  if (!start || options.refusal) return undefined;
  try {
    const note = await readStartNote(await start.note, database, today);
    if (!note || !(await copying).ok) return undefined;
    const nameAtDesk = createAtTheDesk(options.databaseKey, options.deskName ?? null).name;
    const desk = await createStartDesk(note, { ...options, nameAtDesk }, whole);
    await start.show(desk);
    return desk;
  } catch {
    // What cannot be read here is told of when all is read.
    return undefined;
  }
}

function badSetting(records: RecordStore): Result<never> | undefined {
  for (const setting of records.table('settings').all) {
    const parsed = parseRecord('settings', setting.id, setting);
    if (!parsed.ok) return parsed;
  }
  return undefined;
}

async function loadAtStart(database: DeskDatabase): Promise<Result<{ records: RecordStore; recent: Change[] }>> {
  try {
    const [records, recent] = await Promise.all([loadRecordStore(database), loadChanges(database, UNDO_REACH)]);
    return ok({ records, recent });
  } catch (error) {
    if (error instanceof RowNotOpened) return { ok: false, problem: error.problem };
    throw error;
  }
}

type Parts = {
  database: DeskDatabase;
  records: RecordStore;
  state: DeskState;
  safetyCopy: SafetyCopy;
  /** The last changes, oldest first. */
  recent: readonly Change[];
  start: Desk | undefined;
};

function createDesk({ start, ...parts }: Parts, options: OpenDeskOptions): Desk {
  const { database, records, state } = parts;
  /** Until the years that Today looks at are read. */
  let noted = start;
  const agreement = () => settingOf(records, 'agreement') ?? DEFAULT_AGREEMENT;
  const office = () => settingOf(records, 'office');
  const watched = watchDamage(options.onDamaged);
  const { startReader, databaseKey } = options;
  const entries = startReader ? readInWorker(database, databaseKey, startReader) : readInWindow(database);
  const days = createDayIndex({
    // Trusted by type, as every row was parsed when it was written; parsing 100,000 again would be most of the start.
    readYear: (year) => watched(readYearEntries(database, year)),
    readPeer: (peerId) => watched(database.dayEntries.where('peerId').equals(peerId).toArray()),
    readProject: (projectId) => watched(database.dayEntries.where('projectId').equals(projectId).toArray()),
    readAll: () => watched(entries.all()),
    agreement,
    today: () => state.today,
    onLoaded: () => {
      if (yearsOfToday(state.today, agreement()).every((year) => days.peekYear(year))) noted = undefined;
      state.notify();
    },
  });
  const { installation, now, copies } = options;
  const port = options.colleagues;
  const desks = createAtTheDesk(options.databaseKey, options.deskName ?? null);
  // Where the name was not kept, as after a power cut, whoever made the last change here.
  const lastHere = parts.recent.findLast((change) => change.installation === installation)?.by;
  const atDesk = () => desks.name() || lastHere || options.userName || office()?.userName || '';
  const writing = { ...parts, days, agreement, today: () => state.today, installation, now, userName: atDesk };
  const { turns, erase, ...writer } = createDeskWriter(writing);
  const { commit } = writer;
  const { lastSequence } = state;
  const today = () => state.today;
  const restricted = options.restricted
    ? createRestrictedNotes({
        port: options.restricted,
        table: records.table,
        commit,
        subscribe: state.subscribe,
        today,
        userName: atDesk,
      })
    : undefined;
  const backups = copies
    ? createBackups({
        database,
        port: copies,
        turns,
        commit,
        lastSequence,
        installation,
        now,
        erased: () => readErased(records, options.erasure),
      })
    : undefined;
  const colleagues = port
    ? createColleagues({ database, port, turns, commit, lastSequence, installation, now, userName: atDesk })
    : undefined;
  return {
    isWhole: true,
    table: records.table,
    days,
    peekShownYear: (year) => {
      const read = days.peekYear(year);
      const isNoted = noted?.lastSequence() === state.lastSequence() && noted.today === state.today;
      return read ?? (isNoted ? noted?.peekShownYear(year) : undefined);
    },
    agreement,
    office,
    atDesk,
    namesForDesk: async () => {
      const changes = await loadChanges(database, CHANGES_WITH_NAMES);
      const names = [
        ...desks.names(),
        ...changes.map(({ by }) => by),
        office()?.userName ?? '',
        options.userName ?? '',
      ];
      return [...new Set(names.filter((name) => name !== ''))];
    },
    sitDown: (name) => {
      desks.sitDown(name);
      state.notify();
    },
    ...writer,
    colleagues,
    refuse: (problem) => {
      state.refusal = problem;
      state.notify();
    },
    get refusal() {
      return state.refusal;
    },
    restricted,
    backups,
    erasure:
      copies && options.erasure
        ? createErasure({
            database,
            records,
            backups,
            colleagues,
            copies,
            turns,
            installation,
            now,
            port: options.erasure,
            databaseKey: options.databaseKey,
            otherDatabases: options.otherDatabases ?? (async () => []),
            today: () => state.today,
            write: erase,
          })
        : undefined,
    undoStack: state.stack,
    now,
    lastSequence: state.lastSequence,
    lastHash: state.lastHash,
    changes: (limit, before) => watched(loadChanges(database, limit, before)),
    history: (table, key) => watched(loadHistory(database, table, key)),
    changedBy: (changeId, from) => watched(loadChangedBy(database, changeId, from)),
    deleted: () => watched(loadDeleted(database, records)),
    sequencesOf: (wanted) => watched(loadSequencesOf(database, wanted)),
    changedSince: (sequence, tables) => watched(loadChangedSince(database, sequence, tables)),
    verifyChanges: () => verifyChanges(database),
    setToday: (today) => {
      if (today === state.today) return;
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
    get copyProblem() {
      return state.copyProblem;
    },
    shareTexts: (isInUse) =>
      shareTexts(
        [...SMALL_TABLES.flatMap((name): readonly object[] => records.table(name).all), ...days.entries()],
        isInUse,
      ),
    subscribe: state.subscribe,
    close: () => {
      void restricted?.close();
      entries.close();
      database.close();
    },
  };
}

/** Everybody who was erased, by the list outside the records and by the records themselves. */
async function readErased(records: RecordStore, port: OpenDeskOptions['erasure']) {
  const setting = records.table('settings').get('erasures');
  const here = setting?.id === 'erasures' ? setting.value.peers : [];
  const listed = port ? await port.state() : ok({ erased: [] });
  return listed.ok ? ok([...here, ...listed.value.erased]) : listed;
}

/** A row that does not open is told of, and the reading left without an answer: the screen that waits for it is taken away. */
function watchDamage(onDamaged: OpenDeskOptions['onDamaged']) {
  return <T>(reading: PromiseLike<T>): Promise<T> =>
    Promise.resolve(reading).catch((error: unknown) => {
      if (!onDamaged || !(error instanceof RowNotOpened)) throw error;
      onDamaged(error.problem);
      return new Promise<never>(() => undefined);
    });
}

import { bridge } from '@renderer/bridge/bridge';
import type { DeskNameStore } from '@renderer/data/at-the-desk';
import { deleteDatabase } from '@renderer/data/database';
import type { Desk, OpenDeskOptions } from '@renderer/data/desk';
import { databaseNames, hasDatabase } from '@renderer/data/start/has-database';
import { keepHealedCopy } from '@renderer/data/safety-copy/healed-copy';
import { newId } from '@renderer/data/new-id';
import readWorkerUrl from '@renderer/data/reading/read-worker.ts?worker&url';
import { openDesk } from '@renderer/data/start/open-desk';
import { startWorker } from '@renderer/workbook/start-worker';
import type { AppInfo } from '@shared/ipc/contract';
import type { CalendarDay } from '@shared/model/calendar-day';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { readSeat, type Seat } from '../colleagues/seat';
import { readNow } from '../today';
import type { WorkspaceName } from '../workspace';
import { askEarly } from './asked-early';

/** The office's own records, where nothing else was noted. */
export const FIRST_DATABASE = 'peer-desk';
const SAMPLE_DATABASE = 'peer-desk-sample';
/** Names the database in use once records were rebuilt beside damaged ones. */
const DATABASE_IN_USE = 'database';
const KEY_BYTES = 32;

/** The database that holds the records of a workspace. */
export function databaseOf(name: WorkspaceName): string {
  return name === 'sample' ? SAMPLE_DATABASE : (localStorage.getItem(DATABASE_IN_USE) ?? FIRST_DATABASE);
}

/** Notes which database holds the office's own records from now on. */
export function keepDatabaseInUse(name: string): void {
  if (name === FIRST_DATABASE) localStorage.removeItem(DATABASE_IN_USE);
  else localStorage.setItem(DATABASE_IN_USE, name);
}

const RECORDS_BEGUN = 'records-begun';

/** Remembers on this computer that records are kept here, so that their loss is never taken for a first start. */
export function noteRecordsBegun(): void {
  localStorage.setItem(RECORDS_BEGUN, 'yes');
}

/** Whether records were kept here at any time. */
export function wereRecordsBegun(): boolean {
  return localStorage.getItem(RECORDS_BEGUN) !== null;
}

/** What the opening of a workspace needs to know. */
export type Opening = {
  today: CalendarDay;
  info: AppInfo;
  onDamaged?: (damaged: Problem) => void;
  /** Shows Today from what was noted for the start, while the records are read. */
  showStart?: (desk: Desk) => Promise<void>;
};

/** Id of this installation: made once, and in every change from then on. */
function installationId(): string {
  const kept = localStorage.getItem('installation');
  if (kept) return kept;
  const made = newId();
  localStorage.setItem('installation', made);
  return made;
}

/** Who sits at this computer: no part of the records, which other computers hold too. */
const DESK_NAME: DeskNameStore = {
  read: () => localStorage.getItem('at-the-desk'),
  write: (text) => localStorage.setItem('at-the-desk', text),
};

async function open(
  name: WorkspaceName,
  databaseKey: Uint8Array,
  { today, info, onDamaged, showStart }: Opening,
  others: Partial<OpenDeskOptions> = {},
): Promise<Result<Desk>> {
  const start = name === 'own' && showStart ? { note: readStartNote(), show: showStart } : undefined;
  try {
    const opened = await openDesk({
      databaseName: databaseOf(name),
      databaseKey,
      journal: null,
      copies: name === 'own' ? bridge.copies : null,
      restricted: bridge.restricted,
      erasure: name === 'own' ? bridge.erasure : null,
      otherDatabases,
      startReader: () => startWorker(readWorkerUrl),
      colleagues: name === 'own' ? bridge.colleagues : null,
      ...(onDamaged ? { onDamaged } : {}),
      start,
      onCopyHealed: ({ from, to }) => keepHealedCopy({ from, to, on: today }),
      today,
      installation: installationId(),
      now: readNow,
      deskName: name === 'own' ? DESK_NAME : null,
      userName: info.userName,
      ...others,
    });
    // Asks Chromium never to clear the database when the disk runs short.
    if (opened.ok) void navigator.storage.persist();
    return opened;
  } catch {
    return problem('database-not-opened');
  }
}

/** Databases of ours that nothing uses any more: given up at a take-over, or left by a repair. */
async function otherDatabases(): Promise<string[]> {
  const seat = readSeat();
  const used = new Set([databaseOf('own'), SAMPLE_DATABASE, seat?.database, seat?.before]);
  const known = await databaseNames();
  return known.filter((name) => name.startsWith(FIRST_DATABASE) && !used.has(name));
}

/** The end of the journal is read by the main process while the database is opened here. */
function journalAskedEarly(): typeof bridge.journal {
  return { ...bridge.journal, state: askEarly(bridge.journal.state) };
}

async function readStartNote(): Promise<string | null> {
  const read = await bridge.startNote.read();
  return read.ok ? read.value.note : null;
}

/** Opens the office's own records. Problems: those of `openDesk`. */
export function openOwnRecords(databaseKey: Uint8Array, opening: Opening): Promise<Result<Desk>> {
  return open('own', databaseKey, opening, { journal: journalAskedEarly() });
}

/**
 * Opens the records as a colleague left them: nothing is written, and there is no safety copy of them. Problem:
 * `colleague-copy-lost` where the database does not hold what the copy did; one that went is made empty by opening it.
 */
export async function openToRead(
  { database, copy }: Pick<Seat, 'database' | 'copy'>,
  databaseKey: Uint8Array,
  opening: Opening,
): Promise<Result<Desk>> {
  // The safety copy of this computer still ends where its own records did when they were drawn.
  await bridge.startNote.dropDrawn();
  const others = { databaseName: database, copies: null, refusal: { code: 'reading-only' } };
  const opened = await open('own', databaseKey, opening, others);
  if (!opened.ok || opened.value.lastSequence() >= copy.sequence) return opened;
  opened.value.close();
  return problem('colleague-copy-lost');
}

/** Whether the office has records here already, whatever became of the keys. */
export function hasOwnRecords(): Promise<boolean> {
  return hasDatabase(databaseOf('own'));
}

/** Makes the sample anew, under a key that nobody keeps. Problems: those of `openDesk`. */
export async function openSample(opening: Opening): Promise<Result<Desk>> {
  await deleteDatabase(SAMPLE_DATABASE).catch(() => undefined);
  const opened = await open('sample', crypto.getRandomValues(new Uint8Array(KEY_BYTES)), opening);
  if (!opened.ok) return opened;
  const { addSampleRecords } = await import('@renderer/data/sample/add-sample-records');
  const added = await addSampleRecords(opened.value, opening.today, opening.info.userName);
  if (added.ok) return ok(opened.value);
  opened.value.close();
  return added;
}

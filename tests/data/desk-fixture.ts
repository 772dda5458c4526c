// First of all: Dexie looks for the browser's database when it is read in.
import 'fake-indexeddb/auto';
import { openDesk } from '@renderer/data/start/open-desk';
import type { CommitOperation } from '@renderer/data/records';
import type { Desk, OpenDeskOptions } from '@renderer/data/desk';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { sealMiddleware } from '@renderer/data/sealed/seal-middleware';
import type { Change, RecordTable } from '@shared/model/change';
import { InstantSchema } from '@shared/model/calendar-day';
import type { Result } from '@shared/model/result';
import { yearOf } from '@shared/rules/year';
import { TODAY } from '@tests/support/builders';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** The key of every database that a test makes, unless it brings another. */
export const TEST_KEY = Uint8Array.from({ length: 32 }, (_byte, place) => place * 7 + 1);

/** Another key each time. */
export function randomKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(TEST_KEY.length));
}

let made = 0;

/** A database name that no other test has. */
export function databaseName(): string {
  made += 1;
  return `desk-${made}-${TODAY}`;
}

/** Opens a desk on a fixed day, with the days of its year in memory; each change is a second later than the one before. */
export async function openTestDesk(name = databaseName(), journal: JournalPort | null = null): Promise<Desk> {
  const desk = valueOf(await tryOpen(name, journal));
  await desk.days.loadYear(yearOf(TODAY, desk.agreement()));
  return desk;
}

/** What opening a desk comes to. */
export function tryOpen(
  name: string,
  journal: JournalPort | null = null,
  more: Partial<
    Pick<
      OpenDeskOptions,
      'onCopyHealed' | 'onDamaged' | 'copies' | 'deskName' | 'installation' | 'userName' | 'start' | 'today'
    >
  > = {},
): Promise<Result<Desk>> {
  let seconds = Date.parse('2026-11-22T09:00:00Z');
  const now = () => {
    seconds += 1000;
    return InstantSchema.parse(new Date(seconds).toISOString());
  };
  const names = { databaseName: name, installation: 'test', userName: 'Tester' };
  return openDesk({ ...names, today: TODAY, databaseKey: TEST_KEY, ...more, journal, now });
}

/** The value of a result, which the test expects to be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Puts one record. */
export function put<T extends { id: string }>(table: RecordTable, record: T): CommitOperation {
  return { table, key: record.id, after: record };
}

/** Deletes one record. */
export function remove(table: RecordTable, key: string): CommitOperation {
  return { table, key, after: null };
}

/** Commits, and expects a change to come of it. */
export async function commit(desk: Desk, ...operations: CommitOperation[]): Promise<Change> {
  const change = valueOf(await desk.commit({ label: { code: 'test', ids: [], count: 0 }, operations }));
  if (!change) throw new Error('Nothing was changed');
  return change;
}

/** Opens the stores beside the desk with its key, to look at records or to put others in their place. */
export async function openBeside(name: string): Promise<Dexie> {
  const beside = new Dexie(name);
  beside.use(sealMiddleware(TEST_KEY));
  return beside.open();
}

/** Opens the stores without a key: rows as they lie there, to look at them or to damage them. */
export async function openStored(name: string): Promise<Dexie> {
  return new Dexie(name).open();
}

/** Every record as text, by table and id: two states are equal when these are. */
export async function stateOf(name: string, open = openBeside): Promise<string> {
  const beside = await open(name);
  const tables = beside.tables.filter((table) => table.name !== 'changes' && table.name !== 'operations');
  const rows = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  beside.close();
  return JSON.stringify(rows);
}

/** Lets a test fail where Dexie warns: it does when a schema was changed without a new version. */
export function failOnWarnings(): void {
  beforeEach(() => {
    vi.spyOn(console, 'warn');
  });
  afterEach(() => {
    expect(console.warn).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
}

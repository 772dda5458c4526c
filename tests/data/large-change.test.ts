import { commit, databaseName, failOnWarnings, openTestDesk, put, stateOf, valueOf } from './desk-fixture';
import { CHUNK_SIZE } from '@renderer/data/commit';
import { previousYear, yearOf } from '@shared/rules/year';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { DayEntrySchema } from '@shared/model/day-entry';
import { makePeer, TODAY } from '@tests/support/builders';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it, vi } from 'vitest';

failOnWarnings();

const COUNT = 20_000;
// Of a year that nobody looked at, so that memory has no reason to hold any of it.
const YEAR_BEFORE = previousYear(yearOf(TODAY, DEFAULT_AGREEMENT), DEFAULT_AGREEMENT);

/** Records on their way to the database that somebody holds; looked at now and then, after memory was cleared. */
const parsed = vi.hoisted(() => {
  const refs: WeakRef<object>[] = [];
  const seen = { count: 0, mostHeld: 0, clearMemory: () => {}, note };
  function note(record: object) {
    refs.push(new WeakRef(record));
    seen.count += 1;
    if (seen.count % 4000 !== 0) return;
    seen.clearMemory();
    seen.mostHeld = Math.max(seen.mostHeld, refs.filter((ref) => ref.deref() !== undefined).length);
  }
  return seen;
});

vi.mock('@renderer/data/record-schemas', async (importOriginal) => {
  const original = await importOriginal<typeof import('@renderer/data/record-schemas')>();
  const parseRecord: typeof original.parseRecord = (table, key, value) => {
    const result = original.parseRecord(table, key, value);
    if (result.ok) parsed.note(result.value);
    return result;
  };
  return { parseRecord };
});

beforeAll(() => {
  setFlagsFromString('--expose-gc');
  parsed.clearMemory = runInNewContext('gc');
});

describe('a change of 20,000 records', () => {
  it('is written and taken back a chunk at a time, and is never all in memory', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    await commit(desk, put('peers', makePeer({ id: 'peer-1' })));
    const start = await stateOf(name);

    function* operations() {
      for (let place = 0; place < COUNT; place += 1) {
        const after = entryOf(place);
        yield { table: 'dayEntries' as const, key: after.id, after };
      }
    }
    const change = valueOf(
      await desk.commit({ label: { code: 'import', ids: [], count: COUNT }, operations: operations() }),
    );
    expect(change?.operationCount).toBe(COUNT);
    expect(parsed.count).toBe(COUNT + 1);
    expect(parsed.mostHeld).toBeLessThan(4 * CHUNK_SIZE);
    expect((await desk.days.loadYear(YEAR_BEFORE)).byPeer.get(entryOf(0).peerId)).toHaveLength(COUNT);

    if (!change) throw new Error('Nothing was changed');
    const plan = await desk.planUndo(change.id);
    expect(plan).toMatchObject({ restoreCount: COUNT, kept: [] });
    expect(valueOf(await desk.undo(change.id)).operationCount).toBe(COUNT);
    expect(parsed.mostHeld).toBeLessThan(4 * CHUNK_SIZE);
    expect(await stateOf(name)).toBe(start);
    expect(desk.days.peekYear(YEAR_BEFORE)?.byPeer.size).toBe(0);
  }, 300_000);

  it('asks for the next records only when the ones before are written', async () => {
    const name = databaseName();
    const desk = await openTestDesk(name);
    const steps: string[] = [];
    function* operations() {
      for (let place = 0; place < CHUNK_SIZE * 3; place += 1) {
        if (place % CHUNK_SIZE === 0) steps.push(`chunk ${place / CHUNK_SIZE} asked at ${writes}`);
        const after = entryOf(place);
        yield { table: 'dayEntries' as const, key: after.id, after };
      }
    }
    let writes = 0;
    const { put: original } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function counted(...args) {
      writes += 1;
      return original.apply(this, args);
    };
    await desk.commit({ label: { code: 'import', ids: [], count: 0 }, operations: operations() });
    IDBObjectStore.prototype.put = original;
    expect(steps).toEqual([0, 1, 2].map((chunk) => `chunk ${chunk} asked at ${chunk * CHUNK_SIZE}`));
  });
});

function entryOf(place: number) {
  return DayEntrySchema.parse({
    id: `day-${String(place).padStart(6, '0')}`,
    peerId: 'peer-1',
    date: '2025-06-10',
    quarterDays: 4,
    state: 'worked',
    activity: 'on site',
    note: `Row ${place}`,
  });
}

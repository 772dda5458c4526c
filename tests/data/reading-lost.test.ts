import { commit, databaseName, openTestDesk, put, TEST_KEY, valueOf } from './desk-fixture';
import { openJournalPort } from './journal-fixture';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { clearSeat, readSeat, writeSeat, type Seat } from '@renderer/app/colleagues/seat';
import { finishTakeOver } from '@renderer/app/colleagues/take-over';
import { databaseOf, keepDatabaseInUse, openToRead, type Opening } from '@renderer/app/start/open-workspace';
import { hasDatabase } from '@renderer/data/start/has-database';
import { InstantSchema } from '@shared/model/calendar-day';
import { makePeer, TODAY } from '@tests/support/builders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const asked = vi.hoisted(() => ({
  bridge: {
    journal: null as JournalPort | null,
    copies: null,
    erasure: null,
    colleagues: null,
    restricted: null,
    startNote: { dropDrawn: vi.fn(async () => undefined) },
    // Asked as soon as the module is read.
    appInfo: async () => undefined,
    keysState: async () => undefined,
  },
}));
vi.mock('@renderer/bridge/bridge', () => asked);

// `as`: the opening looks at the name of the person alone.
const OPENING = { today: TODAY, info: { userName: 'Ben' } } as Opening;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
  vi.stubGlobal('navigator', { storage: { persist: async () => true } });
});
afterEach(() => vi.unstubAllGlobals());

async function filled(peers: number): Promise<string> {
  const name = databaseName();
  const desk = await openTestDesk(name);
  for (let each = 0; each < peers; each += 1) await commit(desk, put('peers', makePeer()));
  desk.close();
  return name;
}

function seatOf(mode: Seat['mode'], database: string, before: string, sequence: number): Seat {
  const at = InstantSchema.parse('2026-11-22T14:32:00Z');
  const copy = { name: null, at, sequence, handedOver: true, passedOver: 0, leftHere: false };
  return { mode, database, before, copy };
}

describe('a computer that reads', () => {
  it('shows what the colleague left, and nothing in its place where that went', async () => {
    const seat = seatOf('reading', await filled(2), databaseName(), 2);
    const desk = valueOf(await openToRead(seat, TEST_KEY, OPENING));
    expect(desk.table('peers').all).toHaveLength(2);
    // What was drawn for the next start is of this computer's own records.
    expect(asked.bridge.startNote.dropDrawn).toHaveBeenCalledOnce();
    desk.close();
    const gone = { ...seat, database: databaseName() };
    expect(await openToRead(gone, TEST_KEY, OPENING)).toEqual({
      ok: false,
      problem: { code: 'colleague-copy-lost' },
    });
  });
});

describe('taking over, broken off', () => {
  it('before it was noted which records are in use, goes on with those that were taken over', async () => {
    const [before, taken] = [await filled(1), await filled(3)];
    keepDatabaseInUse(before);
    asked.bridge.journal = (await openJournalPort()).port;
    const seat = seatOf('taking-over', taken, before, 3);
    writeSeat(seat);
    const desk = valueOf(await finishTakeOver(seat, TEST_KEY, OPENING));
    expect(desk.table('peers').all).toHaveLength(3);
    expect(databaseOf('own')).toBe(taken);
    expect(readSeat()).toBeUndefined();
    // What was written here alone stays.
    expect(await hasDatabase(before)).toBe(true);
    desk.close();
  });

  it('and the records lost meanwhile, begins nothing in their place', async () => {
    const [before, taken] = [databaseName(), databaseName()];
    keepDatabaseInUse(taken);
    const seat = seatOf('taking-over', taken, before, 3);
    writeSeat(seat);
    expect(await finishTakeOver(seat, TEST_KEY, OPENING)).toMatchObject({ problem: { code: 'colleague-copy-lost' } });
    expect(await hasDatabase(taken)).toBe(false);
    expect(readSeat()?.mode).toBe('reading');
    expect(databaseOf('own')).toBe(before);
    clearSeat();
  });
});

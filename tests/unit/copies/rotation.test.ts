import { copyName, parseCopyName } from '@shared/copies/copy-name';
import { copiesToRemove } from '@shared/copies/rotation';
import { shrunkTables } from '@shared/copies/shrunk';
import { describe, expect, it } from 'vitest';

const DAY_MS = 86_400_000;
const at = (daysAgo: number, hour = 10) =>
  new Date(Date.parse('2026-11-22T00:00:00Z') - daysAgo * DAY_MS + hour * 3_600_000).toISOString();
const good = (daysAgo: number, hour?: number) => ({ name: copyName(at(daysAgo, hour), 500 - daysAgo), good: true });
const kept = (copies: readonly { name: string; good: boolean }[]) => {
  const gone = new Set(copiesToRemove(copies));
  return copies.filter(({ name }) => !gone.has(name)).map(({ name }) => name.slice(10, 20));
};

describe('the name of a copy', () => {
  it('says when it was made and of which change', () => {
    expect(copyName('2026-11-22T09:05:07.123Z', 42)).toBe('peer-desk-2026-11-22-090507-42.age');
    expect(parseCopyName('peer-desk-2026-11-22-090507-42.age')).toEqual({
      at: '2026-11-22T09:05:07.000Z',
      sequence: 42,
    });
    expect(parseCopyName('office-identity.age')).toBeUndefined();
    expect(parseCopyName('../peer-desk-2026-11-22-090507-42.age')).toBeUndefined();
  });
});

describe('rotation', () => {
  it('keeps 7 days, 4 weeks and 6 months of a year of daily copies', () => {
    const year = Array.from({ length: 365 }, (_day, daysAgo) => good(daysAgo));
    expect(kept(year)).toEqual([
      '2026-11-22',
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
      '2026-11-15',
      '2026-11-08',
      '2026-11-01',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
    ]);
  });

  it('keeps the 5 newest of one day, and then the newest of each day', () => {
    const copies = [...Array.from({ length: 8 }, (_copy, hour) => good(0, hour)), good(1, 9), good(1, 17)];
    expect(kept(copies)).toHaveLength(6);
    expect(copiesToRemove(copies)).toContain(good(1, 9).name);
    expect(copiesToRemove(copies)).not.toContain(good(1, 17).name);
  });

  it('never lets the last good copy go, however many damaged ones are newer', () => {
    const last = good(300);
    const copies = [last, ...Array.from({ length: 40 }, (_copy, daysAgo) => ({ ...good(daysAgo), good: false }))];
    expect(copiesToRemove(copies)).not.toContain(last.name);
    expect(copiesToRemove(copies)).toHaveLength(35);
  });

  it('keeps the copy of the last change though the clock was set back a year', () => {
    const last = { name: copyName(at(365), 900), good: true };
    expect(copiesToRemove([last, ...Array.from({ length: 40 }, (_copy, daysAgo) => good(daysAgo))])).not.toContain(
      last.name,
    );
  });

  it('leaves alone what is not the name of a copy', () => {
    const others = Array.from({ length: 30 }, (_file, index) => ({ name: `other-${index}.age`, good: false }));
    expect(copiesToRemove(others)).toEqual([]);
  });
});

describe('shrunken data', () => {
  const counts = (peers: number, dayEntries = 0) => ({ peers, requests: 0, assignments: 0, dayEntries });
  it.each([
    [counts(100), counts(79), ['peers']],
    [counts(100), counts(80), []],
    [counts(9), counts(0), []],
    [counts(10), counts(7), ['peers']],
    [counts(10, 100), counts(20, 0), ['dayEntries']],
  ])('of %j now %j', (before, now, shrunk) => {
    expect(shrunkTables(before, now)).toEqual(shrunk);
  });
});

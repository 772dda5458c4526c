import { rebuildWays } from '@shared/copies/rebuild-ways';
import { InstantSchema } from '@shared/model/calendar-day';
import type { JournalDamage } from '@shared/model/journal-state';
import { describe, expect, it } from 'vitest';

const at = InstantSchema.parse('2026-11-22T09:00:00.000Z');
const copy = (sequence: number, state: 'checked' | 'damaged' | 'unchecked' = 'checked') => ({
  name: `copy-${sequence}`,
  at,
  sequence,
  state,
});
const journal = (lastSequence: number, begunAfter = 0, damage: JournalDamage[] = []) => ({
  lastSequence,
  begunAfter,
  damage,
});
const lost = (from: number, to: number | null): JournalDamage => ({
  segment: '00000001.pdj',
  atByte: 90,
  what: 'damaged',
  sequences: { from, to },
});
const ways = (...of: Parameters<typeof rebuildWays>) =>
  rebuildWays(...of).map((way) => [way.copy?.sequence ?? 'journal', way.reaches]);

describe('the ways to rebuild the records', () => {
  it('begin with the journal alone where it holds every change and they are few', () => {
    expect(ways(journal(12), [copy(10), copy(4)])).toEqual([
      ['journal', 12],
      [10, 12],
      [4, 12],
    ]);
  });

  it('begin with the newest copy where the changes are many', () => {
    expect(ways(journal(1_000), [copy(4), copy(990)])[0]).toEqual(['journal', 1_000]);
    expect(ways(journal(1_001), [copy(4), copy(990)])).toEqual([
      [990, 1_001],
      [4, 1_001],
      ['journal', 1_001],
    ]);
  });

  it('need a copy that reaches to where a journal begun anew goes on', () => {
    expect(ways(journal(12, 8), [copy(12), copy(8), copy(7)])).toEqual([
      [12, 12],
      [8, 12],
    ]);
    expect(ways(journal(12, 8), [copy(7)])).toEqual([]);
  });

  it('need one that reaches over what cannot be read in the journal', () => {
    expect(ways(journal(12, 0, [lost(3, 5)]), [copy(11), copy(5), copy(4)])).toEqual([
      [11, 12],
      [5, 12],
    ]);
    expect(ways(journal(12, 0, [lost(3, null)]), [copy(11)])).toEqual([]);
  });

  it('take a copy that goes further than the journal first', () => {
    expect(ways(journal(12), [copy(20), copy(9)])).toEqual([
      [20, 20],
      ['journal', 12],
      [9, 12],
    ]);
    expect(ways(journal(0), [copy(20)])).toEqual([[20, 20]]);
  });

  it('pass over copies that are known to be damaged, and try those that nobody checked', () => {
    expect(ways(journal(12, 8), [copy(12, 'damaged'), copy(10, 'unchecked')])).toEqual([[10, 12]]);
  });

  it('are none where nothing was written', () => {
    expect(ways(journal(0), [copy(0)])).toEqual([]);
  });
});

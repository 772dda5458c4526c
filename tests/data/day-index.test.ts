import { createDayIndex } from '@renderer/data/day-index';
import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import type { DayEntry } from '@shared/model/day-entry';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysUsed, NO_DAYS_USED } from '@shared/rules/days-used';
import { nextYear, previousYear, yearOf, type Year } from '@shared/rules/year';
import { day, makeDayEntry, makePeer, makeProject, TODAY } from '@tests/support/builders';
import { noDays } from '@tests/support/no-days';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commit, failOnWarnings, openTestDesk, put, remove, valueOf } from './desk-fixture';

failOnWarnings();

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const YEARS = [previousYear(YEAR, DEFAULT_AGREEMENT), YEAR, nextYear(YEAR, DEFAULT_AGREEMENT)];
const PEERS = Array.from({ length: 4 }, (_none, place) => makePeer({ id: `peer-${place}` }));

const step = fc.record({
  entry: fc.nat(11),
  peer: fc.nat(3),
  date: fc.constantFrom(
    '2025-04-01',
    '2026-03-31',
    '2026-04-01',
    '2026-11-22',
    '2027-03-31',
    '2027-04-01',
    '2028-03-31',
  ),
  state: fc.constantFrom('pencilled', 'booked', 'worked', 'cancelled'),
  quarterDays: fc.integer({ min: 1, max: 12 }),
  what: fc.constantFrom('put', 'put', 'put', 'remove', 'undo', 'load'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function operationsOf(steps: readonly Step[]): CommitOperation[] {
  const byKey = new Map<string, CommitOperation>();
  for (const { entry, peer, date, state, quarterDays, what } of steps) {
    const made = makeDayEntry({ id: `day-${entry}`, peerId: `peer-${peer}`, date, state, quarterDays });
    byKey.set(made.id, what === 'remove' ? remove('dayEntries', made.id) : put('dayEntries', made));
  }
  return [...byKey.values()];
}

/** Everything that the index says must be what the ledger itself comes to. */
async function expectIndexRight(desk: Desk): Promise<void> {
  const stored = new Map<string, DayEntry[]>();
  for (const peer of PEERS) stored.set(peer.id, [...(await desk.days.loadPeer(peer.id))]);
  for (const year of YEARS) {
    const days = desk.days.peekYear(year);
    if (!days) continue;
    for (const peer of PEERS) {
      const entries = stored.get(peer.id) ?? [];
      const inYear = entries.filter(({ date }) => date >= year.startsOn && date <= year.endsOn);
      expect(days.used(peer.id)).toEqual(daysUsed(entries, year, desk.agreement(), desk.today));
      expect(days.byPeer.get(peer.id) ?? []).toEqual(inYear);
    }
    const all = [...days.all()];
    expect(all.map(([peerId]) => peerId).toSorted()).toEqual([...days.byPeer.keys()].toSorted());
    for (const [peerId, used] of all) expect(used).toBe(days.used(peerId));
  }
}

describe('the day index', () => {
  it('says what the ledger comes to, after whatever changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), async (changes) => {
        const desk = await openTestDesk();
        await commit(desk, ...PEERS.map((peer) => put('peers', peer)));
        for (const steps of changes) {
          const { undo } = desk.undoStack();
          // Not waited for: what changes while a year is being read must be in it afterwards.
          const loading = steps[0]?.what === 'load' ? YEARS.map((year) => desk.days.loadYear(year)) : [];
          if (steps[0]?.what === 'undo' && undo && undo.sequence > 1) valueOf(await desk.undo(undo.id));
          else
            valueOf(await desk.commit({ label: { code: 'test', ids: [], count: 0 }, operations: operationsOf(steps) }));
          await Promise.all(loading);
        }
        await expectIndexRight(desk);
        await expectSameAfterReading(desk);
        desk.close();
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);

  it('holds the days of a project, whose they are and when, as changes bring them in and take them out', async () => {
    const desk = await openTestDesk();
    const [project, other] = [makeProject(), makeProject()];
    const mine = makeDayEntry({ peerId: 'peer-0', date: '2027-04-01', projectId: project.id });
    const late = makeDayEntry({ peerId: 'peer-1', date: '2026-06-10' });
    await commit(desk, ...PEERS.map((peer) => put('peers', peer)), put('projects', project), put('projects', other));
    await commit(desk, put('dayEntries', mine), put('dayEntries', late));
    expect(await desk.days.loadProject(project.id)).toEqual([mine]);
    const joined = { ...late, projectId: project.id };
    await commit(desk, put('dayEntries', joined));
    expect(desk.days.peekProject(project.id)).toEqual([joined, mine]);
    const before = desk.days.peekProject(project.id);
    await commit(desk, put('dayEntries', makeDayEntry({ peerId: 'peer-2', projectId: other.id })));
    expect(desk.days.peekProject(project.id)).toBe(before);
    await commit(desk, put('dayEntries', { ...mine, projectId: other.id }));
    expect(desk.days.peekProject(project.id)).toEqual([joined]);
    desk.close();
  });

  it('gives the same object until something touches it', async () => {
    const desk = await openTestDesk();
    const before = await desk.days.loadYear(YEAR);
    expect(desk.days.peekYear(YEAR)).toBe(before);
    await commit(desk, put('peers', makePeer()), put('dayEntries', makeDayEntry({ date: '2024-06-03' })));
    expect(desk.days.peekYear(YEAR)).toBe(before);
    expect(desk.days.peekYear(previousYear(YEAR, DEFAULT_AGREEMENT))).toBeUndefined();
    const one = makeDayEntry({ peerId: 'peer-a' });
    await commit(desk, put('dayEntries', one), put('dayEntries', makeDayEntry({ peerId: 'peer-b' })));
    const after = desk.days.peekYear(YEAR);
    const untouched = [...(after?.all() ?? [])].find(([peerId]) => peerId === 'peer-b')?.[1];
    await commit(desk, put('dayEntries', { ...one, quarterDays: 8 }));
    const later = desk.days.peekYear(YEAR);
    expect(later?.version).toBe((before.version ?? 0) + 2);
    expect(later?.used(one.peerId).workedQuarterDays).toBe(8);
    expect(after?.used(one.peerId).workedQuarterDays).toBe(4);
    expect([...(later?.all() ?? [])].find(([peerId]) => peerId === 'peer-b')?.[1]).toBe(untouched);
    expect(before.used(one.peerId)).toBe(NO_DAYS_USED);
    expect([before.touched, after?.touched, later?.touched]).toEqual([
      undefined,
      new Set(['peer-a', 'peer-b']),
      new Set(['peer-a']),
    ]);
  });

  it('takes in what was prepared, whatever came to memory or changed there meanwhile', async () => {
    let today = TODAY;
    const index = createDayIndex({ ...noDays(), today: () => today });
    const peerId = PEERS[0]?.id;
    if (!peerId) throw new Error('There is no peer.');
    const entry = (id: string, date: string, quarterDays = 4) => makeDayEntry({ id, peerId, date, quarterDays });
    const applied = (after: DayEntry) => ({ id: after.id, before: null, after });
    const workedIn = async (year: Year) => (await index.loadYear(year)).used(peerId).workedQuarterDays;
    await index.loadYear(YEAR);
    const put = index.prepare([applied(entry('a', '2026-06-03'))]);
    expect(await workedIn(YEAR)).toBe(0);
    // Another change of the same year, and another day, for which every figure is worked out anew.
    index.prepare([applied(entry('b', '2026-06-04', 8))])();
    today = day('2026-11-23');
    index.forgetFigures();
    put();
    expect(await workedIn(YEAR)).toBe(12);
    // A year that is still read, and one that is asked for only after the preparing.
    const [before, , after] = YEARS;
    if (!before || !after) throw new Error('There are no years.');
    const loading = index.loadYear(before);
    const putLate = index.prepare([applied(entry('c', '2025-06-03')), applied(entry('d', '2027-06-03'))]);
    await loading;
    const loadingAfter = index.loadYear(after);
    putLate();
    await loadingAfter;
    expect(await workedIn(before)).toBe(4);
    expect((await index.loadYear(after)).byPeer.get(peerId)?.map(({ id }) => id)).toEqual(['d']);
  });

  it('works the figures out again for another day and for another agreement', async () => {
    const desk = await openTestDesk();
    const held = makeDayEntry({ date: '2026-12-10', state: 'pencilled', pencilledUntil: '2026-11-22' });
    const trained = makeDayEntry({ peerId: held.peerId, activity: 'training' });
    await commit(desk, put('dayEntries', held), put('dayEntries', trained));
    const used = () => desk.days.peekYear(YEAR)?.used(held.peerId);
    expect(used()).toMatchObject({ pencilledQuarterDays: 4, expiredQuarterDays: 0, notCountedQuarterDays: 4 });
    desk.setToday(day('2026-11-23'));
    expect(used()).toMatchObject({ pencilledQuarterDays: 0, expiredQuarterDays: 4 });
    const activities = DEFAULT_AGREEMENT.activities.filter(({ code }) => code !== 'training');
    await commit(desk, put('settings', { id: 'agreement', value: { ...DEFAULT_AGREEMENT, activities } }));
    expect(used()).toMatchObject({ workedQuarterDays: 4, notCountedQuarterDays: 0 });
  });

  it('keeps the figures, and tells nobody, when the day that it is already is said again', async () => {
    const desk = await openTestDesk();
    await commit(desk, put('dayEntries', makeDayEntry()));
    const before = desk.days.peekYear(YEAR);
    let told = 0;
    desk.subscribe(() => (told += 1));
    desk.setToday(desk.today);
    expect(told).toBe(0);
    expect(desk.days.peekYear(YEAR)).toBe(before);
  });
});

/** A year read afresh from the database, under another name, agrees with the one that changes fed. */
async function expectSameAfterReading(desk: Desk): Promise<void> {
  for (const year of YEARS) {
    const fed = await desk.days.loadYear(year);
    const read = await desk.days.loadYear({ ...year, key: `${year.key} again` });
    expect(new Map(read.byPeer)).toEqual(new Map(fed.byPeer));
  }
}

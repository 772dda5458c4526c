import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysUsed } from '@shared/rules/days-used';
import { isOpenExcess, isToBook, peerExcesses } from '@shared/rules/excesses';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { planDays } from '@shared/rules/plan-days';
import { nextYear, yearOf } from '@shared/rules/year';
import { makeApproval, makeDayEntry, TODAY } from '@tests/support/builders';
import { seeded } from '@tests/support/seeded';
import { describe, expect, it, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const excesses = (entries: DayEntry[], approvals: LimitApproval[] = [], year = YEAR) =>
  peerExcesses({ entries, approvals, year, agreement: DEFAULT_AGREEMENT, today: TODAY });
const told = (entries: DayEntry[], approvals: LimitApproval[] = []) =>
  excesses(entries, approvals).map(({ approval, group, days, held, uncoveredQuarterDays }) => ({
    decision: approval?.decision ?? 'not asked',
    group,
    days: days.map(({ entry, quarterDays }) => `${entry.date} ${quarterDays}`),
    held: held.map(({ date }) => date),
    uncovered: uncoveredQuarterDays,
  }));
const worked = (quarterDays: number) => makeDayEntry({ date: '2026-05-04', quarterDays });
const booked = (date: string, more: Parameters<typeof makeDayEntry>[0] = {}) =>
  makeDayEntry({ date, state: 'booked', ...more });
const pencilled = (date: string, more: Parameters<typeof makeDayEntry>[0] = {}) =>
  makeDayEntry({ date, state: 'pencilled', ...more });

describe('the excesses of a peer', () => {
  test.each([
    [159, 0],
    [160, 0],
    [161, 1],
    [164, 4],
  ])('%i quarter-days worked: %i past the limit without anybody being asked', (quarterDays, uncovered) => {
    const rows = told([worked(quarterDays)]);
    expect(rows.map((row) => row.uncovered)).toEqual(uncovered === 0 ? [] : [uncovered]);
  });

  it('splits half days over the end of the year, each with its own year', () => {
    const before = worked(158);
    const days = [booked('2027-03-31', { quarterDays: 2 }), booked('2027-04-01', { quarterDays: 2 })];
    expect(told([before, ...days])).toEqual([]);
    const more = booked('2027-03-31', { quarterDays: 2, part: 'pm' });
    expect(told([before, ...days, more])).toMatchObject([{ group: 'needs approval', uncovered: 2 }]);
    expect(excesses([before, ...days, more], [], nextYear(YEAR, DEFAULT_AGREEMENT))).toEqual([]);
  });

  it('lists pencilled days for which other work alone has a grant', () => {
    const grant = makeApproval({ grantedQuarterDays: 20, projectId: 'project-1' });
    const days = [worked(156), pencilled('2026-12-01'), pencilled('2026-12-02')];
    expect(told(days, [grant])).toMatchObject([
      { decision: 'granted', held: [] },
      { decision: 'not asked', group: 'needs approval', held: ['2026-12-02'] },
    ]);
    const ofGrant = pencilled('2026-12-03', { projectId: 'project-1' });
    expect(told([...days.slice(0, 2), ofGrant], [grant])).toMatchObject([
      { decision: 'granted', held: ['2026-12-03'] },
    ]);
  });

  it('holds the days that were asked for, and lists pencilled days that nobody was asked about', () => {
    const [first, second] = [pencilled('2026-12-01'), pencilled('2026-12-02')];
    expect(told([worked(160), first, second])).toEqual([
      { decision: 'not asked', group: 'needs approval', days: [], held: ['2026-12-01', '2026-12-02'], uncovered: 0 },
    ]);
    const asked = makeApproval({ decision: 'asked', decidedOn: null, askedQuarterDays: 4, dayIds: [first.id] });
    expect(told([worked(160), first, second], [asked])).toEqual([
      { decision: 'asked', group: 'asked', days: [], held: ['2026-12-01'], uncovered: 0 },
      { decision: 'not asked', group: 'needs approval', days: [], held: ['2026-12-02'], uncovered: 0 },
    ]);
  });

  it('stands in order of the day it was decided, then asked; what has no day comes last', () => {
    const asked = (id: string, askedOn: string | null) =>
      makeApproval({ id, decision: 'asked', decidedOn: null, askedOn, askedQuarterDays: 4 });
    const approvals = [
      asked('no-day-b', null),
      asked('no-day-a', null),
      asked('asked-june', '2026-06-01'),
      makeApproval({ id: 'decided-july', askedOn: '2026-04-02', decidedOn: '2026-07-01' }),
      makeApproval({ id: 'decided-may', askedOn: '2026-04-02', decidedOn: '2026-05-01' }),
    ];
    expect(excesses([], approvals).map(({ approval }) => approval?.id)).toEqual([
      'decided-may',
      'asked-june',
      'decided-july',
      'no-day-a',
      'no-day-b',
    ]);
  });

  it('uses up a grant by what was worked, not by what is booked', () => {
    const grant = makeApproval({ grantedQuarterDays: 8 });
    const used = (...entries: DayEntry[]) => excesses(entries, [grant]).map(({ usedQuarterDays }) => usedQuarterDays);
    expect(used(worked(160), booked('2026-12-01'))).toEqual([0]);
    expect(used(worked(163), booked('2026-12-01'))).toEqual([3]);
    expect(used(worked(170))).toEqual([8, 0]);
    expect(excesses([worked(164)], [{ ...grant, decision: 'asked' }])[0]?.usedQuarterDays).toBe(0);
  });

  it('takes a grant for any work as room for any pencilled day, and holds none of them for it', () => {
    const days = [pencilled('2026-12-01'), pencilled('2026-12-02', { projectId: 'p' })];
    const allOnOther = makeDayEntry({ date: '2026-05-04', quarterDays: 160, projectId: 'q' });
    expect(told([allOnOther, ...days], [makeApproval({ grantedQuarterDays: 8 })])).toMatchObject([
      { decision: 'granted', held: [] },
    ]);
    expect(told([allOnOther, ...days], [makeApproval({ grantedQuarterDays: 4 })])).toMatchObject([
      { decision: 'granted', held: [] },
      { decision: 'not asked', held: ['2026-12-02'] },
    ]);
  });

  it('lists no day as not asked about while more was asked for than the days named', () => {
    const [first, second] = [pencilled('2026-12-01'), pencilled('2026-12-02')];
    const asked = (askedQuarterDays: number, ...dayIds: string[]) =>
      makeApproval({ decision: 'asked', decidedOn: null, askedQuarterDays, grantedQuarterDays: 0, dayIds });
    const entries = [worked(160), first, second];
    expect(told(entries, [asked(8, first.id)])).toMatchObject([{ decision: 'asked', held: ['2026-12-01'] }]);
    expect(told(entries, [asked(4, second.id)])).toMatchObject([
      { decision: 'asked', held: ['2026-12-02'] },
      { decision: 'not asked', held: ['2026-12-01'] },
    ]);
    // Refused or given up: nothing was granted, so what else is pencilled in still has to be asked about.
    expect(told(entries, [{ ...asked(8, first.id), decision: 'refused' }])).toMatchObject([
      { decision: 'refused', group: 'closed', held: ['2026-12-01'] },
      { decision: 'not asked', held: ['2026-12-02'] },
    ]);
    expect(told(entries, [{ ...asked(8, first.id), decision: 'withdrawn' }])).toMatchObject([
      { decision: 'withdrawn', group: 'closed', held: [] },
      { decision: 'not asked', held: ['2026-12-01', '2026-12-02'] },
    ]);
  });

  it('takes days held for a refused request out before it says which others pass the limit', () => {
    const [first, second, third] = [pencilled('2026-12-01'), pencilled('2026-12-02'), pencilled('2026-12-03')];
    const refused = makeApproval({ decision: 'refused', askedQuarterDays: 4, dayIds: [third.id] });
    expect(told([worked(152), first, second, third], [refused])).toMatchObject([
      { decision: 'refused', held: ['2026-12-03'] },
    ]);
  });

  it('counts booked days before pencilled ones', () => {
    expect(told([worked(156), booked('2026-12-03'), pencilled('2026-12-01')])).toMatchObject([
      { decision: 'not asked', days: [], held: ['2026-12-01'] },
    ]);
  });

  it('says nothing of pencilled days within the limit, run out, cancelled or not counting', () => {
    const days = [
      pencilled('2026-12-01'),
      pencilled('2026-12-02', { pencilledUntil: '2026-11-21' }),
      pencilled('2026-12-03', { activity: 'travel' }),
      makeDayEntry({ date: '2026-12-04', state: 'cancelled' }),
    ];
    expect(told([worked(156), ...days])).toEqual([]);
  });

  it('lists what is booked beyond a grant that was made smaller, refused or withdrawn afterwards', () => {
    const days = [booked('2026-12-01', { projectId: 'p' }), booked('2026-12-02', { projectId: 'p' })];
    const grant = makeApproval({ projectId: 'p', askedQuarterDays: 8, grantedQuarterDays: 8 });
    expect(told([worked(160), ...days], [grant])).toMatchObject([{ group: 'approved', uncovered: 0 }]);
    expect(
      told([worked(160), ...days], [makeApproval({ projectId: 'p', askedQuarterDays: 8, grantedQuarterDays: 4 })]),
    ).toMatchObject([
      { group: 'approved', days: ['2026-12-01 4'] },
      { decision: 'not asked', days: ['2026-12-02 4'], uncovered: 4 },
    ]);
    expect(told([worked(160), ...days], [{ ...grant, decision: 'refused' }])).toMatchObject([
      { decision: 'refused', group: 'needs approval', days: ['2026-12-01 4', '2026-12-02 4'], uncovered: 8 },
    ]);
    expect(told([worked(160), ...days], [{ ...grant, decision: 'withdrawn' }])).toMatchObject([
      { decision: 'withdrawn', group: 'closed', uncovered: 0 },
      { decision: 'not asked', uncovered: 8 },
    ]);
  });

  it('covers no other work with the grant for a project', () => {
    const other = booked('2026-12-01', { projectId: 'other' });
    const grant = makeApproval({ projectId: 'p', grantedQuarterDays: 8 });
    expect(told([worked(160), other], [grant])).toMatchObject([
      { group: 'approved', days: [], uncovered: 0 },
      { decision: 'not asked', days: ['2026-12-01 4'], uncovered: 4 },
    ]);
  });

  it('is open while somebody has to ask, to decide or to book', () => {
    const held = pencilled('2026-12-01');
    const open = (approval: LimitApproval) => excesses([worked(160), held], [approval]).map(isOpenExcess);
    const asked = makeApproval({ decision: 'asked', askedQuarterDays: 4, dayIds: [held.id] });
    expect(open(asked)).toEqual([true]);
    expect(open({ ...asked, decision: 'granted' })).toEqual([true]);
    expect(open({ ...asked, decision: 'refused' })).toEqual([false]);
    expect(excesses([worked(160)], [{ ...asked, decision: 'granted' }]).map(isOpenExcess)).toEqual([false]);
    expect(excesses([worked(164)]).map(isOpenExcess)).toEqual([true]);
  });

  it('can be booked once it is granted, where days are held for it', () => {
    const held = pencilled('2026-12-01');
    const asked = makeApproval({ decision: 'asked', askedQuarterDays: 4, dayIds: [held.id] });
    const toBook = (...rows: Parameters<typeof excesses>) => excesses(...rows).map(isToBook);
    expect(toBook([worked(160), held], [{ ...asked, decision: 'granted' }])).toEqual([true]);
    expect(toBook([worked(160), held], [asked])).toEqual([false]);
    expect(toBook([worked(160)], [{ ...asked, decision: 'granted' }])).toEqual([false]);
    expect(toBook([worked(160), held])).toEqual([false]);
  });
});

test('whatever is booked through the gate, nothing stands uncovered, and the position says the same', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const { below, pick } = seeded(seed);
    const approvals: LimitApproval[] = [];
    let entries: DayEntry[] = [makeDayEntry({ date: '2026-04-10', quarterDays: 148 + below(12) })];
    for (let step = 0; step < 25; step += 1) {
      if (below(4) === 0) {
        approvals.push(makeApproval({ projectId: pick(['a', 'b', null]), grantedQuarterDays: 1 + below(6) }));
      }
      const day = booked(`2026-${pick(['06', '09', '12'])}-${pick(['01', '10', '20'])}`, {
        projectId: pick(['a', 'b', 'c', null]),
        quarterDays: 1 + below(8),
      });
      const plan = planDays({
        wanted: [day],
        entriesOf: () => entries,
        approvals,
        agreement: DEFAULT_AGREEMENT,
        today: TODAY,
      });
      if (!plan.isRefused) entries = [...entries, day];
      const rows = excesses(entries, approvals);
      expect(rows.reduce((sum, row) => sum + row.uncoveredQuarterDays, 0)).toBe(0);
      for (const { approval, days } of rows) {
        const shared = days.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
        expect(shared).toBeLessThanOrEqual(approval?.grantedQuarterDays ?? 0);
      }
      const { position } = limitPosition(
        daysUsed(entries, YEAR, DEFAULT_AGREEMENT, TODAY),
        approvals,
        limitOf(YEAR, DEFAULT_AGREEMENT),
      );
      expect(position).not.toBe('over, no approval');
    }
  }
});

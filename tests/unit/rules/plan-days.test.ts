import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { planDays } from '@shared/rules/plan-days';
import { describe, expect, it } from 'vitest';
import { makeApproval, makeDayEntry, TODAY } from '../../support/builders';

function plan(wanted: DayEntry[], there: DayEntry[] = [], approvals: LimitApproval[] = []) {
  return planDays({
    wanted,
    entriesOf: (peerId) => there.filter((entry) => entry.peerId === peerId),
    approvals,
    agreement: DEFAULT_AGREEMENT,
    today: TODAY,
  });
}

const booked = (days: number, overrides = {}) =>
  makeDayEntry({ state: 'booked', date: '2026-12-01', quarterDays: days * 4, ...overrides });
const worked = (days: number, overrides = {}) =>
  makeDayEntry({ precision: 'month', quarterDays: days * 4, ...overrides });

describe('the gate', () => {
  it.each([
    { take: 0.75, refused: false },
    { take: 1, refused: false },
    { take: 1.25, refused: true },
  ])('39 days taken and $take booked: refused $refused', ({ take, refused }) => {
    const result = plan([booked(take)], [worked(30), booked(9, { date: '2026-12-02' })]);
    expect(result.isRefused).toBe(refused);
  });

  it('spells the sum out', () => {
    const [share] = plan([booked(0.5)], [worked(38.5), booked(1.5, { date: '2026-12-02' })]).shares;
    expect(share?.refused).toEqual({
      code: 'over-limit',
      facts: {
        workedQuarterDays: 154,
        bookedQuarterDays: 6,
        thisQuarterDays: 2,
        limitQuarterDays: 160,
        extraQuarterDays: 0,
        otherWorkQuarterDays: 0,
        overQuarterDays: 2,
      },
    });
  });

  it('checks each peer on its own', () => {
    const mine = [worked(40, { peerId: 'peer-1' })];
    const result = plan([booked(1, { peerId: 'peer-1' }), booked(1, { peerId: 'peer-2' })], mine);
    expect(result.shares.map(({ refused }) => refused?.code ?? null)).toEqual(['over-limit', null]);
    expect(result.isRefused).toBe(true);
  });

  it('counts what stands already before days for another project, whichever comes first in the plan', () => {
    const stands = booked(1, { projectId: 'project-1' });
    const there = [worked(39), stands];
    const other = booked(1, { projectId: 'project-2', date: '2026-12-02' });
    expect(plan([other, stands], there).isRefused).toBe(true);
    expect(plan([stands, other], there).isRefused).toBe(true);
    const shorter = { ...stands, quarterDays: 2 } as DayEntry;
    const half = booked(0.5, { projectId: 'project-2', date: '2026-12-02' });
    expect(plan([half, shorter], there).isRefused).toBe(false);
  });

  it('checks each year on its own, 31 March and 1 April apart', () => {
    const march = [booked(1, { date: '2027-03-31' }), booked(1, { date: '2027-04-01' })];
    for (const wanted of [march, march.toReversed()]) {
      const { shares } = plan(wanted, [worked(40, { date: '2026-05-01' })]);
      expect(shares.map(({ year, refused }) => [year.key, refused !== null])).toEqual([
        ['FY2026/27', true],
        ['FY2027/28', false],
      ]);
    }
  });

  it('lets an approval given with the days make room, and no more than that', () => {
    const there = [worked(40)];
    expect(plan([booked(2)], there, [makeApproval({ grantedQuarterDays: 8 })]).isRefused).toBe(false);
    expect(plan([booked(2.25)], there, [makeApproval({ grantedQuarterDays: 8 })]).isRefused).toBe(true);
    expect(plan([booked(2)], there, [makeApproval({ grantedQuarterDays: 8, yearKey: 'FY2025/26' })]).isRefused).toBe(
      true,
    );
    expect(plan([booked(2)], there, [makeApproval({ grantedQuarterDays: 8, peerId: 'peer-2' })]).isRefused).toBe(true);
  });

  it('counts days worked in the same plan first', () => {
    expect(plan([booked(1), worked(40)]).isRefused).toBe(true);
  });

  it('does not ask of days that do not count', () => {
    expect(plan([booked(3, { activity: 'training' })], [worked(40)]).isRefused).toBe(false);
  });

  it('takes the entries of a plan project by project', () => {
    const approval = makeApproval({ grantedQuarterDays: 4, projectId: 'project-a' });
    const own = plan([booked(1, { projectId: 'project-a' })], [worked(40)], [approval]);
    const other = plan([booked(1, { projectId: 'project-b' })], [worked(40)], [approval]);
    expect([own.isRefused, other.isRefused]).toEqual([false, true]);
  });
});

describe('an entry in the place of another', () => {
  const there = booked(2, { id: 'day-there' });

  it('may be moved or shortened by a peer who is over, not lengthened', () => {
    const past = [worked(41), there];
    const change = (overrides: object) => plan([{ ...there, ...overrides } as DayEntry], past).isRefused;
    expect(change({ date: '2026-12-09' })).toBe(false);
    expect(change({ quarterDays: 6 })).toBe(false);
    expect(change({ quarterDays: 9 })).toBe(true);
    expect(change({ projectId: 'project-a' })).toBe(true);
    expect(change({ date: '2027-04-01' })).toBe(false);
  });

  it('meets the gate when it becomes booked', () => {
    const pencilled = makeDayEntry({ id: 'day-p', state: 'pencilled', date: '2026-12-01' });
    const now: DayEntry = { ...pencilled, state: 'booked' };
    expect(plan([now], [worked(39), pencilled]).isRefused).toBe(false);
    expect(plan([now], [worked(39.25), pencilled]).isRefused).toBe(true);
  });

  it('is not counted twice', () => {
    const [share] = plan([{ ...there }], [worked(10), there]).shares;
    expect(share?.after.leftQuarterDays).toBe(28 * 4);
    expect(share?.before.leftQuarterDays).toBe(30 * 4);
  });
});

describe('warnings', () => {
  it('never refuses worked days, and says when they pass the limit', () => {
    const exactly = plan([worked(1)], [worked(39)]);
    const past = plan([worked(1.25)], [worked(39)]);
    expect([exactly.isRefused, exactly.shares[0]?.warning]).toEqual([false, null]);
    expect([past.isRefused, past.shares[0]?.warning]).toEqual([false, 'worked past the limit']);
    expect(past.shares[0]?.after.position).toBe('over, no approval');
  });

  it('keeps pencilled days past the limit, and flags them', () => {
    const pencilled = (days: number) => makeDayEntry({ state: 'pencilled', date: '2026-12-01', quarterDays: days * 4 });
    expect(plan([pencilled(1)], [worked(39)]).shares[0]?.warning).toBeNull();
    const past = plan([pencilled(1.25)], [worked(39)]);
    expect([past.isRefused, past.shares[0]?.warning]).toEqual([false, 'pencilled past the limit']);
  });

  it('warns of what the plan itself holds: of worked days first, by as much as they pass the limit', () => {
    const pencilled = booked(1, { state: 'pencilled' });
    const [both] = plan([worked(1.25), pencilled], [worked(39)]).shares;
    expect([both?.warning, both?.warnedQuarterDays]).toEqual(['worked past the limit', 1]);
    const [refused] = plan([booked(1)], [worked(40)]).shares;
    expect([refused?.refused?.code, refused?.warning, refused?.warnedQuarterDays]).toEqual(['over-limit', null, 0]);
    const [over] = plan([booked(1, { activity: 'training' })], [worked(41)]).shares;
    expect(over?.warning).toBeNull();
  });

  it('does not warn for days that have run out or were cancelled', () => {
    const wanted = booked(1, { state: 'pencilled' });
    const ranOut = booked(5, { state: 'pencilled', pencilledUntil: '2026-11-21' });
    const heldToday = booked(5, { state: 'pencilled', pencilledUntil: '2026-11-22' });
    const warningWith = (there: DayEntry) => plan([wanted], [worked(39), there]).shares[0]?.warning;
    expect([ranOut, booked(5, { state: 'cancelled' }), heldToday].map(warningWith)).toEqual([
      null,
      null,
      'pencilled past the limit',
    ]);
  });

  it('warns of pencilled days for which other work alone has a grant', () => {
    const grant = makeApproval({ grantedQuarterDays: 20, projectId: 'project-1' });
    const wanted = booked(4, { state: 'pencilled' });
    const [share] = plan([wanted], [worked(38)], [grant]).shares;
    expect([share?.warning, share?.warnedQuarterDays]).toEqual(['pencilled past the limit', 8]);
    const [ofGrant] = plan([{ ...wanted, projectId: grant.projectId }], [worked(38)], [grant]).shares;
    expect([ofGrant?.warning, ofGrant?.warnedQuarterDays]).toEqual([null, 0]);
  });

  it('asks about more than one day in total on a date', () => {
    const at = (quarterDays: number, overrides = {}) => makeDayEntry({ date: '2026-04-16', quarterDays, ...overrides });
    expect(plan([at(2)], [at(2)]).busyDates).toEqual([]);
    expect(plan([at(3)], [at(2)]).busyDates).toEqual([
      { peerId: 'peer-1', date: '2026-04-16', quarterDays: 5, entryCount: 2 },
    ]);
    expect(plan([at(4)], [at(4, { state: 'cancelled' })]).busyDates).toEqual([]);
    expect(plan([at(4)], [at(4, { precision: 'month' })]).busyDates).toEqual([]);
    expect(plan([at(4), at(4)]).busyDates).toHaveLength(1);
    expect(plan([at(4)], [at(4, { peerId: 'peer-2' })]).busyDates).toEqual([]);
    expect(plan([at(3), at(3, { peerId: 'peer-2' })]).busyDates).toEqual([]);
    expect(plan([at(12, { precision: 'month' })]).busyDates).toEqual([]);
    const twice = [at(5, { date: '2026-04-17' }), at(5)];
    expect(plan(twice).busyDates.map(({ date }) => date)).toEqual(['2026-04-16', '2026-04-17']);
  });
});

it('sums what is planned, and leaves cancelled entries out', () => {
  const result = plan([worked(2), booked(1.5, { peerId: 'peer-2' }), booked(9, { state: 'cancelled' })]);
  expect(result.quarterDays).toBe(14);
  expect(result.entries).toHaveLength(3);
  expect(result.shares.map(({ peerId, quarterDays }) => [peerId, quarterDays])).toEqual([
    ['peer-1', 8],
    ['peer-2', 6],
  ]);
});

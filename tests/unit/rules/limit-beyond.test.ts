import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysBeyondLimit, shareBeyondLimit } from '@shared/rules/limit-beyond';
import { yearOf } from '@shared/rules/year';
import { makeApproval, makeDayEntry, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const before = (quarterDays: number) => makeDayEntry({ precision: 'year', date: '2026-04-01', quarterDays });
const beyond = (...entries: ReturnType<typeof makeDayEntry>[]) =>
  daysBeyondLimit(entries, YEAR, DEFAULT_AGREEMENT).map(({ entry, quarterDays }) => [entry.date, quarterDays]);

describe('the days beyond the limit', () => {
  test.each([
    [155, []],
    [156, []],
    [157, [['2026-12-07', 1]]],
    [
      161,
      [
        ['2026-04-01', 1],
        ['2026-12-07', 4],
      ],
    ],
  ] as const)('%i quarter-days, then a day', (quarterDays, expected) => {
    expect(beyond(makeDayEntry({ date: '2026-12-07', state: 'booked' }), before(quarterDays))).toEqual(expected);
  });

  it('leaves out what does not count, is pencilled in, cancelled or of another year', () => {
    const others = [
      { state: 'pencilled' },
      { state: 'cancelled' },
      { activity: 'travel' },
      { date: '2026-03-31' },
      { date: '2027-04-01' },
    ].map((facts) => makeDayEntry({ date: '2026-12-07', ...facts }));
    expect(beyond(before(160), ...others)).toEqual([]);
  });

  it('gives a project its own grant first, then any work, then what was asked, then what was refused; the rest is uncovered', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((whatFor, place) =>
      makeDayEntry({ whatFor, date: `2026-12-0${place + 1}`, projectId: whatFor === 'b' ? 'project' : null }),
    );
    if (!a || !b || !c || !d) throw new Error('Four were made');
    const any = makeApproval({ grantedQuarterDays: 6 });
    const own = makeApproval({ grantedQuarterDays: 8, projectId: 'project' });
    const asked = makeApproval({ decision: 'asked', askedQuarterDays: 2 });
    const refused = makeApproval({ decision: 'refused', askedQuarterDays: 1 });
    const days = daysBeyondLimit([before(160), a, b, c, d], YEAR, DEFAULT_AGREEMENT, { approvals: [own] });
    const { byApproval, uncovered } = shareBeyondLimit(days, [refused, any, own, asked]);
    expect(byApproval.get(own)).toEqual([{ entry: b, quarterDays: 4 }]);
    expect(byApproval.get(any)).toEqual([
      { entry: a, quarterDays: 4 },
      { entry: c, quarterDays: 2 },
    ]);
    expect(byApproval.get(asked)).toEqual([{ entry: c, quarterDays: 2 }]);
    expect(byApproval.get(refused)).toEqual([{ entry: d, quarterDays: 1 }]);
    expect(uncovered).toEqual([{ entry: d, quarterDays: 3 }]);
  });

  it('puts the days of a project with a grant of its own beyond the limit first, wherever in the year they lie', () => {
    const early = makeDayEntry({ date: '2026-05-05', projectId: 'project', quarterDays: 8 });
    const late = makeDayEntry({ date: '2027-03-05' });
    const own = makeApproval({ projectId: 'project', grantedQuarterDays: 6 });
    const days = daysBeyondLimit([before(156), early, late], YEAR, DEFAULT_AGREEMENT, { approvals: [own] });
    expect(days).toEqual([
      { entry: early, quarterDays: 6 },
      { entry: late, quarterDays: 2 },
    ]);
    const granted = makeApproval({ projectId: 'project', grantedQuarterDays: 8 });
    expect(daysBeyondLimit([before(156), early, late], YEAR, DEFAULT_AGREEMENT, { approvals: [granted] })).toEqual([
      { entry: early, quarterDays: 8 },
    ]);
  });
});

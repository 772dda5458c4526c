import { DEFAULT_AGREEMENT, AgreementSchema, type Agreement } from '@shared/model/settings';
import { agreementEffects } from '@shared/rules/agreement-effects';
import { overAfter } from '@shared/rules/limit-after';
import { daysBeyondLimit } from '@shared/rules/limit-beyond';
import { changeLimit, FROM_THE_START, limitLines, limitOf } from '@shared/rules/limit-of-year';
import { planDays } from '@shared/rules/plan-days';
import { statement } from '@shared/rules/statement';
import { buildTrainingBook } from '@shared/rules/training-book';
import { yearFromKey, yearOf, type Year } from '@shared/rules/year';
import { day, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const forty = { limitQuarterDays: 160, amberQuarterDays: 128 };
const thirty = { limitQuarterDays: 120, amberQuarterDays: 96 };
const fifty = { limitQuarterDays: 200, amberQuarterDays: 160 };
const with30 = (from: string): Agreement => ({
  ...DEFAULT_AGREEMENT,
  ...changeLimit(DEFAULT_AGREEMENT, thirty, day(from)),
});
const year = (key: string, agreement = DEFAULT_AGREEMENT): Year =>
  yearFromKey(key, agreement) ?? yearOf(TODAY, agreement);
const limitIn = (key: string, agreement: Agreement) => limitOf(year(key, agreement), agreement).limitQuarterDays / 4;

describe('the limit of a year', () => {
  it('is one for every year until another was agreed', () => {
    expect(limitOf(year('FY2019/20'), DEFAULT_AGREEMENT)).toEqual({ yearKey: 'FY2019/20', ...forty });
    expect(limitLines(DEFAULT_AGREEMENT)).toEqual([{ from: FROM_THE_START, ...forty }]);
  });

  it('is the line in force on the first day of the year; earlier years keep theirs', () => {
    const agreement = with30('2026-04-01');
    expect(['FY2024/25', 'FY2025/26', 'FY2026/27', 'FY2027/28'].map((key) => limitIn(key, agreement))).toEqual([
      40, 40, 30, 30,
    ]);
  });

  test.each([
    ['2026-04-01', 30],
    ['2026-04-02', 40],
  ])('a line from %s gives the year from 1 April 2026 a limit of %d', (from, limit) => {
    expect(limitIn('FY2026/27', with30(from))).toBe(limit);
  });

  it('is the latest line that begins by then, in whatever order the lines are stored', () => {
    const lines = limitLines(with30('2026-04-01')).toReversed();
    const stored: Agreement = { ...with30('2026-04-01'), limits: lines };
    expect(limitLines(stored).map(({ from }) => from)).toEqual([FROM_THE_START, '2026-04-01']);
    expect([limitIn('FY2025/26', stored), limitIn('FY2026/27', stored)]).toEqual([40, 30]);
  });

  it('of a year that began before the line keeps what it had, whatever the year begins with', () => {
    const agreement: Agreement = { ...with30('2026-04-01'), yearBasis: 'calendar' };
    expect([limitIn('CY2026', agreement), limitIn('CY2027', agreement)]).toEqual([40, 30]);
  });
});

describe('changing the limit', () => {
  it('twice leaves three lines; the last agreed stands on top', () => {
    const agreement = { ...DEFAULT_AGREEMENT, ...changeLimit(with30('2026-04-01'), fifty, day('2027-04-01')) };
    expect(limitLines(agreement).map(({ limitQuarterDays }) => limitQuarterDays / 4)).toEqual([40, 30, 50]);
    expect(agreement).toMatchObject(fifty);
    expect(AgreementSchema.parse(agreement)).toEqual(agreement);
  });

  it('to what the year has already changes nothing, and keeps what is agreed for later', () => {
    const agreement = with30('2027-04-01');
    expect(changeLimit(agreement, forty, day('2026-04-01'))).toBe(agreement);
  });

  it('to another amber line alone is a change too', () => {
    const earlier = changeLimit(DEFAULT_AGREEMENT, { ...forty, amberQuarterDays: 120 }, day('2026-04-01'));
    expect(limitLines(earlier)).toEqual([
      { from: FROM_THE_START, ...forty },
      { from: '2026-04-01', limitQuarterDays: 160, amberQuarterDays: 120 },
    ]);
  });

  it('from an earlier year gives up the later lines; from the start there are none', () => {
    expect(limitLines(changeLimit(with30('2027-04-01'), fifty, day('2026-04-01')))).toEqual([
      { from: FROM_THE_START, ...forty },
      { from: '2026-04-01', ...fifty },
    ]);
    expect(changeLimit(with30('2027-04-01'), fifty, FROM_THE_START)).toEqual({ ...fifty, limits: undefined });
    expect(changeLimit(with30('2027-04-01'), forty, day('2027-04-01'))).toEqual({ ...forty, limits: undefined });
  });
});

describe('two years with different limits', () => {
  const agreement = with30('2026-04-01');
  const [past, now] = [year('FY2025/26'), year('FY2026/27')];
  const peer = makePeer();
  const worked = (date: string) =>
    makeDayEntry({ peerId: peer.id, date: day(date), state: 'worked', quarterDays: 140 });
  const entries = [worked('2025-06-02'), worked('2026-06-01')];

  it('35 days are within the limit of 40, and 5 over that of 30: statement, days beyond, effects and undo agree', () => {
    const left = (of: Year) => statement(entries, of, [], agreement, TODAY).at(-1)?.leftAfterQuarterDays;
    expect([left(past), left(now)]).toEqual([20, -20]);
    expect(daysBeyondLimit(entries, past, agreement)).toEqual([]);
    expect(daysBeyondLimit(entries, now, agreement).map(({ quarterDays }) => quarterDays)).toEqual([20]);
    const over = (of: Year) =>
      agreementEffects({
        agreement,
        year: of,
        entriesByPeer: new Map([[peer.id, entries]]),
        peers: [peer],
        training: buildTrainingBook([], []),
        today: TODAY,
      }).over;
    expect([over(past), over(now)]).toEqual([0, 1]);
    const before = { entries: [], approvals: [], agreement };
    const after = { entries, approvals: [], agreement };
    expect(overAfter(peer.id, past, before, after, TODAY)).toBeNull();
    expect(overAfter(peer.id, now, before, after, TODAY)).toMatchObject({ limitQuarterDays: 120, overQuarterDays: 20 });
  });

  test.each([
    ['2026-02-02', 20, false],
    ['2026-02-02', 21, true],
    ['2026-12-01', 1, true],
  ])('booking on %s %d quarter-days: refused %s', (date, quarterDays, refused) => {
    const there = [worked('2025-06-02'), makeDayEntry({ ...worked('2026-06-01'), quarterDays: 120 })];
    const wanted = [makeDayEntry({ peerId: peer.id, date: day(date), state: 'booked', quarterDays })];
    expect(planDays({ wanted, entriesOf: () => there, approvals: [], agreement, today: TODAY }).isRefused).toBe(
      refused,
    );
  });
});

import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { noticeOfElectionOn, ordinaryPollOn, preElectionOn } from '@shared/rules/pre-election';
import { day } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

// The first three as councils published them.
describe('notice of election', () => {
  test.each([
    [2016, '2016-05-05', '2016-03-30'],
    [2017, '2017-05-04', '2017-03-27'],
    [2025, '2025-05-01', '2025-03-25'],
    [2027, '2027-05-06', '2027-03-31'],
    [2028, '2028-05-04', '2028-03-27'],
  ])('of the ordinary elections of %i', (year, poll, notice) => {
    expect(ordinaryPollOn(year)).toBe(poll);
    expect(noticeOfElectionOn(day(poll), SHIPPED_HOLIDAYS)).toBe(notice);
  });

  test('a first Thursday that is the first of May', () => {
    expect(ordinaryPollOn(2031)).toBe('2031-05-01');
  });

  test('Christmas Eve does not count, as it does for a working day', () => {
    // 25 working days back from Thursday 21 January 2027: Christmas Eve 2026 is a Thursday.
    expect(noticeOfElectionOn(day('2027-01-21'), SHIPPED_HOLIDAYS)).toBe('2026-12-11');
  });

  test('a day of mourning that the office entered puts it a day earlier', () => {
    const table = { ...SHIPPED_HOLIDAYS, added: [{ day: day('2027-04-20'), name: 'Day of mourning' }] };
    expect(noticeOfElectionOn(day('2027-05-06'), table)).toBe('2027-03-30');
  });
});

describe('the pre-election period of a council', () => {
  const on = (when: string, nextElectionOn?: string | null) =>
    preElectionOn(
      day(when),
      nextElectionOn === undefined
        ? undefined
        : { nextElectionOn: nextElectionOn === null ? null : day(nextElectionOn) },
      SHIPPED_HOLIDAYS,
    );

  test.each([
    ['the day before the notice', '2027-03-30', null, undefined],
    ['the day of the notice', '2027-03-31', null, false],
    ['the poll', '2027-05-06', null, false],
    ['the day after', '2027-05-07', null, undefined],
    ['a council that is not in the list', '2027-04-20', undefined, false],
    ['the day entered is the ordinary one', '2027-04-20', '2027-05-06', true],
    ['no election until next year', '2027-04-20', '2028-05-04', undefined],
    ['a by-election or a poll put off', '2027-06-10', '2027-06-24', true],
    ['the poll entered', '2027-06-24', '2027-06-24', true],
    ['the day after the poll entered', '2027-06-25', '2027-06-24', undefined],
    ['the day of its notice', '2027-05-19', '2027-06-24', true],
    ['the day before its notice', '2027-05-18', '2027-06-24', undefined],
    ['the day entered is past', '2028-04-20', '2027-05-06', false],
    ['held earlier this year', '2027-04-20', '2027-02-11', undefined],
  ])('%s', (_, when, entered, expected) => {
    expect(on(when, entered)?.isEntered).toBe(expected);
  });

  test('is told with its notice and its poll', () => {
    expect(on('2027-04-20', null)).toEqual({ noticeOn: '2027-03-31', pollOn: '2027-05-06', isEntered: false });
  });
});

import { buildCouncilBook } from '@renderer/data/council-book';
import { findLines } from '@renderer/app/find/find-lines';
import { hasCouncilEnded } from '@shared/rules/council-ended';
import { day } from '@tests/support/builders';
import { expect, it } from 'vitest';

it.each([
  [null, '2027-04-01', false],
  ['2027-03-31', '2026-11-23', false],
  ['2027-03-31', '2027-03-31', false],
  ['2027-03-31', '2027-04-01', true],
])('a council that ends on %s, on %s: %s', (endsOn, today, expected) => {
  expect(hasCouncilEnded({ endsOn: endsOn === null ? null : day(endsOn) }, day(today))).toBe(expected);
});

// Source: DOMAIN section 10: Surrey's councils end on 31 March 2027, and new ones begin on the day after.
it.each([
  ['2026-11-23', false],
  ['2027-03-31', false],
  ['2027-04-01', true],
])('Surrey is found as one of the past on %s: %s', (today, past) => {
  const source = { peers: [], requests: [], projects: [], book: buildCouncilBook([]), today: day(today) };
  const surrey = [...findLines(source)].find(({ title }) => title === 'Surrey County Council');
  expect(surrey?.past).toBe(past);
});

it('a council that ends while the window is open becomes one of the past', () => {
  const book = buildCouncilBook([]);
  const pastOn = (today: string) =>
    [...findLines({ peers: [], requests: [], projects: [], book, today: day(today) })].find(
      ({ title }) => title === 'Surrey County Council',
    )?.past;
  expect([pastOn('2027-03-31'), pastOn('2027-04-01')]).toEqual([false, true]);
});

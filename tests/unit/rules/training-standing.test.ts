import { describe, expect, test } from 'vitest';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { buildTrainingBook } from '@shared/rules/training-book';
import { standingUntil, trainingStanding } from '@shared/rules/training-standing';
import { makePeer, TODAY } from '@tests/support/builders';

const NONE = { attendedOn: null, bookedFor: null };
const RECENT = { attendedOn: '2025-06-01', bookedFor: null };
const ENDING = { attendedOn: '2024-01-10', bookedFor: null };
const BOOKED = { attendedOn: null, bookedFor: '2027-01-12' };

const EXEMPT = {
  kind: 'special circumstances',
  covers: ['conference'],
  from: '2026-01-01',
  until: '2026-12-31',
  reason: 'Caring for a parent',
  grantedBy: 'Head of office',
};

function standing(dates: object, peerTypes: string[] = [], trainingExemptions: object[] = []) {
  const training = { challenge: NONE, mentoring: NONE, conference: NONE, ...dates };
  return trainingStanding(makePeer({ training, peerTypes, trainingExemptions }), {
    book: buildTrainingBook([], []),
    today: TODAY,
    agreement: DEFAULT_AGREEMENT,
  });
}

describe('what is expected of a peer', () => {
  test.each([
    ['nothing attended', {}, [], 'not met'],
    ['training without the conference', { challenge: RECENT }, ['challenge'], 'not met'],
    ['the conference without training', { conference: RECENT }, ['challenge'], 'not met'],
    ['both attended', { challenge: RECENT, conference: RECENT }, ['challenge'], 'met'],
    ['training booked is enough', { challenge: BOOKED, conference: RECENT }, ['challenge'], 'met'],
    ['the conference booked is not', { challenge: RECENT, conference: BOOKED }, ['challenge'], 'booked'],
    ['mentoring training for a challenge', { mentoring: RECENT, conference: RECENT }, ['challenge'], 'not met'],
    ['mentoring training for a mentor', { mentoring: RECENT, conference: RECENT }, ['mentor'], 'met'],
    ['one of two', { mentoring: RECENT, conference: RECENT }, ['mentor', 'challenge'], 'not met'],
    ['the conference alone, where neither is said', { conference: RECENT }, ['remote'], 'not met'],
    ['either, where neither is said', { mentoring: RECENT, conference: RECENT }, ['remote'], 'met'],
    ['one of them ends soon', { challenge: RECENT, conference: ENDING }, ['challenge'], 'expiring'],
    ['not met weighs more than ending', { challenge: ENDING }, ['challenge'], 'not met'],
  ])('%s: %s', (_what, dates, peerTypes, position) => {
    expect(standing(dates, peerTypes).position).toBe(position);
  });

  test('an exemption from the one leaves the other to be met', () => {
    expect(standing({ challenge: RECENT }, ['challenge'], [EXEMPT])).toMatchObject({
      position: 'exempt',
      inOrder: true,
    });
    expect(standing({}, ['challenge'], [EXEMPT])).toMatchObject({ position: 'not met', inOrder: false });
  });

  test('it stays in order until the first of its ends, an exemption’s included', () => {
    // Attended on 1 June 2025: met to 1 June 2028; attended on 8 November 2024: to 8 November 2027. Source: DOMAIN R10.
    const until = (...given: Parameters<typeof standing>) => standingUntil(standing(...given));
    const EARLIER = { attendedOn: '2024-11-08', bookedFor: null };
    expect(until({ challenge: RECENT, conference: EARLIER }, ['challenge'])).toBe('2027-11-08');
    expect(until({ challenge: EARLIER, conference: RECENT }, ['challenge'])).toBe('2027-11-08');
    expect(until({ challenge: RECENT, conference: RECENT }, ['challenge'])).toBe('2028-06-01');
    expect(until({ challenge: RECENT, conference: BOOKED }, ['challenge'])).toBeNull();
    expect(until({ challenge: RECENT }, ['challenge'])).toBeNull();
    expect(until({ challenge: RECENT }, ['challenge'], [EXEMPT])).toBe('2026-12-31');
    const untilLater = { ...EXEMPT, until: '2029-01-31' };
    expect(until({ challenge: RECENT }, ['challenge'], [untilLater])).toBe('2028-06-01');
    expect(until({}, ['challenge'], [{ ...untilLater, covers: ['conference', 'challenge'] }])).toBe('2029-01-31');
  });

  test('what weighs most stands first', () => {
    expect(standing({ challenge: RECENT }, ['challenge']).parts.map(({ kind }) => kind)).toEqual([
      'conference',
      'challenge',
    ]);
  });
});

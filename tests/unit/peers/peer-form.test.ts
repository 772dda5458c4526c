import { peerFormSchemaOn, toFormValues } from '@renderer/screens/peers/peer-form-schema';
import { day, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const refusals = (attendedOn: string) => {
  const start = { ...toFormValues(undefined, 'Independent'), lastName: 'Sample' };
  const training = { ...start.training, challenge: { attendedOn: day(attendedOn), bookedFor: day('2027-03-01') } };
  const parsed = peerFormSchemaOn(TODAY).safeParse({ ...start, training });
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};

describe('training attended', () => {
  test.each([
    ['2026-11-21', []],
    ['2026-11-22', []],
    ['2026-11-23', ['training.challenge.attendedOn: attended-ahead']],
  ])('on %s, with today 22/11/2026', (attendedOn, refused) => {
    expect(refusals(attendedOn)).toEqual(refused);
  });
});

import { unavailableOn } from '@shared/rules/availability';
import { day, makePeer } from '@tests/support/builders';
import { expect, test } from 'vitest';

test.each([
  ['2026-11-30', false],
  ['2026-12-01', true],
  ['2026-12-31', true],
  ['2027-01-01', false],
])('unavailable in December: %s', (date, isUnavailable) => {
  const peer = makePeer({ availability: [{ kind: 'unavailable', from: '2026-12-01', to: '2026-12-31' }] });
  expect(unavailableOn(peer, day(date)) !== undefined).toBe(isUnavailable);
});

test('an open end has no end, and only "unavailable" stands in the way', () => {
  const from = day('2026-12-01');
  expect(unavailableOn(makePeer({ availability: [{ from }] }), day('2031-01-01'))).toMatchObject({ from, to: null });
  expect(unavailableOn(makePeer({ availability: [{ to: from }] }), day('2020-01-01'))).toMatchObject({ to: from });
  expect(unavailableOn(makePeer({ availability: [{ kind: 'if need be', from }] }), from)).toBeUndefined();
});

import type { PeerId } from '@shared/model/ids';
import { RequestSchema } from '@shared/model/request';
import { noteConsidered, setAsideIn, withCriteria, withoutConsidered } from '@shared/rules/offer/note-considered';
import { criteriaOf } from '@shared/rules/offer/offer-criteria';
import { redactionOf } from '@shared/rules/redact';
import { day, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';
import { stroud } from './offer-fixture';

// Safe: ids of no real record.
const [ANN, BEN] = ['peer-1', 'peer-2'] as PeerId[] as [PeerId, PeerId];

test('who was asked and who was set aside stand with the criteria, each peer once', () => {
  const wanted = stroud({ rolesWanted: 'Leader' });
  const aside = noteConsidered(wanted, 'set aside', [{ peerId: ANN, rules: ['dates', 'dates', 'days left'] }], TODAY);
  const both = noteConsidered(aside, 'asked', [{ peerId: BEN, rules: [] }], day('2026-11-23'));
  expect(both.offer).toEqual({
    criteria: criteriaOf(wanted),
    considered: [
      { peerId: ANN, what: 'set aside', rules: ['dates', 'days left'], on: '2026-11-22' },
      { peerId: BEN, what: 'asked', rules: [], on: '2026-11-23' },
    ],
  });
  expect(setAsideIn(both)).toEqual(new Set([ANN]));
  const asked = noteConsidered(both, 'asked', [{ peerId: ANN, rules: ['dates'] }], day('2026-11-24'));
  expect(asked.offer?.considered.map(({ peerId, what }) => [peerId, what])).toEqual([
    [BEN, 'asked'],
    [ANN, 'asked'],
  ]);
  expect(RequestSchema.safeParse(asked).success).toBe(true);
});

test('set aside by mistake, and other criteria', () => {
  const aside = noteConsidered(stroud(), 'set aside', [{ peerId: ANN, rules: [] }], TODAY);
  expect(setAsideIn(withoutConsidered(aside, ANN))).toEqual(new Set());
  const other = withCriteria(aside, { ...criteriaOf(aside), regions: ['South West'] });
  expect([criteriaOf(other).regions, setAsideIn(other)]).toEqual([['South West'], new Set([ANN])]);
});

test('an erasure takes the peer out of what was kept, and leaves the others', () => {
  const request = noteConsidered(
    stroud(),
    'set aside',
    [ANN, BEN].map((peerId) => ({ peerId, rules: ['dates' as const] })),
    TODAY,
  );
  const redact = redactionOf({ id: ANN, on: TODAY, number: 1, words: [] });
  expect(redact('requests', request.id, request)).toEqual(withoutConsidered(request, ANN));
  const untouched = stroud();
  expect(redact('requests', untouched.id, untouched)).toBe(untouched);
});

import type { CouncilId, RequestId } from '@shared/model/ids';
import { sameRequests } from '@shared/rules/same-request';
import { day, makeRequest } from '@tests/support/builders';
import { expect, test } from 'vitest';

const round = (receivedOn: string) => [{ id: 'r', receivedOn: day(receivedOn), peersWanted: 1, responses: [] }];
const stroud = 'E07000082' as CouncilId;
const there = makeRequest({
  id: 'there',
  kindOfWork: 'Progress review',
  councilSupportedId: stroud,
  rounds: round('2026-11-30'),
});
const candidate = {
  id: 'new' as RequestId,
  kindOfWork: 'progress  Review',
  councilSupportedId: stroud,
  councilSupportedText: '',
  receivedOn: '2026-11-01',
};

test('the same kind and council in one month, from its first to its last day', () => {
  expect(sameRequests(candidate, [there])).toEqual([there]);
  expect(sameRequests({ ...candidate, receivedOn: '2026-12-01' }, [there])).toEqual([]);
  expect(sameRequests({ ...candidate, receivedOn: '2025-11-30' }, [there])).toEqual([]);
});

test('another kind, another council, its own record and a withdrawn one are none', () => {
  expect(sameRequests({ ...candidate, kindOfWork: 'Mentoring' }, [there])).toEqual([]);
  expect(sameRequests({ ...candidate, councilSupportedId: 'E08000035' as CouncilId }, [there])).toEqual([]);
  expect(sameRequests({ ...candidate, id: there.id }, [there])).toEqual([]);
  expect(sameRequests(candidate, [{ ...there, outcome: 'withdrawn' }])).toEqual([]);
});

test('a council that the list does not know is compared as written; an empty form is like nothing', () => {
  const written = { ...there, councilSupportedId: null, councilSupportedText: 'Borsetshire' };
  const typed = { ...candidate, councilSupportedId: null, councilSupportedText: 'BORSETSHIRE ' };
  expect(sameRequests(typed, [written])).toHaveLength(1);
  expect(sameRequests({ ...typed, councilSupportedText: '' }, [{ ...written, councilSupportedText: '' }])).toEqual([]);
  expect(sameRequests({ ...candidate, kindOfWork: '' }, [{ ...there, kindOfWork: '' }])).toEqual([]);
  expect(sameRequests({ ...candidate, receivedOn: '' }, [there])).toEqual([]);
});

import { needsReplacement } from '@shared/rules/offer/needs-replacement';
import { makeAssignment, makeRequest } from '@tests/support/builders';
import { expect, test } from 'vitest';

const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'EW-2026.1' };
const response = (id: string, assignmentIds: string[]) => ({
  id,
  sentOn: '2026-11-18',
  kind: 'names',
  assignmentIds,
  basis: BASIS,
});
const request = makeRequest({
  rounds: [
    {
      id: 'first',
      receivedOn: '2026-11-10',
      peersWanted: 1,
      responses: [response('x', ['other']), response('y', ['named'])],
    },
    { id: 'second', receivedOn: '2026-11-16', peersWanted: 1, responses: [] },
  ],
});

// Introduction to the peer challenge process, Charter 5: a replacement is found for a peer who withdraws.
test.each([
  ['a named peer who withdrew', { id: 'named', state: 'withdrawn' }, true],
  ['one in whose place somebody was asked', { id: 'named', state: 'withdrawn', replacedBy: ['next'] }, false],
  ['one whose replacement was taken back', { id: 'named', state: 'withdrawn', replacedBy: [] }, true],
  ['a named peer who was not selected', { id: 'named', state: 'not selected' }, false],
  ['a peer who withdrew before any answer', { id: 'not named', state: 'withdrawn' }, false],
])('%s needs a replacement: %s', (_, assignment, needs) => {
  expect(needsReplacement(request, makeAssignment(assignment))).toBe(needs);
});

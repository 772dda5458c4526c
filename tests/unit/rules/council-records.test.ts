import { CouncilIdSchema } from '@shared/model/ids';
import { councilRecords } from '@shared/rules/council-records';
import { expect, it } from 'vitest';
import { makePeer, makeProject, makeRequest } from '@tests/support/builders';

const LEEDS = CouncilIdSchema.parse('E08000035');
const round = { id: 'r', receivedOn: '2026-11-01', peersWanted: 1 };

it('gives the requests and projects that support the council, the newest first, and the peers who sit there', () => {
  const at = { councilSupportedId: LEEDS, rounds: [round] };
  const requests = [
    makeRequest({ ...at, id: 'q-1' }),
    makeRequest({ ...at, id: 'q-2' }),
    makeRequest({ id: 'q-3', rounds: [round], councilSupportedId: null, councilSupportedText: 'Leeds' }),
    makeRequest({ id: 'q-4', rounds: [round], councilSupportedId: 'E08000034' }),
  ];
  const projects = [makeProject({ id: 'p-1', councilSupportedId: LEEDS }), makeProject({ id: 'p-2' })];
  const peers = [
    makePeer({ id: 'here', homeCouncilId: LEEDS }),
    makePeer({ id: 'retired', homeCouncilId: LEEDS, status: 'retired' }),
    makePeer({ id: 'removed', homeCouncilId: LEEDS, status: 'removed' }),
    makePeer({ id: 'erased', homeCouncilId: LEEDS, erasedOn: '2026-11-01' }),
    makePeer({ id: 'elsewhere', homeCouncilId: 'E08000034' }),
  ];
  const found = councilRecords(LEEDS, { requests, projects, peers });
  expect(found.requests.map(({ id }) => id)).toEqual(['q-2', 'q-1']);
  expect(found.projects.map(({ id }) => id)).toEqual(['p-1']);
  expect(found.peers.map(({ id }) => id)).toEqual(['here', 'retired']);
});

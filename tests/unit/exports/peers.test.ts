import { makePeer } from '@tests/support/builders';
import { expect, test } from 'vitest';
import { rowsOf } from './read-sheet';
import { makeReturnInput } from './return-fixture';

test('Peers holds the pool with roles, skills and training in words', () => {
  const peer = makePeer({
    id: 'p',
    title: 'Cllr',
    firstName: 'Siân',
    lastName: 'Ó Briain',
    crmId: 'P-1',
    party: 'Labour and Co-operative',
    group: 'Labour',
    homeCouncilId: 'E08000035',
    roles: [
      { role: 'Leader', from: '2024-05-03' },
      { role: 'Cabinet member', to: '2024-05-02' },
    ],
    skills: [{ skill: 'Scrutiny', level: 'lead' }, { skill: 'Digital' }],
    training: {
      challenge: { attendedOn: '2023-11-22', bookedFor: null },
      mentoring: { attendedOn: '2023-11-21', bookedFor: null },
      conference: { attendedOn: null, bookedFor: '2027-03-01' },
    },
  });
  expect(rowsOf(makeReturnInput({ peers: [peer] }), 'Peers')).toEqual([
    {
      Peer: 'Siân Ó Briain',
      'CRM ID': 'P-1',
      Title: 'Cllr',
      'First name': 'Siân',
      'Last name': 'Ó Briain',
      'Home council': 'Leeds City Council',
      'Council type': 'Metropolitan district',
      Region: 'Yorkshire and The Humber',
      Party: 'Labour and Co-operative',
      Group: 'Labour',
      Roles: 'Leader; Cabinet member (until 02/05/2024)',
      Skills: 'Scrutiny (lead); Digital',
      Status: 'Active',
      'Days left': 160,
      Training: 'Challenge training: expiring; Mentoring training: not met; Conference: booked',
      'Peer Desk ref': 'p',
    },
  ]);
});

import { buildTrainingBook } from '@shared/rules/training-book';
import { trainingDates } from '@shared/rules/training-dates';
import { makeAttendance, makePeer, makeTrainingEvent, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';
import { rowsOf } from './read-sheet';
import { makeReturnInput } from './return-fixture';

const beth = makePeer({
  id: 'beth',
  firstName: 'Beth',
  lastName: 'Carrowmore',
  homeCouncilId: 'E08000035',
  crmId: 'P-1',
});
const omar = makePeer({ id: 'omar', firstName: 'Omar', lastName: 'Quillfeather' });
const conference = makeTrainingEvent({
  id: 'conference',
  name: 'Member Peer Conference 2025',
  kind: 'conference',
  startsOn: '2025-03-18',
  endsOn: '2025-03-19',
  venue: 'Manchester',
  mode: 'in person',
});
const briefing = makeTrainingEvent({
  id: 'briefing',
  name: 'Briefing',
  kind: 'peer briefing',
  startsOn: '2024-07-01',
  endsOn: '2024-07-31',
  precision: 'month',
});
const attendances = [
  makeAttendance({ id: 'a', peerId: 'omar', eventId: 'conference', status: 'no-show' }),
  makeAttendance({ id: 'b', peerId: 'beth', eventId: 'conference', note: 'Day 1 only', recordedOnCrmOn: '2025-04-01' }),
  makeAttendance({ id: 'c', peerId: 'omar', eventId: 'briefing', status: 'cancelled' }),
];
const input = makeReturnInput({ peers: [omar, beth], trainingEvents: [conference, briefing], attendances });

test('Training holds every attendance, by event in order of date and then by name', () => {
  const rows = rowsOf(input, 'Training');
  expect(rows.map((row) => [row['Event'], row['Date'], row['Peer'], row['Status']])).toEqual([
    ['Briefing', 'July 2024', 'Omar Quillfeather', 'Apologies'],
    ['Member Peer Conference 2025', '2025-03-18', 'Beth Carrowmore', 'Attended'],
    ['Member Peer Conference 2025', '2025-03-18', 'Omar Quillfeather', 'Did not attend'],
  ]);
  expect(rows[1]).toMatchObject({
    Kind: 'Conference',
    Until: '2025-03-19',
    Mode: 'In person',
    Venue: 'Manchester',
    'CRM ID': 'P-1',
    'Home council': 'Leeds City Council',
    Note: 'Day 1 only',
    'On CRM': '2025-04-01',
    'Peer Desk ref': 'b',
  });
});

test('what Peers says of training comes from the same attendances', () => {
  expect(rowsOf(input, 'Peers').map((row) => row['Training'])).toEqual([
    'Challenge training: not met; Mentoring training: not met; Conference: met',
    'Challenge training: not met; Mentoring training: not met; Conference: not met',
  ]);
  const book = buildTrainingBook(input.trainingEvents, input.attendances);
  expect(trainingDates('conference', beth, book, TODAY)).toEqual({ attendedOn: '2025-03-18', bookedFor: null });
});

test('Training status says where every peer stands who did not leave, until when, and what is on the CRM', () => {
  const exemption = {
    kind: 'special circumstances',
    covers: ['challenge', 'mentoring'],
    from: '2026-01-01',
    until: '2026-12-31',
    reason: 'Caring for a parent',
    grantedBy: 'Head of office',
  };
  const exempt = { ...beth, trainingExemptions: [exemption] } as typeof beth;
  const gone = makePeer({ id: 'gone', lastName: 'Zelby', status: 'retired' });
  const rows = rowsOf({ ...input, peers: [omar, exempt, gone] }, 'Training status');
  expect(rows).toEqual([
    {
      Peer: 'Beth Carrowmore',
      'CRM ID': 'P-1',
      'Home council': 'Leeds City Council',
      'Challenge training': 'Exempt',
      'Challenge training on': null,
      'Mentoring training': 'Exempt',
      'Mentoring training on': null,
      Conference: 'Met',
      'Last conference': '2025-03-18',
      Compliant: 'Exempt',
      Expires: '2026-12-31',
      Exemption: 'Special circumstances, until 31/12/2026',
      'On CRM': 'Yes',
      'Peer Desk ref': 'beth',
    },
    expect.objectContaining({
      Peer: 'Omar Quillfeather',
      Conference: 'Not met',
      'Last conference': null,
      Compliant: 'No',
      Expires: null,
      Exemption: '',
      'On CRM': '',
    }),
  ]);
  expect(JSON.stringify(rows)).not.toContain('Caring');
});

test.each([
  ['booked for training', { challenge: { attendedOn: '2020-01-01', bookedFor: '2027-01-12' } }, 'Met', '2027-01-12'],
  [
    'attended, and booked again',
    { challenge: { attendedOn: '2025-01-01', bookedFor: '2027-01-12' } },
    'Met',
    '2025-01-01',
  ],
  ['attended too long ago', { challenge: { attendedOn: '2020-01-01', bookedFor: null } }, 'Not met', '2020-01-01'],
])('the date beside the status: %s', (_what, dates, status, on) => {
  const none = { attendedOn: null, bookedFor: null };
  const peer = makePeer({ training: { mentoring: none, conference: none, ...dates } });
  const [row] = rowsOf(makeReturnInput({ peers: [peer] }), 'Training status');
  expect([row?.['Challenge training'], row?.['Challenge training on']]).toEqual([status, on]);
});

import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import type { Attendance } from '@shared/model/attendance';
import type { Peer } from '@shared/model/peer';
import type { TrainingEvent } from '@shared/model/training-event';
import type { ImportPreview } from '@shared/import/types';
import { madeId } from '@tests/support/builders';
import { afterCommit, NOTHING_KNOWN, readSheet, sheetOf, workbookOf, type Grid } from './import-fixture';

const many = (grid: Grid, name = 'Peers') => readSheet(grid, { name, newId: ids() });

function ids(prefix = 'made'): () => string {
  let count = 0;
  return () => madeId(`${prefix}-${(count += 1)}`);
}

function peersOf({ operations }: ImportPreview): readonly Peer[] {
  // Safe: the records of a table are of its type.
  return operations.filter(({ table }) => table === 'peers').map(({ after }) => after as Peer);
}

/** Who was at what, when, how exactly that is known, and as what. */
function attendedAt({ operations }: ImportPreview): readonly string[] {
  // Safe: the records of a table are of its type.
  const of = <T>(name: string) => operations.filter(({ table }) => table === name).map(({ after }) => after as T);
  const peers = new Map(of<Peer>('peers').map((peer) => [peer.id, peer.lastName]));
  const events = new Map(of<TrainingEvent>('trainingEvents').map((event) => [event.id, event]));
  return of<Attendance>('attendances').map(({ peerId, eventId, status }) => {
    const event = events.get(eventId);
    return `${peers.get(peerId)}: ${event?.kind} ${event?.startsOn} ${event?.precision} ${status}`;
  });
}

const holds = (grid: Grid) => proposeMappings(workbookOf(sheetOf('Peers', grid)))[0]?.holds;
const fields = (grid: Grid, name = 'Peers') =>
  (proposeMappings(workbookOf(sheetOf(name, grid)))[0]?.columns ?? []).map(({ field }) => field);

const HEADS = [
  'Surname',
  'First name(s)',
  'Council',
  'Role on council',
  'Seat up?',
  'E-mail',
  'Trained?',
  'Last conf.',
];
const AREAS = ['Finance', 'Adult SC', 'Waste', 'Transformation', 'Status', 'Days 25/26', 'Days 26/27 to date', 'Left'];
const REGISTER: Grid = [
  ['Member peer register'],
  [...HEADS, ...AREAS],
  [
    'Gant',
    'Paul',
    'Breckland',
    'Leader',
    'May 2027',
    'p@example.org',
    'Y - 14/03/24',
    'Jul-25',
    'x',
    '',
    'x',
    'x',
    'Active',
    12.5,
    6,
    34,
  ],
  ['Hale', 'Vic', 'Kent', 'Deputy Leader', '2029', '', 'N', '', '', 'X', '', '', 'available from Jan', 0, 0, 40],
  ['Dowd', 'Sean', 'Westminster', 'Cllr', '-', '', 'booked 4 Dec', 'Jul 24', '', '\u2713', '', '', 'paused', 41, 2, 38],
  [
    'Ellis',
    'May',
    'Stroud',
    'ex Leader',
    '',
    'm@example.org; n@example.org',
    'Yes',
    'n/a',
    '',
    '',
    '',
    'yes',
    'Retired May 25',
    3,
    '',
    '',
  ],
  ['Gant', 'Paul', 'North Norfolk', 'Opp Leader', '2027', '', '2023', '2023', '', '', '', '', 'Active', 3, 1.25, 38.75],
];

describe('a register of peers with ticked areas and dates of training', () => {
  it('is a list of peers, and makes a peer of each row, of one name at two councils too', () => {
    const made = many(REGISTER);
    expect(holds(REGISTER)).toBe('peers');
    expect(peersOf(made).map(({ lastName, homeCouncilId }) => `${lastName} ${homeCouncilId}`)).toEqual([
      'Gant E07000143',
      'Hale E10000016',
      'Dowd E09000033',
      'Ellis E07000082',
      'Gant E07000147',
    ]);
  });

  it('takes ticked areas as skills, by the name that the office has for them', () => {
    expect(peersOf(many(REGISTER)).map(({ skills }) => skills.map(({ skill }) => skill).join('; '))).toEqual([
      'Finance / S151; Waste; Transformation',
      'Adult social care',
      'Adult social care',
      'Transformation',
      '',
    ]);
  });

  it('takes training and conferences as exactly as they are known, and a booking as a booking', () => {
    expect(attendedAt(many(REGISTER))).toEqual([
      'Gant: peer challenge training 2024-03-14 day attended',
      'Gant: conference 2025-07-01 month attended',
      'Dowd: peer challenge training 2026-12-04 day booked',
      'Dowd: conference 2024-07-01 month attended',
      'Gant: peer challenge training 2023-01-01 year attended',
      'Gant: conference 2023-01-01 year attended',
    ]);
  });

  it('puts what has no field of its own into the notes', () => {
    const ellis = peersOf(many(REGISTER))[3];
    expect(ellis?.email).toBe('m@example.org');
    expect(ellis?.notes.split('\n')).toEqual(['Status: Retired May 25', 'Other e-mail: n@example.org', 'Trained: Yes']);
  });

  it('takes the ordinary day of elections where only the year is given, and checks the days left', () => {
    const made = many(REGISTER);
    expect(peersOf(made).map(({ nextElectionOn }) => nextElectionOn)).toEqual([
      '2027-05-06',
      '2029-05-03',
      null,
      null,
      '2027-05-06',
    ]);
    const left = made.reconciliation.filter(({ what }) => what.startsWith('Days left'));
    expect(left.map(({ agrees }) => agrees)).toEqual([true, true, true, true]);
  });

  it('says nothing new the second time', () => {
    const first = many(REGISTER);
    expect(first.counts).toMatchObject({ new: 5, 'needs review': 0 });
    const known = afterCommit(NOTHING_KNOWN, first);
    const again = readSheet(REGISTER, { name: 'Peers', known, newId: ids('again') });
    expect(again.counts).toMatchObject({ unchanged: 5, new: 0, update: 0 });
  });
});

describe('headings of a list of peers', () => {
  it.each<[string, Grid[number], readonly (string | null)[]]>([
    [
      'of a system',
      [
        'contact_lastname',
        'contact_firstname',
        'crm_id',
        'emailaddress1',
        'mobilephone',
        'jobtitle',
        'modifiedon',
        'description',
      ],
      ['lastName', 'firstName', 'crmId', 'email', 'phone', 'role', null, 'otherNote'],
    ],
    [
      'of a form',
      [
        'What is your full name and title?',
        'Which council do you represent?',
        'Which political party are you a member of?',
        'What is your current role on the council?',
        'When is your seat next up for election?',
        'Which areas do you have expertise in? (tick all that apply)',
        'Do you have any access or dietary requirements?',
        'Is there anything else you would like to tell us?',
      ],
      ['name', 'homeCouncil', 'party', 'role', 'nextElectionOn', 'skills', null, 'notes'],
    ],
    [
      'with what is restricted',
      [
        'Name',
        'Council',
        'Role',
        'Status',
        'Reason',
        'Access needs',
        'Dietary',
        'Performance',
        'DOB',
        'Home address',
        'Preferred contact',
      ],
      ['name', 'homeCouncil', 'role', 'status', 'otherNote', null, null, null, null, null, 'otherNote'],
    ],
    [
      'with two telephones and a column for each conference',
      ['Cllr', 'Council', 'Position(s)', 'Tel', 'Mob', 'Email', 'Trained', 'MPC 24', 'MPC 25', 'Comments'],
      ['name', 'homeCouncil', 'role', 'phone', 'otherNote', 'email', 'attendance', 'attendance', 'attendance', 'notes'],
    ],
  ])('%s', (_, heads, expected) => {
    const row = heads.map((head) => (/mpc/i.test(String(head)) ? 'Y' : `a ${String(head)}`));
    expect(fields([heads, row])).toEqual(expected);
  });

  it('of a council over its name and type name no person', () => {
    const grid: Grid = [
      ['Member', '', 'Council', '', 'Contact', ''],
      ['First', 'Last', 'Name', 'Type', 'E-mail', 'Phone'],
      ['Gwen', 'Haverstoke', 'North Kesteven', 'District', 'g@example.org', '07700 900401'],
    ];
    const merges = [0, 2, 4].map((column) => ({
      firstRow: 1,
      lastRow: 1,
      firstColumn: column,
      lastColumn: column + 1,
    }));
    const made = readSheet(grid, { merges, newId: ids() });
    expect(peersOf(made)).toMatchObject([{ lastName: 'Haverstoke', homeCouncilId: 'E07000139' }]);
  });
});

describe('what is restricted', () => {
  const LIST: Grid = [
    ['Name', 'Council', 'Role', 'Email', 'Notes'],
    ['Karl Lydbrooke', 'Stroud', 'Leader', 'k@example.org', 'Had a stroke in May'],
    ['Lena Marstonby', 'Gedling', 'Leader', 'l@example.org', 'Prefers mornings'],
  ];

  it('stays out of the notes until a person has said what all may read', () => {
    const made = many(LIST);
    expect(peersOf(made).map(({ notes }) => notes)).toEqual(['', 'Prefers mornings']);
    const [asked] = made.rows[0]?.questions ?? [];
    expect(asked).toMatchObject({ reason: { code: 'note-restricted' }, field: 'notes', holdsUp: false });
    const rows = new Map([['Peers!2', { cells: { notes: 'Back in June' } }]]);
    const settled = readSheet(LIST, { name: 'Peers', newId: ids(), decisions: { rows, unknownPeers: 'ask' } });
    expect(peersOf(settled)[0]?.notes).toBe('Back in June');
  });

  it('is a reason for a status too: the status is taken, its words go nowhere', () => {
    const made = many([
      ['Name', 'Council', 'Status', 'Email'],
      ['Karl Lydbrooke', 'Stroud', 'Paused - health', 'k@example.org'],
      ['Lena Marstonby', 'Gedling', 'On hold (family reasons)', 'l@example.org'],
      ['Mona Nettlewick', 'Leeds', 'Paused until May 2027', 'm@example.org'],
    ]);
    expect(peersOf(made).map(({ status, notes }) => [status, notes])).toEqual([
      ['paused', ''],
      ['paused', ''],
      ['paused', 'Status: Paused until May 2027'],
    ]);
    expect(made.rows.map(({ questions }) => questions[0]?.reason.code)).toEqual([
      'status-restricted',
      'status-restricted',
      'status-reading',
    ]);
  });
});

it('a sheet called by a status gives it to its peers, as a reading to confirm', () => {
  const grid: Grid = [
    ['Name', 'Council', 'Role', 'Email'],
    ['Fay Gatwickham', 'Crawley', 'ex-Leader', 'f@example.org'],
  ];
  const made = many(grid, 'Retired peers');
  expect(peersOf(made)).toMatchObject([{ status: 'retired' }]);
  expect(made.rows[0]?.questions.map(({ reason }) => reason.code)).toEqual(['status-of-sheet']);
});

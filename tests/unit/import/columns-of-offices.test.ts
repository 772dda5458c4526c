import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, entriesMade, outcomes, readSheet, sheetOf, workbookOf, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan', homeCouncilId: 'E08000034' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };

const mappingOf = (grid: Grid) => {
  const [mapping] = proposeMappings(workbookOf(sheetOf('2026-27', grid)));
  const fields = mapping?.columns.map(({ header, field }) => [header, field]) ?? [];
  return { holds: mapping?.holds, ...Object.fromEntries(fields) };
};

describe('headings as offices write them', () => {
  it.each<[string, Grid, Readonly<Record<string, string | null>>]>([
    [
      'a table out of a letter',
      [
        ['Peer', 'Date(s) of activity', 'Local authority supported', 'Nature of support', 'Time (days)'],
        ['Cllr Jane Smith', '7th \u2013 10th September 2026', 'Hull', 'Corporate Peer Challenge', '4 days'],
        ['Omar Khan', '22nd September 2026', 'Leeds', 'Mentoring (virtual)', 'Half day'],
      ],
      {
        holds: 'days',
        'Date(s) of activity': 'date',
        'Local authority supported': 'councilSupported',
        'Nature of support': 'activity',
        'Time (days)': 'days',
      },
    ],
    [
      'planned and actual days',
      [
        ['Peer', 'For', 'Start date', 'Planned days', 'Actual days', 'Date paid'],
        ['Jane Smith', 'Hull CPC', '07/09/2026', 4, 4.5, '01/10/2026'],
      ],
      { holds: 'days', 'Start date': 'date', 'Planned days': null, 'Actual days': 'days', 'Date paid': null },
    ],
    [
      'reviews with their peers across',
      [
        [
          'Council',
          'Review',
          'Start',
          'End',
          'Days',
          'Member peer 1',
          'Member peer 2',
          'Officer peer 1',
          'Officer peer 2',
        ],
        ['Hull', 'CPC', '07/09/2026', '10/09/2026', 4, 'Jane Smith', 'Omar Khan', 'Sue Other', 'Tim Other'],
      ],
      {
        holds: 'days',
        Council: 'councilSupported',
        'Member peer 1': 'name',
        'Member peer 2': 'name',
        'Officer peer 1': null,
        'Officer peer 2': null,
      },
    ],
    [
      'requests in abbreviations, with the peers and the days of the work across',
      [
        ['Req', "Rec'd", 'Host', 'Type', 'Start', 'Finish', 'Name 1', 'Name 2', 'Resp', 'Days', '<10?'],
        [
          '26/1',
          '01/09/2026',
          'Hull',
          'CPC',
          '12/01/2027',
          '15/01/2027',
          'Jane Smith',
          'Omar Khan',
          '08/09/2026',
          7,
          'Y',
        ],
      ],
      {
        holds: 'requests',
        Start: 'datesWanted',
        Finish: 'datesWanted',
        'Name 1': 'peersOffered',
        'Name 2': 'peersOffered',
        Resp: 'answeredOn',
        Days: 'daysTaken',
      },
    ],
    [
      'requests as they came by e-mail',
      [
        ['Date/time', 'From', 'Subject', 'Council', 'Action', 'Replied'],
        ['01/09/2026 09:14', 'P. Adviser', 'CPC peer', 'Hull', 'Names sent', '08/09/2026'],
      ],
      { holds: 'requests', 'Date/time': 'receivedOn', Subject: 'lookingFor', Action: 'outcome', Replied: 'answeredOn' },
    ],
  ])('%s', (_what, grid, expected) => {
    expect(mappingOf(grid)).toMatchObject(expected);
  });
});

describe('one thing in several columns', () => {
  it('is the peers offered and the dates wanted of a request', () => {
    const { rows } = readSheet(
      [
        ['Ref', 'Received', 'Council', 'Start', 'Finish', '1st name', '2nd name', 'Replied'],
        ['R1', '01/09/2026', 'Hull', '12/01/2027', '15/01/2027', 'Jane Smith', 'Omar Khan', '08/09/2026'],
        ['R2', '02/09/2026', 'Wigan', '02/11/2026', '', '', 'Omar Khan', '09/09/2026'],
        ['R3', '03/09/2026', 'Leeds', 'June', 'July 2027', '', '', ''],
      ],
      { known, name: 'Requests' },
    );
    expect(rows.map(({ request }) => [request?.names, request?.dates])).toEqual([
      [['Jane Smith', 'Omar Khan'], { startsOn: '2027-01-12', endsOn: '2027-01-15', text: '' }],
      [['Omar Khan'], { startsOn: '2026-11-02', endsOn: null, text: '' }],
      [[], { startsOn: null, endsOn: null, text: 'June to July 2027' }],
    ]);
  });

  it('is several people in a log of days, each a row of their own at one press', () => {
    const { rows } = readSheet(
      [
        ['Host', 'Activity', 'Date', 'Days', 'Peer 1', 'Peer 2'],
        ['Hull', 'CPC', '07/09/2026', 1, 'Jane Smith', 'Omar Khan'],
        ['Hull', 'CPC', '07/09/2026', 1, 'Jane Smith', 'Jane Smith'],
        ['Wigan', 'CPC', '09/09/2026', 1, '', 'Omar Khan'],
      ],
      { known },
    );
    expect(rows[0]?.questions[0]?.pieces).toEqual([{ name: 'Jane Smith' }, { name: 'Omar Khan' }]);
    expect(rows[1]?.outcome).toBe('needs review');
    expect(rows[2]).toMatchObject({ outcome: 'new', peerId: omar.id });
  });
});

describe('totals of a matrix without words', () => {
  const HEADINGS = ['Peer', 'Apr', 'May', 'Total'];
  const ROWS: Grid = [
    ['Jane Smith', 4, '\u00bd', 4.5],
    ['Omar Khan', 1, 2, 3],
  ];

  it('are known by what the rows above come to', () => {
    const result = readSheet([HEADINGS, ...ROWS, ['', 5, 2.5, '7.5']], { known, name: '2026-27' });
    expect(outcomes(result).at(-1)).toBe('ignored: row-total');
    expect(result.reconciliation.at(-1)).toMatchObject({ what: 'grand total', agrees: true });
  });

  it('are asked about where they come to something else', () => {
    const result = readSheet([HEADINGS, ...ROWS, ['', 2, 1, 3]], { known, name: '2026-27' });
    expect(outcomes(result).at(-1)).toBe('needs review: name-missing');
  });

  it('are no days beside the weeks that they add', () => {
    const result = readSheet(
      [
        ['Name', 'w/c 7/9/26', 'w/c 14/9/26', 'w/c 21/9/26', 'Sept total'],
        ['Jane Smith', 4, '', 1, 5],
      ],
      { known, name: 'Weeks' },
    );
    expect(entriesMade(result).map(({ quarterDays }) => quarterDays)).toEqual([16, 4]);
    expect(result.reconciliation).toMatchObject([{ what: 'Sept total of Jane Smith', agrees: true }]);
  });
});

import { describe, expect, it } from 'vitest';
import { mapColumn, proposeMappings } from '@shared/import/mapping';
import { reasonText } from '@shared/import/reason-text';
import { withoutAnswers } from '@shared/import/requests/without-answers';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, entriesMade, readSheet, sheetOf, workbookOf, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan', homeCouncilId: 'E08000034' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };

const fieldsOf = (grid: Grid) =>
  Object.fromEntries(
    proposeMappings(workbookOf(sheetOf('Log', grid)))[0]?.columns.map(({ header, field }) => [header, field]) ?? [],
  );

describe('a log of requests in words of its own', () => {
  const LOG: Grid = [
    [
      'Enquiry',
      'Came in',
      'From',
      'How many',
      'For which authority',
      'Support needed',
      'Names went back',
      'Who we put up',
      'What came of it',
    ],
    ['E1', '01/09/2026', 'S. Adviser', 1, 'Hull', 'Mentoring', '09/09/2026', 'Omar Khan', 'Chosen'],
    ['E2', '03/09/2026', 'S. Adviser', 2, 'Wigan', 'CPC', 'chased 10/9, sent 18/9/26', 'Jane Smith', ''],
    ['E3', '05/09/2026', 'S. Adviser', 1, 'Wigan', 'CPC', 'n/a', '', 'open'],
  ];

  it('is read by what its headings speak of', () => {
    expect(fieldsOf(LOG)).toEqual({
      Enquiry: 'requestRef',
      'Came in': 'receivedOn',
      From: 'receivedFrom',
      'How many': 'peersWanted',
      'For which authority': 'councilSupported',
      'Support needed': 'kindOfWork',
      'Names went back': 'answeredOn',
      'Who we put up': 'peersOffered',
      'What came of it': 'outcome',
    });
    expect(readSheet(LOG, { known }).rows.map(({ request }) => [request?.answer, request?.answeredOn])).toEqual([
      ['names', '2026-09-09'],
      ['names', '2026-09-18'],
      [null, null],
    ]);
  });

  it.each([
    ['Date names sent back to LGA', 'answeredOn'],
    ['Our reply went', null],
    ['Why none offered', 'answerReason'],
    ['Type of peer', 'lookingFor'],
    ['Council requesting support', 'councilSupported'],
    ['Dates on site', 'datesWanted'],
    ['Colour of folder', null],
  ])('%s is %s', (heading, field) => {
    expect(
      fieldsOf([
        ['Ref', 'Received', 'Peers needed', heading],
        ['E1', '01/09/2026', 1, 'x'],
      ])[heading],
    ).toBe(field);
  });
});

describe('a log of requests without an answer', () => {
  const mappingOf = (...more: readonly string[]) => {
    const rows = [
      ['Ref', 'Received', 'Peers needed', ...more],
      ['E1', '01/09/2026', 1, ...more.map(() => 'x')],
    ];
    return proposeMappings(workbookOf(sheetOf('Log', rows)))[0];
  };

  it('says so where a column is left that may tell it, until one is taken as it', () => {
    const mapping = mappingOf('Folder');
    if (!mapping) throw new Error('no mapping');
    const warning = withoutAnswers(mapping);
    expect(warning && reasonText(warning)).toContain('\u201cFolder\u201d');
    expect(withoutAnswers(mapColumn(mapping, 3, 'outcome'))).toBeUndefined();
    expect(withoutAnswers({ ...mapping, take: false })).toBeUndefined();
  });

  it('says nothing where no column is left', () => {
    const mapping = mappingOf();
    expect(mapping && withoutAnswers(mapping)).toBeUndefined();
  });
});

describe('columns of a log of days under headings that are not known', () => {
  it('are the work and the council supported where nearly all their cells are', () => {
    const result = readSheet(
      [
        ['Who', 'When', 'How long', 'Doing what', 'Sent to', 'Paid by'],
        ['Jane Smith', '01/06/2026', 1, 'CPC', 'Hull', 'LGA'],
        ['Omar Khan', '02/06/2026', 0.5, 'Conference', 'Wigan', 'LGA'],
      ],
      { known },
    );
    expect(entriesMade(result).map(({ activity, councilSupportedId }) => [activity, councilSupportedId])).toEqual([
      ['on site', 'E06000010'],
      ['conference', 'E08000010'],
    ]);
  });

  it('are left where two columns could be it', () => {
    const grid: Grid = [
      ['Who', 'When', 'Days', 'One', 'Other'],
      ['Jane Smith', '01/06/2026', 1, 'CPC', 'Prep'],
      ['Omar Khan', '02/06/2026', 0.5, 'Remote', 'CPC'],
    ];
    expect(fieldsOf(grid)).toMatchObject({ One: null, Other: null });
  });

  it.each([
    ['CPC - on site', 'on site'],
    ['mentoring Cllr X', 'mentoring session'],
    ['Conference', 'conference'],
    ['travel paid separately', 'other'],
    ['shadowing was asked for, not done', 'other'],
    ['see e-mail', 'other'],
  ])('the notes %j say the work where no column does: %s', (note, activity) => {
    const grid: Grid = [
      ['Peer', 'Date', 'Days', 'Notes'],
      ['Jane Smith', '01/06/2026', 1, note],
    ];
    const rows = readSheet(grid, { known }).rows;
    expect(rows[0]?.reads?.activity).toBe(activity);
  });
});

import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, readSheet, sheetOf, workbookOf, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan', homeCouncilId: 'E08000034' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };

const fieldsOf = (grid: Grid) =>
  Object.fromEntries(
    proposeMappings(workbookOf(sheetOf('Requests', grid)))[0]?.columns.map(({ header, field }) => [header, field]) ??
      [],
  );
const requestsOf = (grid: Grid) => readSheet(grid, { known, name: 'Requests' }).rows.map(({ request }) => request);

/** A log with these two columns at its end, and what stands in them in three rows. */
function log(headings: readonly [string, string], ...cells: readonly (readonly [string, string])[]): Grid {
  const dates = ['02/09/2026', '04/09/2026', '07/09/2026'];
  return [
    ['Date in', 'For council', ...headings],
    ...cells.map(([one, other], at) => [dates[at] ?? '', 'Hull', one, other]),
  ];
}

describe('a column of a log of requests by its heading and its cells', () => {
  it.each<[string, Grid, Readonly<Record<string, string | null>>]>([
    [
      'names under "Names sent", and the date beside them',
      log(
        ['Names sent', 'Date out'],
        ['Jane Smith\nOmar Khan (reserve)', '09/09/2026'],
        ['none available', 'same day'],
      ),
      { 'Names sent': 'peersOffered', 'Date out': 'answeredOn' },
    ],
    [
      'dates under "Names sent"',
      log(['Names sent', 'Who'], ['09/09/2026', 'Jane Smith'], ['11/9', 'Omar Khan']),
      { 'Names sent': 'answeredOn' },
    ],
    [
      'dates under "Names put forward"',
      log(['Names put forward', 'Peer'], ['09/09/2026', 'Jane Smith'], ['11/09/2026', 'Omar Khan']),
      { 'Names put forward': 'answeredOn', Peer: 'peersOffered' },
    ],
    [
      'words under "Reply"',
      log(['Reply', 'Date sent'], ['Names offered', '09/09/2026'], ['Nobody available', '11/09/2026']),
      { Reply: 'outcome', 'Date sent': 'answeredOn' },
    ],
    [
      'people under a heading of their own',
      log(['Our suggestions', 'Out'], ['Jane Smith', '09/09/2026'], ['Cllr Omar Khan', '11/09/2026']),
      { 'Our suggestions': 'peersOffered' },
    ],
    [
      'the officer who dealt with it is no peer',
      log(['Dealt with by officer', 'Out'], ['Jane Smith', '09/09/2026'], ['Omar Khan', '11/09/2026']),
      { 'Dealt with by officer': null },
    ],
    [
      'a deadline beside the answer',
      log(['Reply due', 'Replied'], ['12/09/2026', '09/09/2026'], ['14/09/2026', '11/09/2026']),
      { 'Reply due': null, Replied: 'answeredOn' },
    ],
  ])('%s', (_what, grid, expected) => {
    expect(fieldsOf(grid)).toMatchObject(expected);
  });
});

describe('what a row of a log of requests says in words', () => {
  const HEADINGS = [
    'Date in',
    'Adviser',
    'For council',
    'What',
    'Ask',
    'Names sent',
    'Date out',
    'Working days',
    'Result',
  ];

  it('keeps what is no answer and no known outcome as a remark', () => {
    const [held, chased, elsewhere] = requestsOf([
      HEADINGS,
      [
        '24/08/2026',
        'Jo P',
        'Hull',
        'CPC',
        'Leader, 2 peers',
        'Jane Smith',
        'holding 28/8/26, names 3/9/26',
        '',
        'agreed',
      ],
      ['24/08/2026', '"', 'Wigan', 'CPC', 'scrutiny chair x2', '', 'chased 2/9', '', ''],
      ['24/08/2026', 'Sam T', 'Leeds', 'CPC', 'a leader', 'none available', '04/09/2026', 8, 'went to other group'],
    ]);
    expect(held).toMatchObject({
      acknowledgedOn: '2026-08-28',
      answeredOn: '2026-09-03',
      answer: 'names',
      ended: 'filled',
    });
    expect(held).toMatchObject({ peersWanted: 2, kindOfWork: 'CPC' });
    expect(chased).toMatchObject({
      receivedFrom: 'Jo P',
      answer: null,
      answeredOn: null,
      notes: 'chased 2/9',
      peersWanted: 2,
    });
    expect(elsewhere).toMatchObject({ answer: 'nobody', answeredOn: '2026-09-04', notes: 'went to other group' });
    expect(elsewhere?.peersWanted).toBeUndefined();
  });

  it('counts working days where the heading does', () => {
    const codes = (heading: string) =>
      readSheet(
        [
          ['Date in', 'Council', 'Date out', 'Names', heading],
          ['24/08/2026', 'Hull', '04/09/2026', 'Jane Smith', 8],
        ],
        { known, name: 'Requests' },
      ).rows.flatMap(({ notes }) => notes.map(({ code }) => code));
    expect(codes('Working days')).not.toContain('days-taken-wrong');
    expect(codes('Days taken')).toContain('days-taken-wrong');
  });
});

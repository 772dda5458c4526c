import { describe, expect, it } from 'vitest';
import { acceptProposals } from '@shared/import/row-answers';
import type { ImportPreview } from '@shared/import/types';
import type { DayEntry } from '@shared/model/day-entry';
import { makePeer } from '@tests/support/builders';
import {
  NOTHING_KNOWN,
  afterCommit,
  entriesMade,
  preview,
  readSheet,
  sheetOf,
  workbookOf,
  type Given,
  type Grid,
} from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };

const read = (grid: Grid, name = 'Log 2026-27', options = {}) => readSheet(grid, { name, known, ...options });

/** Each entry made: peer, date, precision, quarter-days, activity. */
function made(result: Pick<ImportPreview, 'rows'>) {
  return entriesMade(result).map(
    ({ peerId, date, precision, quarterDays, activity }) =>
      `${peerId === jane.id ? 'Jane' : 'Omar'} ${date} ${precision} ${quarterDays} ${activity}`,
  );
}

describe('days spread over columns of kinds of work', () => {
  it.each<[string, Given[]]>([
    ['plain words', ['On-site', 'Remote', 'Prep']],
    ['days in the heading', ['On site days', 'Remote (days)', 'No. of prep days']],
    ['longer words', ['Peer challenge', 'Virtual support', 'Preparation & reading']],
  ])('kinds in %s', (_what, kinds) => {
    const { rows, reconciliation } = read([
      ['Peer', 'Date', 'Host council', ...kinds, 'Total'],
      ['Jane Smith', '12/05/2026', 'Leeds', 1, '', '½', 1.5],
      ['Khan, Omar', '14/05/2026', 'Hull', '', 0.25, 0, 0.25],
      ['Total', '', '', 1, 0.25, 0.5, 1.75],
    ]);
    expect(made({ rows })).toEqual([
      'Jane 2026-05-12 day 4 on site',
      'Jane 2026-05-12 day 2 prep',
      'Omar 2026-05-14 day 1 remote',
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'ignored']);
    expect(reconciliation.map(({ says, ours, agrees }) => [says, ours, agrees])).toEqual([
      [6, 6, true],
      [1, 1, true],
      [7, 7, true],
    ]);
  });

  it('says where the total of a row is not the sum of its kinds', () => {
    const { reconciliation } = read([
      ['Name', 'Date', 'On-site', 'Mentoring', 'Total days'],
      ['Jane Smith', '12/05/2026', 1, 1, 2.5],
    ]);
    expect(reconciliation).toMatchObject([{ says: 10, ours: 8, agrees: false }]);
  });

  it('keeps what else the row says, and asks once about its date', () => {
    const { rows } = read([
      ['Cllr', 'Date of visit', 'Activity', 'Authority visited', 'CPC', 'Prep', 'Notes'],
      ['Jane Smith', '31/11/2026', 'Finance review', 'Leeds', 1, 0.5, 'went well'],
      ['Omar Khan', '3 June', 'Planning review', 'Leeds', 2, '', ''],
    ]);
    expect(rows[0]?.outcome).toBe('needs review');
    expect(rows[0]?.questions.map(({ field, reason }) => [field, reason.code])).toEqual([['date', 'date-impossible']]);
    const [entry] = (rows[1]?.makes ?? []).map(({ after }) => after as DayEntry);
    expect(entry).toMatchObject({ date: '2026-06-03', whatFor: 'Planning review', councilSupportedId: 'E08000035' });
  });

  it('takes an answer about the date for all kinds of the row', () => {
    const grid = [
      ['Peer', 'Date', 'On-site', 'Prep'],
      ['Jane Smith', 'tbc', 1, 0.5],
    ];
    const [row] = read(grid).rows;
    const rows = new Map([[row?.id ?? '', { cells: { date: '12/05/2026' } }]]);
    expect(made(read(grid, 'Log 2026-27', { decisions: { rows, unknownPeers: 'ask' } }))).toEqual([
      'Jane 2026-05-12 day 4 on site',
      'Jane 2026-05-12 day 2 prep',
    ]);
  });

  it('asks about an amount that is none, lets the others in, and takes its answer', () => {
    const grid = [
      ['Peer', 'Date', 'On-site', 'Remote'],
      ['Jane Smith', '12/05/2026', 1, '2?'],
      ['Omar Khan', '13/05/2026', 1, 1],
      ['Omar Khan', '14/05/2026', 1, 1],
      ['Omar Khan', '15/05/2026', 1, 1],
    ];
    const first = read(grid);
    expect(made(first).slice(0, 1)).toEqual(['Jane 2026-05-12 day 4 on site']);
    expect(first.rows[0]?.questions.map(({ field }) => field)).toEqual(['days']);
    const decisions = acceptProposals(first.rows, { rows: new Map(), unknownPeers: 'ask' });
    expect(made(read(grid, 'Log 2026-27', { decisions }))).toContain('Jane 2026-05-12 day 8 remote');
  });

  it('spreads each kind over a range of dates without asking about its count', () => {
    const result = read([
      ['Peer', 'Dates', 'On-site', 'Prep', 'Total'],
      ['Jane Smith', '12-14 May 2026', 2, 1, 3],
    ]);
    expect(result.counts['needs review']).toBe(0);
    expect(result.reconciliation).toMatchObject([{ agrees: true }]);
  });

  it.each<[string, string, string]>([
    ['the name of the sheet', '2025-26', 'Jane 2025-04-01 year 8 on site'],
    ['a month', 'June 2026', 'Jane 2026-06-01 month 8 on site'],
  ])('without a date takes %s', (_what, name, first) => {
    const result = read(
      [
        ['Peer', 'Project', 'On-site', 'Remote', 'Prep', 'Total'],
        ['Jane Smith', 'Leeds CPC', 2, '', '', 2],
        ['Omar Khan', 'Hull', '', 1, 0.5, 1.5],
      ],
      name,
    );
    expect(made(result)).toHaveLength(3);
    expect(made(result)[0]).toBe(first);
    expect(result.reconciliation.every(({ agrees }) => agrees)).toBe(true);
  });

  it('reads kinds below a merged heading, a ditto, a merged name and a kind of its own', () => {
    const grid = [
      ['Peer', 'Date', 'Days', '', '', ''],
      ['', '', 'On site', 'Facilitation', 'Prep', 'Total'],
      ['Jane Smith', '12/05/2026', 1, 1, '', 2],
      ['"', '13/05/2026', 1, '', 0.5, 1.5],
    ];
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 5 }];
    const result = preview(workbookOf({ ...sheetOf('Log', grid), merges }), { known });
    expect(made(result)).toEqual([
      'Jane 2026-05-12 day 4 on site',
      'Jane 2026-05-12 day 4 other',
      'Jane 2026-05-13 day 4 on site',
      'Jane 2026-05-13 day 2 prep',
    ]);
  });

  it('is unchanged the second time, and a corrected amount and date change what they changed', () => {
    const header = ['Peer', 'Date', 'Host council', 'On-site', 'Prep'];
    const others = [
      ['Omar Khan', '02/06/2026', 'Hull', 1, 0.5],
      ['Omar Khan', '03/06/2026', 'Hull', 1, ''],
    ];
    const first = read([header, ['Jane Smith', '12/05/2026', 'Leeds', 1, 0.5], ...others]);
    const after = afterCommit(known, first);
    const options = { known: after };
    const again = read([header, ['Jane Smith', '12/05/2026', 'Leeds', 1, 0.5], ...others], 'Log 2026-27', options);
    expect(again.counts).toMatchObject({ unchanged: 3, new: 0, update: 0 });
    const fixed = read([header, ['Jane Smith', '13/05/2026', 'Leeds', 2, 0.5], ...others], 'Log 2026-27', options);
    expect(fixed.rows.map(({ outcome }) => outcome)).toEqual(['update', 'unchanged', 'unchanged']);
    const entries = [...afterCommit(after, fixed).dayEntries].filter(({ peerId }) => peerId === jane.id);
    expect(entries.map(({ date, quarterDays }) => `${date} ${quarterDays}`).toSorted()).toEqual([
      '2026-05-13 2',
      '2026-05-13 8',
    ]);
  });

  it.each<[string, Grid, string]>([
    [
      'a plain log with one column of days',
      [
        ['Peer', 'Date', 'Activity', 'Days'],
        ['Jane Smith', '12/05/2026', 'Prep', 1],
      ],
      'days',
    ],
    [
      'expenses beside the days',
      [
        ['Peer', 'Date', 'Days', 'Activity', 'Travel £', 'Training costs'],
        ['Jane Smith', '12/05/2026', 1, 'Prep', 45.2, 12],
      ],
      'days',
    ],
    [
      'a pool with counts of training',
      [
        ['Name', 'Council', 'Party', 'Email', 'Training', 'Conference'],
        ['Jane Smith', 'Leeds', 'Lab', 'jane@example.org', 1, 2],
      ],
      'peers',
    ],
    [
      'skills ticked in a pool',
      [
        ['Name', 'Council', 'Email', 'Mentoring', 'CPC'],
        ['Jane Smith', 'Leeds', 'jane@example.org', 'Y', 'N'],
      ],
      'peers',
    ],
    [
      'months with kinds below them',
      [
        ['', 'April', '', 'May', ''],
        ['Peer', 'CPC', 'Prep', 'CPC', 'Prep'],
        ['Jane Smith', 1, 1, 1, 1],
      ],
      'days matrix',
    ],
  ])('%s is what it was', (_what, grid, holds) => {
    const { rows } = read(grid);
    expect(rows[0]?.holds).toBe(holds);
    if (holds === 'days matrix') expect(made({ rows })[0]).toContain('month');
  });
});

import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { hasSentence } from '@shared/import/reason-text';
import { sheetAside } from '@shared/import/sheet-aside';
import { outcomes, preview, sheetOf, workbookOf, type Given, type Grid } from './import-fixture';

function holds(grid: Grid, name = 'Sheet1') {
  const [mapping] = proposeMappings(workbookOf(sheetOf(name, grid)));
  expect(mapping && hasSentence(mapping.because.code), mapping?.because.code).toBe(true);
  return mapping?.holds;
}

const MONTHS = ['April', 'May', 'June', 'July'];
const week = (day: number): Given => ({ serial: 46_118 + day, shown: '06/04/2026' });

describe('a matrix of days', () => {
  it.each<[string, Grid]>([
    [
      'months by name',
      [
        ['Peer', 'Council', ...MONTHS, 'Total'],
        ['Jane Smith', 'Leeds', 1, '\u00bd', '', 2, 3.5],
      ],
    ],
    [
      'months with years',
      [
        ['Name', 'Apr 26', 'May 26'],
        ['Jane Smith', '', 'half'],
      ],
    ],
    [
      'quarters',
      [
        ['Cllr', 'Q1', 'Q2', 'Q3', 'Q4'],
        ['Jane Smith', 4, '', 2, 1],
      ],
    ],
    [
      'weeks',
      [
        ['Peer', 'w/c 6 Apr', 'w/c 13 Apr', 'w/c 20 Apr'],
        ['Jane Smith', 1, '', 2],
      ],
    ],
    [
      'dates',
      [
        ['Peer', week(0), week(1), week(2)],
        ['Jane Smith', 1, '', 0.5],
      ],
    ],
    [
      'kinds of work under months',
      [
        ['', 'April', '', 'May', ''],
        ['Peer', 'CPC', 'Ment', 'CPC', 'Ment'],
        ['A B', 1, 2, 3],
      ],
    ],
    [
      'months under kinds of work',
      [
        ['', 'CPC', '', 'Mentoring', ''],
        ['Peer', 'Apr', 'May', 'Apr', 'May'],
        ['A B', 1],
      ],
    ],
    [
      'nothing filled in yet',
      [
        ['Peer', 'Council', 'Party', ...MONTHS],
        ['Jane Smith', 'Leeds', 'Lab'],
      ],
    ],
  ])('%s', (_what, grid) => expect(holds(grid)).toBe('days matrix'));
});

describe('training', () => {
  it.each<[string, Grid]>([
    [
      'events across',
      [
        ['Member', 'Conference 2023', 'Mentoring training'],
        ['A B', 'A', 'DNA'],
        ['C D', '\u2713', ''],
      ],
    ],
    [
      'dates across with codes',
      [
        ['Member', '8 Nov 2023', '12/06/2024', '3 Dec 2025'],
        ['A B', 'Y', 'Ap', ''],
        ['C D', 'B'],
      ],
    ],
    [
      'conferences by year',
      [
        ['Name', 'Council', 'MPC 2023', 'MPC 2025'],
        ['A B', 'Leeds', 'Yes', 'No'],
      ],
    ],
  ])('%s is a matrix', (_what, grid) => expect(holds(grid)).toBe('training matrix'));

  it.each<[string, Grid, string]>([
    [
      'who attended',
      [
        ['No.', 'Name', 'Council', 'Group', 'Attended'],
        [1, 'A B', 'Leeds', 'Lab', 'Y'],
      ],
      'Sheet1',
    ],
    [
      'an event on each row',
      [
        ['Name', 'Course', 'Date'],
        ['A B', 'Mentoring', '1/4/26'],
      ],
      'Sheet1',
    ],
    [
      'names under a title',
      [['Conference delegates, Manchester'], [], ['Name', 'Council'], ['A B', 'Leeds']],
      'Sheet1',
    ],
    [
      'names on a sheet named so',
      [
        ['Name', 'Council'],
        ['A B', 'Leeds'],
      ],
      'Training Mar 25',
    ],
  ])('%s is a list', (_what, grid, name) => expect(holds(grid, name)).toBe('attendance list'));

  it('is not a pool that says who was trained', () => {
    expect(
      holds([
        ['Name', 'Council', 'Party', 'Role', 'Trained'],
        ['A B', 'Leeds', 'Lab', 'Leader', 'Y'],
      ]),
    ).toBe('peers');
  });
});

describe('lists that have dates', () => {
  it.each<[string, Grid, string | undefined]>([
    [
      'requests',
      [
        ['Ref', 'Received', 'Replied', 'Peers wanted'],
        ['1', '1/4/26', '3/4/26', 2],
      ],
      'requests',
    ],
    [
      'days',
      [
        ['Peer', 'From', 'To', 'Days used'],
        ['A B', '1/4/26', '3/4/26', 2],
      ],
      'days',
    ],
    [
      'anything else',
      [
        ['Colour', 'Shape'],
        ['Red', 'Round'],
      ],
      'unknown',
    ],
    ['nothing', [], 'unknown'],
  ])('%s', (_what, grid, kind) => expect(holds(grid)).toBe(kind));
});

describe('sheets left out unless they are taken', () => {
  const old = [
    'OLD',
    'Old days',
    'Template',
    'Days - copy',
    'Copy of 2025-26',
    '2026-27 (2)',
    'Days (old)',
    'do not use',
  ];
  it.each(old)('%s looks old', (name) =>
    expect(sheetAside({ name, hidden: false })).toEqual({ code: 'sheet-looks-old', facts: { sheet: name } }),
  );

  it.each(['2026-27', 'Oldham', 'Pool', 'Days', 'Templeton', 'Photocopying', 'Archive 2024-25'])(
    '%s does not',
    (name) => expect(sheetAside({ name, hidden: false })).toBeNull(),
  );

  const grid = [
    ['Peer', 'Date', 'Days'],
    ['A B', '10/06/2026', 1],
  ];
  it('lists their rows with the reason, and takes them where the user says so', () => {
    const raw = workbookOf(sheetOf('Days OLD', grid));
    expect(outcomes(preview(raw))).toEqual(['ignored: sheet-looks-old']);
    const mappings = proposeMappings(raw).map((mapping) => ({ ...mapping, take: true }));
    expect(outcomes(preview(raw, { mappings }))).toEqual(['needs review: peer-unknown']);
  });

  it('says so of a hidden sheet', () => {
    expect(outcomes(preview(workbookOf(sheetOf('Days', grid, true))))).toEqual(['ignored: sheet-is-hidden']);
  });
});

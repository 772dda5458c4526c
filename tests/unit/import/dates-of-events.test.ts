import { describe, expect, it } from 'vitest';
import { sheetOf, workbookOf, type Grid } from './import-fixture';
import { attended, plan } from './training-fixture';

const BETH = 'Beth Carrowmore';
const OMAR = 'Omar Quillfeather';

/** A register whose headings of events say no date: where the dates stand instead. */
describe('dates of events outside their headings', () => {
  it.each<[string, Grid, readonly string[]]>([
    [
      'in the cells',
      [
        ['Name', 'Council', 'CPC training', 'Conference'],
        [BETH, 'Leeds', '21/11/2023', { serial: 45_365, shown: '14/03/2024' }],
        [OMAR, 'Hull', '12 June 2024', ''],
      ],
      [
        'beth | CPC training | 2023-11-21 | attended',
        'beth | Conference | 2024-03-14 | attended',
        'omar | CPC training | 2024-06-12 | attended',
      ],
    ],
    [
      'in a second row of headings',
      [
        ['Name', 'Council', 'CPC training', 'Conference'],
        ['', '', '21/11/2023', '14-15 March 2024'],
        [BETH, 'Leeds', 'Y', 'DNA'],
      ],
      ['beth | CPC training | 2023-11-21 | attended', 'beth | Conference | 2024-03-14 | no-show'],
    ],
    [
      'in rows that say so where a name would stand',
      [
        ['Name', 'Council', 'CPC training', 'Conference'],
        ['Date', '', '21/11/2023', '14-15 March 2024'],
        ['Venue', '', 'London', 'Leeds'],
        [BETH, 'Leeds', 'Y', 'DNA'],
      ],
      ['beth | CPC training | 2023-11-21 | attended', 'beth | Conference | 2024-03-14 | no-show'],
    ],
    [
      'under "last trained"',
      [
        ['Name', 'Council', 'Last trained', 'Date of last conference'],
        [BETH, 'Leeds', '21/11/2023', 'Mar-24'],
      ],
      ['beth | Peer training | 2023-11-21 | attended', 'beth | Conference | 2024-03-01 | attended'],
    ],
    [
      'in columns of one event, the later of what they say',
      [
        ['', '', 'CPC training', '', 'Mentoring training', ''],
        ['Name', 'Council', 'Booked', 'Attended', 'Booked', 'Attended'],
        [BETH, 'Leeds', '01/11/2023', '21/11/2023', '01/02/2024', ''],
        [OMAR, 'Hull', 'Y', '12 June 2024', '', ''],
      ],
      [
        'beth | CPC training | 2023-11-21 | attended',
        'beth | Mentoring training | 2024-02-01 | booked',
        'omar | CPC training | 2024-06-12 | attended',
      ],
    ],
    [
      'in a column of dates beside the one that says who came',
      [
        ['', '', 'CPC training', '', 'Mentoring training', ''],
        ['Name', 'Council', 'Date', 'Attended', 'Date', 'Attended'],
        [BETH, 'Leeds', '01/11/2023', 'Y', '01/02/2024', 'N'],
      ],
      ['beth | CPC training | 2023-11-01 | attended', 'beth | Mentoring training | 2024-02-01 | no-show'],
    ],
  ])('%s', (_what, grid, expected) => {
    const result = plan(workbookOf(sheetOf('Training', grid)));
    expect(attended(result)).toEqual(expected);
    expect(result.counts['needs review']).toBe(0);
  });

  it('leave a pool that says when somebody was last trained a list of peers', () => {
    const grid = [
      ['Name', 'Council', 'Party', 'Email', 'Last trained', 'Last conference'],
      [BETH, 'Leeds', 'Lab', 'beth@example.org', '21/11/2023', '14/03/2024'],
    ];
    expect(plan(workbookOf(sheetOf('Pool', grid))).rows[0]?.holds).toBe('peers');
  });

  it('are asked for where nothing says them', () => {
    const grid = [
      ['Name', 'Council', 'CPC training', 'Mentoring training'],
      [BETH, 'Leeds', 'Y', 'Y'],
    ];
    const { rows } = plan(workbookOf(sheetOf('Training', grid)));
    expect(rows[0]?.questions.map(({ reason }) => reason.code)).toEqual(['event-date-missing', 'event-date-missing']);
  });
});

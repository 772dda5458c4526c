import { describe, expect, it } from 'vitest';
import { sheetOf, workbookOf, type Grid } from './import-fixture';
import { attended, plan } from './training-fixture';

const book = (grid: Grid) => workbookOf(sheetOf('Training', grid));

describe('names of events in the row above their dates', () => {
  it.each<[string, Grid]>([
    [
      'over the dates alone',
      [
        ['', '', 'Induction', 'Peer Conf', 'Refresher (online)'],
        ['Name', 'Council', '12/03/2024', '2-3 July 2025', '22 Jan 2027'],
      ],
    ],
    [
      'with a label before them',
      [
        ['', 'Event:', 'Induction', 'Peer Conf', 'Refresher (online)'],
        ['Name', 'Council', '12/03/2024', '2-3 July 2025', '22 Jan 2027'],
      ],
    ],
    [
      'with a label over the names',
      [
        ['Course', '', 'Induction', 'Peer Conf', 'Refresher (online)'],
        ['Name', 'Council', '12/03/2024', '2-3 July 2025', '22 Jan 2027'],
      ],
    ],
  ])('%s', (_, headings) => {
    const made = plan(
      book([
        ['Member peer training record'],
        ['A = attended, B = booked, DNA, apols'],
        ...headings,
        ['Beth Carrowmore', 'Leeds', 'A (am only)', 'DNA', 'B'],
      ]),
    );
    expect(attended(made)).toEqual([
      'beth | Induction | 2024-03-12 | attended | am only',
      'beth | Peer Conf | 2025-07-02 | no-show',
      'beth | Refresher (online) | 2027-01-22 | booked',
    ]);
    const events = made.operations.filter(({ table }) => table === 'trainingEvents').map(({ after }) => after);
    expect(events[1]).toMatchObject({ startsOn: '2025-07-02', endsOn: '2025-07-03', kind: 'conference' });
  });
});

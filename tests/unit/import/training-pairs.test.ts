import { describe, expect, it } from 'vitest';
import { sheetOf, workbookOf, type Grid } from './import-fixture';
import { attended, plan } from './training-fixture';

const book = (grid: Grid) => workbookOf(sheetOf('Training', grid));

describe('a column that speaks of the event to its left', () => {
  it.each<[string, string, string]>([
    ['Peer training date', 'Attended?', 'Attended?'],
    ['Peer training', 'Attended', 'Attended'],
    ['Date of peer training', 'Attended (Y/N)', 'Attended (Y/N)'],
    ['Peer training date', 'Status', 'Outcome'],
  ])('%s | %s', (event, first, second) => {
    const made = plan(
      book([
        ['Peer', 'Council', event, first, 'Mentoring date', second],
        ['Beth Carrowmore', 'Leeds', '12/03/2025', 'Y', '20/01/2026', 'No'],
        ['Omar Quillfeather', 'Medway', '04/02/2027', '', '', ''],
      ]),
    );
    expect(attended(made)).toEqual([
      'beth | Peer training | 2025-03-12 | attended',
      'beth | Mentoring | 2026-01-20 | no-show',
      'omar-2 | Peer training | 2027-02-04 | booked',
    ]);
    expect(made.rows.flatMap(({ questions }) => questions)).toEqual([]);
  });

  it('asks whether a peer came where the date has passed and nothing stands beside it, and keeps the date', () => {
    const raw = book([
      ['Peer', 'Council', 'Peer training date', 'Attended?', 'Mentoring date', 'Attended?'],
      ['Beth Carrowmore', 'Leeds', '12/03/2025', '', '20/01/2026', 'No'],
      ['Omar Quillfeather', 'Medway', '', '', '20/01/2026', 'Y'],
    ]);
    const [row] = plan(raw).rows;
    expect(row?.questions).toMatchObject([{ level: 'confirm', column: 3, propose: 'attended' }]);
    const rows = new Map([[row?.id ?? '', { columns: { D: 'attended' } }]]);
    expect(attended(plan(raw, { decisions: { rows, unknownPeers: 'ask' } }))).toContain(
      'beth | Peer training | 2025-03-12 | attended',
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { ImportDecisions, RowDecision } from '@shared/import/types';
import { outcomes, sheetOf, workbookOf, type Grid } from './import-fixture';
import { attended, plan, planAfter } from './training-fixture';

const CONFERENCE = 'Member Peer Conference, Manchester, 18\u201319 March 2025';
const REGISTER = sheetOf('Register', [
  ['Member', 'Council', 'Member Peer Conference 2025', 'Mentoring training'],
  ['', '', '18-19 Mar 2025', '10/02/2026'],
  ['Beth Carrowmore', 'Leeds', 'A', ''],
  ['Omar Quillfeather', 'Hull', 'B', 'Y'],
]);
const LIST = (rows: Grid) => sheetOf('Conf list', [[CONFERENCE], ['No.', 'Name', 'Council', 'Attended'], ...rows]);

describe('an attendance list', () => {
  it.each<[string, string, Grid, readonly string[]]>([
    [
      'with its event in the title',
      'List',
      [
        [CONFERENCE],
        ['Name', 'Council', 'Attended'],
        ['Beth Carrowmore', 'Leeds', 'Y'],
        ['Omar Quillfeather', 'Hull', 'N'],
      ],
      ['beth | Member Peer Conference | 2025-03-18 | attended', 'omar | Member Peer Conference | 2025-03-18 | no-show'],
    ],
    [
      'with its event in the name of the sheet',
      'Mentoring 12.06.24',
      [
        ['Name', 'Council', 'Attended'],
        ['Beth Carrowmore', 'Leeds', 'Both days'],
      ],
      ['beth | Mentoring | 2024-06-12 | attended | Both days'],
    ],
    [
      'of names alone, under a title',
      'List',
      [['Conference delegates, Leeds, 18 March 2025'], ['Name', 'Council'], ['Beth Carrowmore', 'Leeds']],
      ['beth | Conference | 2025-03-18 | attended'],
    ],
    [
      'of names for what is to come',
      'List',
      [['Conference delegates, Leeds, 18 March 2027'], ['Name', 'Council'], ['Beth Carrowmore', 'Leeds']],
      ['beth | Conference | 2027-03-18 | booked'],
    ],
    [
      'of those who are invited',
      'Invited',
      [['Conference 18 March 2027: invitees'], ['Name', 'Council'], ['Beth Carrowmore', 'Leeds']],
      ['beth | Conference | 2027-03-18 | invited'],
    ],
    [
      'with columns for what was booked and who came',
      'List',
      [
        [CONFERENCE],
        ['Name', 'Council', 'Booked', 'Attended'],
        ['Beth Carrowmore', 'Leeds', 'Y', 'Y'],
        ['Omar Quillfeather', 'Hull', 'Y', 'DNA'],
        ['Omar Quillfeather', 'Medway', 'Y', ''],
      ],
      [
        'beth | Member Peer Conference | 2025-03-18 | attended',
        'omar | Member Peer Conference | 2025-03-18 | no-show',
        'omar-2 | Member Peer Conference | 2025-03-18 | booked',
      ],
    ],
    [
      'with an event and its date on each row',
      'Training log',
      [
        ['Name', 'Council', 'Course', 'Date', 'Status'],
        ['Beth Carrowmore', 'Leeds', 'Mentoring training', '12/06/2024', 'Attended'],
        ['Beth Carrowmore', 'Leeds', 'Peer challenge training', '3 Dec 2026', 'Booked'],
        ['Omar Quillfeather', 'Hull', 'Mentoring training', '12/06/2024', 'Apologies'],
      ],
      [
        'beth | Mentoring training | 2024-06-12 | attended',
        'beth | Peer challenge training | 2026-12-03 | booked',
        'omar | Mentoring training | 2024-06-12 | cancelled',
      ],
    ],
  ])('%s', (_what, name, grid, expected) => {
    const made = plan(workbookOf(sheetOf(name, grid)));
    expect(made.sheets[0]?.holds).toBe('attendance list');
    expect(attended(made)).toEqual(expected);
  });

  it('that repeats the register makes nothing twice, wherever it stands', () => {
    const rows: Grid = [[1, 'Beth Carrowmore', 'Leeds City', 'Day 1 only']];
    const made = plan(workbookOf(LIST(rows), REGISTER));
    expect(outcomes(made)).toEqual([
      'ignored: row-title',
      'unchanged: attendance-repeats',
      'new: attendance-new',
      'new: attendance-new',
    ]);
    // What the list adds is kept with the attendance that the register makes.
    expect(attended(made)[0]).toBe('beth | Member Peer Conference 2025 | 2025-03-18 | attended | Day 1 only');
    expect(planAfter(made, workbookOf(LIST(rows), REGISTER)).operations).toEqual([]);
  });

  it('asks where it says otherwise than the register', () => {
    const made = plan(workbookOf(REGISTER, LIST([[1, 'Beth Carrowmore', 'Leeds', 'DNA']])));
    expect(outcomes(made).at(-1)).toBe('needs review: attendance-differs');
    expect(made.rows.at(-1)?.questions[0]?.reason.facts).toMatchObject({
      row: 3,
      sheet: 'Register',
      status: 'attended',
    });
  });

  it('imported later tells what became of a booking, and the other way round takes nothing back', () => {
    const list = workbookOf(LIST([[1, 'Omar Quillfeather', 'Hull', 'Y']]));
    const first = plan(workbookOf(REGISTER));
    const later = planAfter(first, list);
    expect(outcomes(later).at(-1)).toBe('update: attendance-changed');
    const list2 = plan(list);
    expect(attended(list2)).toEqual(['omar | Member Peer Conference | 2025-03-18 | attended']);
    const register = planAfter(list2, workbookOf(REGISTER));
    expect(attended(register).filter((line) => line.startsWith('omar'))).toEqual([
      'omar | Mentoring training | 2026-02-10 | attended',
    ]);
  });

  it('shows who stands in it twice; once confirmed, the second row adds nothing', () => {
    const raw = workbookOf(
      LIST([
        [1, 'Beth Carrowmore', 'Leeds', 'Y'],
        [2, 'CARROWMORE, Beth', 'Leeds', 'Y'],
      ]),
    );
    const made = plan(raw);
    const twice = made.rows.at(-1);
    expect(twice?.questions).toMatchObject([
      { reason: { code: 'duplicate', facts: { row: 3 } }, level: 'confirm', column: 1 },
    ]);
    expect(attended(made)).toHaveLength(1);
    const answer: RowDecision = { peer: twice?.peerId ?? 'new' };
    const decisions: ImportDecisions = { rows: new Map([[twice?.id ?? '', answer]]), unknownPeers: 'ask' };
    expect(outcomes(plan(raw, { decisions })).at(-1)).toBe('unchanged: attendance-repeats');
  });

  it('passes over who is listed and not marked', () =>
    expect(outcomes(plan(workbookOf(LIST([[1, 'Beth Carrowmore', 'Leeds', '']])))).at(-1)).toBe(
      'unchanged: attendance-none',
    ));

  it('keeps two courses on one day apart', () => {
    const made = plan(
      workbookOf(
        sheetOf('Log', [
          ['Name', 'Course', 'Date', 'Status'],
          ['Beth Carrowmore', 'Peer challenge training', '12/06/2024', 'Attended'],
          ['Beth Carrowmore', 'Mentoring training', '12/06/2024', 'Attended'],
          ['Beth Carrowmore', 'Scrutiny masterclass', '12/06/2024', 'Attended'],
          ['Beth Carrowmore', 'Media skills', '12/06/2024', 'Attended'],
        ]),
      ),
    );
    expect(attended(made)).toHaveLength(4);
  });
});

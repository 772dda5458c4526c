import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import type { ImportPreview } from '@shared/import/types';
import { makeAttendance, makeTrainingEvent } from '@tests/support/builders';
import { outcomes, sheetOf, workbookOf, type Given, type Grid } from './import-fixture';
import { attended, plan, planAfter, POOL } from './training-fixture';

const at = (serial: number, shown: string): Given => ({ serial, shown });
const TITLE = ['Codes: A / Y attended, B booked, DNA did not attend, Ap apologies, blank not invited'];
const REGISTER: Grid = [
  ['Training register'],
  TITLE,
  [],
  ['Member', 'Authority', 'Member Peer Conference 2023', 'Peer challenge training', 'Peer challenge training'],
  ['', '', '8-9 Nov 2023', at(45_251, '21/11/2023'), '03/12/2026'],
  ['Cllr Beth Carrowmore', 'Leeds', 'A', 'DNA', 'B'],
  ['Quillfeather, Cllr Omar', 'Medway', 'Ap', 'y', ''],
];

function questions({ rows }: ImportPreview) {
  return rows.flatMap(({ row, questions: asked }) =>
    asked.map(({ reason, column, level, holdsUp }) => [row, column, reason.code, level, holdsUp].join(' ')),
  );
}

const book = (grid: Grid, name = 'Register') => workbookOf(sheetOf(name, grid));

describe('a training matrix', () => {
  it('makes each event once, and an attendance for each filled cell', () => {
    const made = plan(book(REGISTER));
    expect(attended(made)).toEqual([
      'beth | Member Peer Conference 2023 | 2023-11-08 | attended',
      'beth | Peer challenge training | 2023-11-21 | no-show',
      'beth | Peer challenge training | 2026-12-03 | booked',
      'omar-2 | Member Peer Conference 2023 | 2023-11-08 | cancelled',
      'omar-2 | Peer challenge training | 2023-11-21 | attended',
    ]);
    expect(made.operations.filter(({ table }) => table === 'trainingEvents')).toHaveLength(3);
    expect(outcomes(made).slice(2)).toEqual(['new: attendance-new', 'new: attendance-new']);
    expect(questions(made)).toEqual([]);
  });

  it.each<[string, Grid, readonly string[]]>([
    [
      'the date in the heading',
      [
        ['Name', 'Mentoring training 12/06/2024', 'MPC 18-19 March 2025'],
        ['Beth Carrowmore', 'Y', 'N'],
      ],
      ['beth | Mentoring training | 2024-06-12 | attended', 'beth | MPC | 2025-03-18 | no-show'],
    ],
    [
      'the date over the name',
      [
        ['', '12/06/2024', '30/01/2025'],
        ['Name', 'Mentoring training', 'Peer challenge training'],
        ['Beth Carrowmore', 'Attended', 'Apologies'],
      ],
      ['beth | Mentoring training | 2024-06-12 | attended', 'beth | Peer challenge training | 2025-01-30 | cancelled'],
    ],
    [
      'a year alone',
      [
        ['Name', 'Council', 'MPC 2023', 'MPC 2025'],
        ['Beth Carrowmore', 'Leeds', 'Yes', 'No'],
      ],
      ['beth | MPC 2023 | 2023-01-01 | attended', 'beth | MPC 2025 | 2025-01-01 | no-show'],
    ],
    [
      'ticks and notes',
      [
        ['Name', 'Conference 8 Nov 2023', 'Mentoring 12 June 2024'],
        ['Beth Carrowmore', '\u2713', 'Day 1 only'],
      ],
      ['beth | Conference | 2023-11-08 | attended', 'beth | Mentoring | 2024-06-12 | attended | Day 1 only'],
    ],
  ])('with %s', (_what, grid, expected) => expect(attended(plan(book(grid)))).toEqual(expected));

  it('takes the codes of the office before the common ones', () => {
    const grid: Grid = [
      ['Key: P present, A absent'],
      [],
      ['Name', 'Conf 8/11/23', 'Conf 18/3/25'],
      ['Beth Carrowmore', 'A', 'P'],
    ];
    expect(attended(plan(book(grid)))).toEqual([
      'beth | Conf | 2023-11-08 | no-show',
      'beth | Conf | 2025-03-18 | attended',
    ]);
  });

  it('asks about a cell that is unclear and takes the rest of its row', () => {
    const made = plan(book([...REGISTER.slice(0, 5), ['Beth Carrowmore', 'Leeds', 'A?', 'Y', '']]));
    expect(attended(made)).toEqual(['beth | Peer challenge training | 2023-11-21 | attended']);
    expect(questions(made)).toEqual(['6 2 attendance-unclear ask false']);
    const lonely: Grid = [...REGISTER.slice(0, 5), ['Beth Carrowmore', 'Leeds', 'A?', '', ''], REGISTER[6] ?? []];
    const alone = plan(book(lonely));
    expect(outcomes(alone).at(-2)).toBe('needs review: attendance-unclear');
    expect(questions(alone)).toEqual(['6 2 attendance-unclear ask true']);
    expect(attended(alone)).toHaveLength(2);
    const rows = new Map([['Register!6', { columns: { C: 'Y' } }]]);
    const told = plan(book(lonely), {
      decisions: { rows, unknownPeers: 'ask' },
    });
    expect(attended(told)[0]).toBe('beth | Member Peer Conference 2023 | 2023-11-08 | attended');
  });

  it('says where a booking has passed, and where somebody attended what is to come', () => {
    const made = plan(book([...REGISTER.slice(0, 5), ['Beth Carrowmore', 'Leeds', 'B', '', 'A']]));
    expect(questions(made)).toEqual(['6 2 booking-lapsed confirm false', '6 4 attendance-ahead confirm false']);
    expect(attended(made)).toHaveLength(2);
  });

  it('says that an event has no date where nothing tells it', () => {
    const made = plan(
      book([
        ['Name', 'Mentoring training', 'Induction'],
        ['Beth Carrowmore', 'Y', 'Y'],
      ]),
    );
    expect(questions(made)).toEqual(['2 1 event-date-missing ask true', '2 2 event-date-missing ask true']);
  });

  it('reads dates in the cells as the dates of the events', () => {
    const grid: Grid = [
      ['Name', 'Challenge training', 'Mentoring training', 'Conference'],
      ['Beth Carrowmore', at(45_455, '12/06/2024'), '3/12/26', ''],
      ['Omar Quillfeather', at(45_455, '12/06/2024'), '', 'Y'],
    ];
    const made = plan(book(grid), { mappings: proposeMappings(book(grid)).map((mapping) => ({ ...mapping })) });
    expect(made.sheets[0]?.holds).toBe('training matrix');
    expect(attended(made)).toEqual([
      'beth | Challenge training | 2024-06-12 | attended',
      'beth | Mentoring training | 2026-12-03 | booked',
    ]);
  });

  it('leaves out what is no event, no person and no record', () => {
    const made = plan(
      book([
        ...REGISTER,
        ['Total attended', '', 1, 1, 0],
        ['A', 'Attended'],
        ['Updated by JB 3/4'],
        ['Omar Quillfeather', 'Hull', '', '', ''],
      ]),
    );
    expect(outcomes(made).slice(-4)).toEqual([
      'ignored: row-total',
      'ignored: row-note',
      'ignored: row-note',
      'unchanged: attendance-none',
    ]);
  });

  it.each([
    ['Nobody Known', 'peer-unknown'],
    ['Omar Quillfeather', 'same-name'],
  ])('asks who %s is', (name, code) => {
    const made = plan(
      book([
        ['Name', 'Conf 8/11/23', 'Conf 18/3/25'],
        [name, 'A', 'A'],
      ]),
    );
    expect(outcomes(made)).toEqual([`needs review: ${code}`]);
    expect(made.rows[0]?.attendances).toHaveLength(2);
  });

  it('imported again is unchanged; a corrected copy changes what it says otherwise and nothing else', () => {
    const first = plan(book(REGISTER));
    const again = planAfter(first, book(REGISTER));
    expect(again.operations).toEqual([]);
    expect(outcomes(again).slice(2)).toEqual(['unchanged: attendance-unchanged', 'unchanged: attendance-unchanged']);
    const corrected: Grid = [
      ...REGISTER.slice(0, 5),
      ['Cllr Beth Carrowmore', 'Leeds', 'A', 'A', ''],
      ...REGISTER.slice(6),
    ];
    const change = planAfter(first, book(corrected));
    expect(attended(change)).toHaveLength(1);
    expect(change.rows.flatMap(({ makes }) => makes.flatMap(({ changes }) => changes))).toEqual([
      { field: 'attendance', before: 'Did not attend', after: 'Attended' },
    ]);
  });

  it('leaves what was put right here where the file says what it said', () => {
    const first = plan(book(REGISTER));
    const known = {
      ...POOL,
      trainingEvents: [makeTrainingEvent({ id: 'e', startsOn: '2023-11-21' })],
      attendances: [makeAttendance({ id: 'x', peerId: 'beth', eventId: 'e', status: 'attended' })],
    };
    expect(attended(first)).toHaveLength(5);
    const cell = { rows: new Map(), unknownPeers: 'ask' } as const;
    const other = plan(book(REGISTER), { known, decisions: cell });
    // Recorded here by hand: the register says otherwise, so it is a change that is shown.
    expect(other.rows.at(-2)?.makes.find(({ key }) => key === 'x')?.changes).toEqual([
      { field: 'attendance', before: 'Attended', after: 'Did not attend' },
    ]);
    const booked: Grid = [...REGISTER.slice(0, 5), ['Cllr Beth Carrowmore', 'Leeds', '', 'B', '']];
    expect(planAfter(plan(book(booked), { known: POOL }), book(booked)).operations).toEqual([]);
    expect(plan(book(booked), { known }).operations).toEqual([]);
  });
});

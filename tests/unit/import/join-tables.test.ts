import { describe, expect, it } from 'vitest';
import { canJoin, joinTables, mappingsOfJoined } from '@shared/import/join-tables';
import { mapColumn, proposeMappings } from '@shared/import/mapping';
import { tablesApart } from '@shared/import/tables-apart';
import type { DayEntry } from '@shared/model/day-entry';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, outcomes, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const known = {
  ...NOTHING_KNOWN,
  peers: [
    makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' }),
    makePeer({ firstName: 'Omar', lastName: 'Khan', homeCouncilId: 'E08000035' }),
  ],
};

const LOG: Grid = [
  ['Peer', 'Date', 'Days', 'Activity'],
  ['Jane Smith', '12/05/2026', 1, 'CPC'],
  ['Omar Khan', '13/05/2026', 2, 'Mentoring'],
];
const MORE: Grid = [
  ['Omar Khan', '14/05/2026', 1.5, 'CPC'],
  ['Jane Smith', '18/05/2026', 1, 'CPC'],
];
const SECOND = 'Sheet1, table 2';

function opened(grid: Grid) {
  const apart = tablesApart(workbookOf(sheetOf('Sheet1', grid)));
  return { apart, mappings: proposeMappings(apart) };
}

function joinedWith(grid: Grid) {
  const { apart, mappings } = opened(grid);
  const raw = joinTables(apart, [SECOND]);
  return { apart, before: mappings, raw, mappings: mappingsOfJoined(raw, mappings) };
}

const days = (result: ReturnType<typeof preview>) =>
  result.rows.flatMap(({ row, makes }) =>
    makes.flatMap(({ table, after }) => {
      const { date, quarterDays } = after as DayEntry;
      return table === 'dayEntries' ? [`${row}: ${date} ${quarterDays}`] : [];
    }),
  );

describe('a table put back into the one above it', () => {
  it.each<[string, Grid, readonly string[]]>([
    [
      'other words in its headings, other columns behind them',
      [...LOG, [], ['Councillor', 'When', 'No of days', 'Host council'], ...MORE],
      ['2: 2026-05-12 4', '3: 2026-05-13 8', '6: 2026-05-14 6', '7: 2026-05-18 4'],
    ],
    [
      'a title above it',
      [...LOG, [], ['Second half'], ['Councillor', 'When', 'No of days', 'Host council'], ...MORE],
      ['2: 2026-05-12 4', '3: 2026-05-13 8', '7: 2026-05-14 6', '8: 2026-05-18 4'],
    ],
    [
      'no gap above it',
      [...LOG, ['Name', 'Start date', 'No. of days', 'Notes'], ...MORE],
      ['2: 2026-05-12 4', '3: 2026-05-13 8', '5: 2026-05-14 6', '6: 2026-05-18 4'],
    ],
  ])('goes in under its headings: %s', (_, grid, expected) => {
    const { before, raw, mappings } = joinedWith(grid);
    expect(before.map(({ sheet }) => sheet)).toEqual(['Sheet1', SECOND]);
    expect(canJoin(before[0], before[1] as (typeof before)[number])).toBe(true);
    expect(mappings.map(({ sheet, joins, headerRows }) => ({ sheet, joins, headerRows }))).toEqual([
      { sheet: 'Sheet1', joins: [SECOND], headerRows: [1] },
    ]);
    const result = preview(raw, { mappings, known });
    expect(days(result)).toEqual(expected);
    expect(result.rows.every(({ sheet }) => sheet === 'Sheet1')).toBe(true);
    expect(result.rowsRead).toBe((raw.sheets[0]?.rows.length ?? 0) - 1);
    expect(outcomes(result).filter((each) => each.startsWith('needs review'))).toEqual([]);
  });

  it('puts tables that stand beside each other together in their rows', () => {
    const { apart } = opened([
      ['Peer', 'Date', 'Days', '', 'Name', 'Council', 'Email'],
      ['Jane Smith', '12/05/2026', 1, '', 'Ann Price', 'Leeds', 'ann@example.org'],
      ['Omar Khan', '13/05/2026', 2, '', 'Tom Vale', 'Leeds', 'tom@example.org'],
    ]);
    expect(apart.sheets).toHaveLength(2);
    const [sheet] = joinTables(apart, [SECOND]).sheets;
    expect(sheet?.rows.map(({ row, cells }) => `${row} ${cells.map((cell) => cell?.text ?? '').join('|')}`)).toEqual([
      '1 Peer|Date|Days||Name|Council|Email',
      '2 Jane Smith|12/05/2026|1||Ann Price|Leeds|ann@example.org',
      '3 Omar Khan|13/05/2026|2||Tom Vale|Leeds|tom@example.org',
    ]);
  });

  it('keeps what the user said of the first table, and separates again', () => {
    const { apart, mappings } = opened([...LOG, [], ['Councillor', 'When', 'No of days', 'Host council'], ...MORE]);
    const said = mappings.map((mapping, index) =>
      index === 0 ? { ...mapColumn(mapping, 3, 'notes'), councilSupported: 'Leeds' } : mapping,
    );
    const raw = joinTables(apart, [SECOND]);
    const joined = mappingsOfJoined(raw, said);
    expect(joined[0]?.columns[3]?.field).toBe('notes');
    expect(joined[0]?.councilSupported).toBe('Leeds');
    // Asked again with nothing new, it stays as it is.
    expect(mappingsOfJoined(raw, joined)[0]).toBe(joined[0]);
    const again = mappingsOfJoined(joinTables(apart, []), joined);
    expect(again.map(({ sheet, joins }) => ({ sheet, joins }))).toEqual([
      { sheet: 'Sheet1', joins: undefined },
      { sheet: SECOND, joins: undefined },
    ]);
    expect(again[0]?.columns[3]?.field).toBe('notes');
    expect(again[1]).toEqual(mappings[1]);
  });

  it('joins no table of another sheet, and no name that is none', () => {
    const raw = tablesApart(workbookOf(sheetOf('One', LOG), sheetOf('Two', LOG)));
    const [one, two] = proposeMappings(raw);
    expect(one && two && canJoin(one, two)).toBe(false);
    expect(joinTables(raw, ['Two', 'Nothing', '__proto__']).sheets).toEqual(raw.sheets);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawMerge } from '@shared/import/types';
import type { DayEntry } from '@shared/model/day-entry';
import { formatMonth } from '@shared/rules/uk-date';
import { addMonths, toCalendarDay, toDayNumber } from '@shared/rules/calendar';
import { NOTHING_KNOWN, afterCommit, preview, sheetOf, workbookOf, type Given } from './import-fixture';

/** Kinds of work as they are written and what they are. */
const KINDS: readonly (readonly [string, string])[] = [
  ['CPC', 'on site'],
  ['Ment.', 'mentoring session'],
  ['Group support', 'group support'],
  ['Prep', 'prep'],
];
const PEOPLE = ['Smith, Jane', 'Cllr Adeola Brown', 'Zs\u00f3fia Kovacs', "O'Hara, Sean", 'Mary-Anne Lee'];
const COUNCILS = ['Leeds', 'Hull', 'Cornwall', 'Bury', 'Medway'];
/** Amounts as they are written, with their quarter-days; nothing where it is none. */
const AMOUNTS: readonly (readonly [Given, number])[] = [
  ['', 0],
  ['', 0],
  ['', 0],
  [0, 0],
  ['-', 0],
  [1, 4],
  [0.5, 2],
  ['\u00bd', 2],
  ['1\u00bd', 6],
  ['half', 2],
  ['2 days', 8],
  [2.25, 9],
];
const NO_CELL: readonly [Given, number] = ['', 0];
const SERIAL_OF_1970 = 25_569;

const truth = fc.record({
  first: fc.integer({ min: 0, max: 30 }).map((months) => addMonths(day(2024, 4), months)),
  months: fc.integer({ min: 3, max: 12 }),
  kinds: fc.integer({ min: 0, max: 3 }),
  people: fc.integer({ min: 1, max: 5 }),
  written: fc.constantFrom('date', 'text with year', 'text'),
  merged: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  spacer: fc.boolean(),
  totals: fc.boolean(),
  cells: fc.array(fc.integer({ min: 0, max: AMOUNTS.length - 1 }), { minLength: 240, maxLength: 240 }),
});
type Truth = typeof truth extends fc.Arbitrary<infer T> ? T : never;

function day(year: number, month: number) {
  const found = toCalendarDay(year, month, 1);
  if (!found) throw new Error('no such month');
  return found;
}

/** The sheet that somebody keeps who knows this, and what it holds: one line for each filled cell. */
function sheetFrom(told: Truth) {
  const kinds = told.kinds === 0 ? [undefined] : KINDS.slice(0, told.kinds);
  const dates = Array.from({ length: told.months }, (_, index) => addMonths(told.first, index));
  const columns = dates.flatMap((date) => kinds.map((kind) => ({ date, kind })));
  // Without years in the months, the sheet is of one financial year that begins in the first of them.
  const isPlain = told.written === 'text' && told.first.slice(5, 7) === '04';
  const heading = (date: (typeof dates)[number]): Given => {
    if (isPlain) return formatMonth(date).split(' ')[0] ?? '';
    if (told.written !== 'date') return formatMonth(date);
    return {
      serial: toDayNumber(date) + SERIAL_OF_1970,
      shown: `${formatMonth(date).slice(0, 3)}-${date.slice(2, 4)}`,
    };
  };
  const titles = Array.from({ length: told.titles }, (_, index): Given[] => (index === 1 ? [] : ['Days of our peers']));
  const spacer: Given[] = told.spacer ? [''] : [];
  const total: Given[] = told.totals ? ['Total', 'Days left'] : [];
  const top = columns.map(({ date, kind }) => (kind === undefined || kind === kinds[0] ? heading(date) : ''));
  const headers: Given[][] = [['Peer', 'Council', ...spacer, ...top, ...total]];
  if (told.kinds > 0) headers.push(['', '', ...spacer, ...columns.map(({ kind }) => kind?.[0] ?? '')]);
  const from = 2 + spacer.length;
  const merges =
    told.merged && told.kinds > 1
      ? dates.map((_, index): RawMerge => {
          const first = from + index * told.kinds;
          return {
            firstRow: told.titles + 1,
            lastRow: told.titles + 1,
            firstColumn: first,
            lastColumn: first + told.kinds - 1,
          };
        })
      : [];
  const lines: string[] = [];
  const rows = Array.from({ length: told.people }, (_, person): Given[] => {
    const amounts = columns.map(
      (_column, index) => AMOUNTS[told.cells[person * columns.length + index] ?? 0] ?? NO_CELL,
    );
    for (const [index, [, quarterDays]] of amounts.entries()) {
      const { date, kind } = columns[index] ?? {};
      if (quarterDays > 0) lines.push(`${person} ${date} ${quarterDays} ${kind?.[1] ?? 'other'}`);
    }
    const sum = amounts.reduce((all, [, quarterDays]) => all + quarterDays, 0) / 4;
    const checks: Given[] = told.totals ? [sum, 40 - sum] : [];
    return [PEOPLE[person] ?? '', COUNCILS[person] ?? '', ...spacer, ...amounts.map(([text]) => text), ...checks];
  });
  const all = lines.reduce((sum, line) => sum + Number(line.split(' ')[2]), 0) / 4;
  const last: Given[][] = told.totals
    ? [['TOTAL', '', ...spacer, ...columns.map((): Given => ''), all], [], ['A note']]
    : [];
  const year = Number(told.first.slice(0, 4));
  const name = isPlain ? `${year}-${String(year + 1).slice(2)}` : 'Days';
  return { sheet: { ...sheetOf(name, [...titles, ...headers, ...rows, ...last]), merges }, lines };
}

describe('a matrix made from what is known', () => {
  it('reads back to it, agrees with its own totals, and comes in once', () => {
    fc.assert(
      fc.property(truth, (told) => {
        const { sheet, lines } = sheetFrom(told);
        const raw = workbookOf(sheet);
        const decisions = { rows: new Map(), unknownPeers: 'create' as const };
        const result = preview(raw, { decisions });
        const peers = [...new Set(result.rows.flatMap(({ peerId }) => (peerId === null ? [] : [peerId])))];
        const read = result.rows
          .flatMap(({ makes }) => makes)
          .filter(({ table }) => table === 'dayEntries')
          .map(({ after }) => {
            const { peerId, date, quarterDays, activity, precision } = after as DayEntry;
            expect(precision).toBe('month');
            return `${peers.indexOf(peerId)} ${date} ${quarterDays} ${activity}`;
          });
        expect(read.toSorted()).toEqual(lines.toSorted());
        expect(peers).toHaveLength(told.people);
        expect(result.reconciliation).toHaveLength(told.totals ? told.people + 1 : 0);
        expect(result.reconciliation.every(({ agrees }) => agrees)).toBe(true);
        const again = preview(raw, { decisions, known: afterCommit(NOTHING_KNOWN, result) });
        expect(again.operations).toEqual([]);
        expect(again.counts.unchanged).toBe(told.people);
      }),
      { numRuns: 150 },
    );
  });
});

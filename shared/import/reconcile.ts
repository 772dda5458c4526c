import { columnLetter } from './find-header';
import type { PreviewRow, RawRow, Reconciliation, SheetMapping } from './types';
import { readDays } from './values/days';
import { cellText } from './values/text';

/** A total row of a sheet of days. */
export type TotalRow = { readonly row: RawRow; readonly mapping: SheetMapping };

/**
 * Each total of a sheet of days against what was read: against the rows since the total before it, or, where that does
 * not agree, against all rows above it. `amounts` holds the quarter-days that each taken row stands for, by its id.
 */
export function reconcileTotals(
  totals: readonly TotalRow[],
  rows: readonly PreviewRow[],
  amounts: ReadonlyMap<string, number>,
): readonly Reconciliation[] {
  const lastTotal = new Map<string, number>();
  return totals.flatMap(({ row, mapping }): readonly Reconciliation[] => {
    const column = mapping.columns.find(({ field }) => field === 'days')?.column;
    const reading = readDays(column === undefined ? null : row.cells[column]);
    if (column === undefined || reading.is !== 'days') return [];
    const since = lastTotal.get(mapping.sheet) ?? 0;
    lastTotal.set(mapping.sheet, row.row);
    const above = rows.filter((each) => each.sheet === mapping.sheet && each.row < row.row);
    const section = above.filter((each) => each.row > since);
    const sum = (some: readonly PreviewRow[]) => some.reduce((total, { id }) => total + (amounts.get(id) ?? 0), 0);
    const says = reading.quarterDays;
    const whole = sum(section) !== says && (sum(above) === says || section.length === 0);
    const counted = whole ? above : section;
    const ours = sum(counted);
    const label = row.cells.map((cell) => cellText(cell)).find((text) => text !== '') ?? '';
    const cell = `${columnLetter(column)}${row.row}`;
    return [
      {
        sheet: mapping.sheet,
        row: row.row,
        cell,
        what: label,
        unit: 'quarter-days',
        says,
        ours,
        agrees: says === ours,
        why: why(says === ours, counted),
      },
    ];
  });
}

function why(agrees: boolean, rows: readonly PreviewRow[]): Reconciliation['why'] {
  if (agrees) return { code: 'total-agrees' };
  const waiting = rows.filter(({ outcome }) => outcome === 'needs review');
  const [first] = waiting;
  if (!first) return { code: 'total-differs' };
  return { code: 'total-differs-review', facts: { row: first.row, count: waiting.length } };
}

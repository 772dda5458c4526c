import { columnLetter } from './find-header';
import type { TotalRow } from './reconcile';
import type { RawRow, Reconciliation, SheetMapping } from './types';
import { readDays } from './values/days';

/** A row of a list of peers as it stands in the file. */
export type PoolFigures = { readonly mapping: SheetMapping; readonly row: RawRow };

/**
 * A row of totals below a list of peers against the columns "Days used" above it, each by itself; cells that hold no amount are none.
 * Source: DOMAIN section 9, no. 4.
 */
export function reconcilePool(totals: readonly TotalRow[], rows: readonly PoolFigures[]): readonly Reconciliation[] {
  return totals.flatMap(({ row, mapping }) => {
    const above = rows.filter((each) => each.mapping === mapping && each.row.row < row.row);
    return mapping.columns.flatMap(({ column, field, header }): readonly Reconciliation[] => {
      const says = field === 'daysUsed' || field === 'daysLeft' ? amountIn(row, column) : undefined;
      if (says === undefined || above.length === 0) return [];
      const ours = above.reduce((sum, each) => sum + (amountIn(each.row, column) ?? 0), 0);
      const agrees = says === ours;
      const cell = `${columnLetter(column)}${row.row}`;
      const line = { sheet: mapping.sheet, row: row.row, cell, what: `total of ${header}`, says, ours, agrees };
      return [{ ...line, unit: 'quarter-days', why: { code: agrees ? 'total-agrees' : 'total-differs' } }];
    });
  });
}

function amountIn({ cells }: RawRow, column: number): number | undefined {
  const cell = cells[column];
  // A total may be more than any one peer has.
  if (typeof cell?.value === 'number' && !cell.isDateFormat) return Math.round(cell.value * 4);
  const reading = readDays(cell);
  return reading.is === 'days' ? reading.quarterDays : undefined;
}

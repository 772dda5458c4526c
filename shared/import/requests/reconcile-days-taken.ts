import { columnLetter } from '../find-header';
import type { PlanContext } from '../plan-context';
import type { RowPlan } from '../row-plan';
import type { Reconciliation } from '../types';
import { checkDaysTaken } from './check-figures';
import type { RequestRow } from './plan-request-rows';

/** Each "Days taken" that the dates of its row contradict. Figures that agree are not listed: there is one on every row. */
export function reconcileDaysTaken(
  rows: readonly RequestRow[],
  plans: readonly RowPlan[],
  context: PlanContext,
): readonly Reconciliation[] {
  return rows.flatMap(({ sheet, reader }, index): readonly Reconciliation[] => {
    const plan = plans[index];
    const column = reader.column('daysTaken');
    const isSettled = plan?.outcome === 'new' || plan?.outcome === 'update' || plan?.outcome === 'unchanged';
    const check = isSettled && plan.request ? checkDaysTaken(reader, plan.request, context) : undefined;
    if (!check || check.agrees || column === null) return [];
    return [
      {
        sheet,
        row: reader.row.row,
        cell: `${columnLetter(column)}${reader.row.row}`,
        what: 'days taken',
        unit: 'days taken',
        says: check.says,
        ours: check.ours,
        agrees: false,
        why: { code: 'days-taken-typed' },
      },
    ];
  });
}

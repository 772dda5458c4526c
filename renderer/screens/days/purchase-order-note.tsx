import Alert from '@mui/material/Alert';
import { useHolidayTable, useTable, useToday } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import { purchaseOrderText } from '@renderer/words/purchase-order-words';
import { lowerFirst } from '@shared/exports/words';
import type { DayEntry } from '@shared/model/day-entry';
import { purchaseOrderOfDays } from '@shared/rules/purchase-order';

/** Warns where days of a project are booked or pencilled in and its PO has not come: read, and never in the way. */
export function PurchaseOrderNote({ entries }: { entries: readonly DayEntry[] }) {
  const projects = useTable('projects');
  const table = useHolidayTable();
  const today = useToday();
  const groups = groupBy(
    entries.filter(({ projectId }) => projectId !== null),
    ({ projectId }) => projectId,
  );
  return [...groups].map(([projectId, days]) => {
    const project = projects.get(projectId ?? '');
    const lacking = purchaseOrderOfDays({ project, days, table, today });
    if (!lacking) return null;
    const text = purchaseOrderText(lacking, today);
    return (
      <Alert key={projectId} severity="warning" role="note" aria-live="polite">
        {project ? `${project.name}: ${lowerFirst(text)}` : text}.
      </Alert>
    );
  });
}

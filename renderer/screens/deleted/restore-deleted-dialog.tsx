import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FormDialog } from '@renderer/components/form-dialog';
import type { DeletedRecord } from '@renderer/data/deleted/deleted-records';
import { planRestore, restoreDeleted } from '@renderer/data/deleted/restore-deleted';
import { useDesk } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { useNameOf } from '@renderer/panels/use-name-of';
import { problemText } from '@renderer/words/problem-text';
import { recordInWords } from '@renderer/words/record-in-words';
import { countOf } from '@renderer/words/table-words';
import { Facts } from '@renderer/components/facts';
import type { RecordTable } from '@shared/model/change';
import type { InYear } from '@shared/rules/year-lock';
import { useState } from 'react';
import type { DeletedRow } from './deleted-rows';

/** Nobody reads sealed text, and a frozen copy has a page of its own. */
const PASSED_OVER = ['ciphertext', 'rows', 'definitions', 'agreement', 'imported', 'importBatchId', 'totals'];

type Props = { row: DeletedRow; deleted: readonly DeletedRecord[]; onClose: () => void };

/** Brings a deleted record back, with what it needs and what went with it; says so first. */
export function RestoreDialog({ row, deleted, onClose }: Props) {
  const desk = useDesk();
  const nameOf = useNameOf();
  // Held: once restored, it is no longer among the deleted.
  const [plan] = useState(() => planRestore(desk, row.record, deleted));
  const { field, reason, ask } = useCorrection(plan.records.flatMap(inYear));
  const cannot = plan.missing !== undefined;
  const restore = async () => {
    if (cannot) {
      onClose();
      return undefined;
    }
    const restored = await restoreDeleted(desk, plan, reason);
    if (restored.ok) {
      onClose();
      return undefined;
    }
    ask(restored.problem);
    return problemText(restored.problem);
  };
  const others = plan.records.slice(1);
  return (
    <FormDialog
      title={`Restore: ${row.name}`}
      submitText={cannot ? 'Close' : 'Restore'}
      onlyCloses={cannot}
      onSubmit={restore}
      onClose={onClose}
      width={480}
    >
      {cannot ? <Alert severity="info">{problemText({ code: 'restore-needs-more' })}</Alert> : null}
      <Box>
        <Typography>It will be there again as it was:</Typography>
        <Facts lines={wordsOf(row.record, nameOf)} />
      </Box>
      {others.length > 0 && !cannot ? <Typography>With it: {countsText(others)}.</Typography> : null}
      {field}
      {cannot ? null : (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          This can be taken back with Undo.
        </Typography>
      )}
    </FormDialog>
  );
}

function wordsOf({ before }: DeletedRecord, nameOf: (id: string) => string | undefined) {
  return typeof before === 'object' && before !== null ? recordInWords(before, { nameOf, passOver: PASSED_OVER }) : [];
}

function countsText(records: readonly DeletedRecord[]): string {
  const counts = new Map<RecordTable, number>();
  for (const { table } of records) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].map(([table, count]) => countOf(table, count)).join(', ');
}

/** Days and approvals lie in a year, which may be locked. */
function inYear({ table, before }: DeletedRecord): InYear[] {
  // Safe: records of these two tables, of which the one has a date and the other the key of a year.
  return table === 'dayEntries' || table === 'approvals' ? [before as InYear] : [];
}

import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import type { KeptRecord, UndoPlan } from '@renderer/data/desk';
import { changeText } from '@renderer/words/change-text';
import { problemText } from '@renderer/words/problem-text';
import { TABLE_WORDS, countOf } from '@renderer/words/table-words';
import type { RecordTable } from '@shared/model/change';
import type { ChangeId } from '@shared/model/ids';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNameOfRecord } from './name-of-record';
import type { TaskProps } from './tasks';

const KEPT_SHOWN = 12;

/** Shows what an undo would put back and what it would leave, then does exactly that. */
export function UndoDialog({ facts, onClose }: TaskProps) {
  const desk = useDesk();
  const nameOf = useNameOfRecord();
  const [plan, setPlan] = useState<UndoPlan>();
  // Safe: the address holds the id of a change that this window put there; an unknown one gives no plan.
  const changeId = facts.get('change') as ChangeId;

  useEffect(() => {
    let wanted = true;
    desk.planUndo(changeId).then(
      (made) => wanted && setPlan(made),
      () => wanted && onClose(),
    );
    return () => {
      wanted = false;
    };
  }, [desk, changeId, onClose]);

  if (!plan) return null;
  const undo = async () => {
    const undone = await desk.undo(changeId);
    if (!undone.ok) return problemText(undone.problem);
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title="Undo"
      submitText={plan.kept.length > 0 ? 'Undo the rest' : 'Undo'}
      onSubmit={undo}
      onClose={onClose}
      width={480}
      disabled={plan.restoreCount === 0}
    >
      <Typography>{changeText(plan.change, nameOf)}</Typography>
      <Box>
        {Object.entries(plan.restoreByTable).map(([table, count]) => (
          // Safe: the keys of this record are the names of tables.
          <div key={table}>{countOf(table as RecordTable, count)} will be as before.</div>
        ))}
      </Box>
      {plan.kept.length > 0 ? <Kept kept={plan.kept} nameOf={nameOf} /> : null}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        An undo can itself be taken back with Redo.
      </Typography>
    </FormDialog>
  );
}

function Kept({ kept, nameOf }: { kept: readonly KeptRecord[]; nameOf: (id: string) => string | undefined }) {
  return (
    <Box>
      <Typography variant="h2" component="h3">
        Left as they are
      </Typography>
      <Box component="ul" sx={{ pl: 2.5, m: 0 }}>
        {kept.slice(0, KEPT_SHOWN).map((one) => (
          <li key={`${one.table} ${one.key}`}>
            {nameOf(one.key) ?? TABLE_WORDS[one.table].one}: {keptReason(one)}
          </li>
        ))}
        {kept.length > KEPT_SHOWN ? <li>and {kept.length - KEPT_SHOWN} more</li> : null}
      </Box>
    </Box>
  );
}

function keptReason({ why }: KeptRecord): string {
  if (why.code === 'changed-since') return 'changed since';
  if (why.code === 'referred-to') return `${TABLE_WORDS[why.by].many} refer to it now`;
  return `the ${TABLE_WORDS[why.to].one} it belongs to is no longer there`;
}

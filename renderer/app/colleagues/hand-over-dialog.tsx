import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import type { Desk } from '@renderer/data/desk';
import { ONE_WRITER } from '@renderer/words/left-words';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Typography from '@mui/material/Typography';
import { databaseOf } from '../start/open-workspace';
import { writeSeat } from './seat';
import type { TaskProps } from '../task-props';

/** Leaves the records to a colleague: a copy that says so, and from then on this computer reads. */
export function HandOverDialog({ onClose }: TaskProps) {
  const desk = useDesk();
  const submit = async () => {
    const problem = await handOver(desk);
    return problem && problemText(problem);
  };
  return (
    <FormDialog title="Hand over" submitText="Hand over" onSubmit={submit} onClose={onClose} width={480}>
      <Typography>
        Leaves a copy with everything up to now in the office folder. A colleague then takes over with one press, and
        you read. {ONE_WRITER}
      </Typography>
      <Typography>As long as nobody has taken over, you can take it back yourself.</Typography>
    </FormDialog>
  );
}

async function handOver(desk: Desk): Promise<Problem | undefined> {
  const { colleagues } = desk;
  if (!colleagues) return { code: 'office-folder-missing' };
  const before = desk.lastSequence();
  const left = await colleagues.leave(true);
  if (!left.ok) return left.problem;
  // What came in between would be in no copy.
  if (desk.lastSequence() !== before) return { code: 'changed-meanwhile' };
  const { name, header } = left.value;
  const { at, sequence } = header;
  const database = databaseOf('own');
  const copy = { name, at, sequence, handedOver: true, passedOver: 0, leftHere: true };
  writeSeat({ mode: 'reading', database, before: database, copy });
  desk.close();
  window.location.reload();
  return undefined;
}

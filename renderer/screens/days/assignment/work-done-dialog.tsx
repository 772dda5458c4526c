import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { FormDialog } from '@renderer/components/form-dialog';
import { useAgreement, useDesk, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { lowerFirst } from '@shared/exports/words';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { openDays, passedBooked } from '@shared/rules/assignment-days';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useState } from 'react';
import type { TaskProps } from '../task-props';
import { writeDays } from '@renderer/panels/write-days';
import { useAssignment, type AssignmentFacts } from './use-assignment';

/** The work is done: what was booked and has passed is offered as worked. */
export function WorkDoneDialog({ facts, onClose }: TaskProps) {
  const found = useAssignment(facts.get('assignment') ?? '');
  return found ? <WorkDone facts={found} onClose={onClose} /> : null;
}

function WorkDone(props: { facts: AssignmentFacts; onClose: () => void }) {
  const { onClose } = props;
  const desk = useDesk();
  const today = useToday();
  const { activities } = useAgreement();
  const [facts] = useState(props.facts);
  const [passed] = useState(() => passedBooked(facts.entries, today));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const worked = passed.filter(({ id }) => !left.has(id));
  const stays = openDays(facts.entries).filter(({ id }) => !worked.some((one) => one.id === id));
  const { assignment } = facts;
  const { field, reason } = useCorrection(worked);
  const submit = async () => {
    const failed = await writeDays(desk, {
      code: 'work-done',
      entries: worked.map((entry) => ({ ...entry, state: 'worked' as const })),
      alongside: [{ table: 'assignments', key: assignment.id, after: { ...assignment, state: 'done' as const } }],
      aboutIds: [assignment.peerId],
      correction: reason,
      keepBusy: true,
    });
    if (failed === undefined) onClose();
    return failed;
  };
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const activityOf = ({ activity }: DayEntry) => activities.find(({ code }) => code === activity)?.name ?? activity;
  return (
    <FormDialog
      title={`Done: ${facts.name}`}
      submitText={worked.length > 0 ? `Done, ${daysInWords(sumOf(worked))} worked` : 'Done'}
      onSubmit={submit}
      onClose={onClose}
      dirty={left.size > 0}
      width={480}
      foot={
        stays.length > 0 ? <span role="status">{daysInWords(sumOf(stays))} not ticked stay as they are</span> : null
      }
    >
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
        <Box component="legend" sx={{ p: 0, mb: 0.5 }}>
          These booked days have passed. Which were worked?
        </Box>
        {passed.map((entry) => (
          <Box key={entry.id}>
            <FormControlLabel
              control={<Checkbox size="small" checked={!left.has(entry.id)} onChange={() => toggle(entry.id)} />}
              label={`${formatDayInWords(entry.date, today)}, ${daysInWords(entry.quarterDays)}, ${lowerFirst(activityOf(entry))}`}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          </Box>
        ))}
      </Box>
      {field}
    </FormDialog>
  );
}

function sumOf(entries: readonly DayEntry[]): number {
  return entries.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { RecordHistory } from '@renderer/panels/record-history';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { fieldErrorText } from '@renderer/words/problem-text';
import { attendanceWord } from '@shared/exports/training';
import { ATTENDANCE_STATUSES, type Attendance } from '@shared/model/attendance';
import type { TrainingEvent } from '@shared/model/training-event';
import { useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { attendanceFormSchema, type AttendanceInput, type AttendanceValues } from './attendance-form';
import { useWriteAttendance } from './use-write-attendance';

type Props = { event: TrainingEvent; old: Attendance; onClose: () => void };

/** One peer at one event: status, note and the day it was recorded on the CRM; or taken off the event. */
export function AttendanceDialog({ event, old, onClose }: Props) {
  const today = useToday();
  const nameOf = usePeerNames();
  const { write, remove } = useWriteAttendance(event.id);
  const [error, setError] = useState<string>();
  const schema = useMemo(() => attendanceFormSchema(event, today), [event, today]);
  const form = useForm<AttendanceInput, unknown, AttendanceValues>({
    resolver: zodResolver(schema),
    defaultValues: { status: old.status, note: old.note, recordedOnCrmOn: old.recordedOnCrmOn },
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = error ?? (await write('edit-attendance', [{ ...old, ...values }]));
      if (!failed) onClose();
      return failed;
    });
  const takeOff = async () => {
    const failed = await remove([old]);
    if (failed) setError(failed);
    else onClose();
  };
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`${nameOf(old.peerId) ?? 'Peer no longer here'}: ${event.name}`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot={error}
    >
      <FieldRow>
        <SelectInput
          {...common}
          name="status"
          label="Status"
          options={ATTENDANCE_STATUSES.map((status) => ({ value: status, text: attendanceWord(status) }))}
        />
        <DateInput {...common} name="recordedOnCrmOn" label="Recorded on CRM on" today={today} />
      </FieldRow>
      <TextInput {...common} name="note" label="Note" rows={2} />
      <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => void takeOff()}>
        Take off this event
      </Button>
      <RecordHistory table="attendances" id={old.id} />
    </FormDialog>
  );
}

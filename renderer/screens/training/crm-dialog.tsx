import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Attendance } from '@shared/model/attendance';
import type { TrainingEvent } from '@shared/model/training-event';
import { useForm } from 'react-hook-form';
import { crmFormSchema } from './attendance-form';
import { useWriteAttendance } from './use-write-attendance';

type Props = { event: TrainingEvent; attendances: readonly Attendance[]; onClose: () => void };

/** The day on which several attendances were recorded on the CRM, as one change. */
export function CrmDialog({ event, attendances, onClose }: Props) {
  const today = useToday();
  const { write } = useWriteAttendance(event.id);
  const form = useForm({ resolver: zodResolver(crmFormSchema(today)), defaultValues: { on: today } });
  const submit = () =>
    submitForm(form, async ({ on }) => {
      const failed = await write(
        'attendance-on-crm',
        attendances.map((each) => ({ ...each, recordedOnCrmOn: on })),
      );
      if (!failed) onClose();
      return failed;
    });
  const peers = attendances.length === 1 ? '1 peer' : `${attendances.length.toLocaleString('en-GB')} peers`;
  return (
    <FormDialog
      title="Recorded on CRM"
      submitText={`Note it for ${peers}`}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <span>That their attendance at {event.name} stands on the CRM. A date that is there already is replaced.</span>
      <DateInput
        control={form.control}
        errorText={fieldErrorText}
        name="on"
        label="Recorded on"
        today={today}
        autoFocus
        required
      />
    </FormDialog>
  );
}

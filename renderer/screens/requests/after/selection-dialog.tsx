import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { OptionalFormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveRequest } from '../use-save-request';

function buildSchema(today: CalendarDay) {
  return z.object({ on: OptionalFormDaySchema.refine((day) => day === null || day <= today, 'later-than-today') });
}

/** The day on which the LGA said whether it selects a peer; emptied where nothing was said after all, or nobody knows when. */
export function SelectionDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const today = useToday();
  const save = useSaveRequest();
  const name = usePeerNames()(assignment.peerId) ?? 'peer no longer here';
  const [schema] = useState(() => buildSchema(today));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { on: assignment.selectionOn ?? null } });
  const submit = () =>
    submitForm(form, async ({ on }) => {
      const { selectionOn: _before, ...others } = assignment;
      const after = on ? { ...others, selectionOn: on } : others;
      const failed = await save('selection', [assignment.peerId], { assignments: [after] });
      if (!failed) onClose();
      return failed;
    });
  return (
    <FormDialog
      title={`What the LGA said: ${name}`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <DateInput
        control={form.control}
        errorText={fieldErrorText}
        name="on"
        label="Said on"
        today={today}
        hint={
          assignment.state === 'put forward'
            ? 'Empty where the LGA has said nothing yet.'
            : 'Empty where the day is not known.'
        }
        autoFocus
      />
    </FormDialog>
  );
}

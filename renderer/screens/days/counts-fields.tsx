import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { countsToLimit } from '@shared/rules/counting';
import { useFormContext } from 'react-hook-form';
import type { EditInput } from './edit-form';

/** Whether a day counts to the limit: as its activity says on its date, or otherwise with a reason. */
export function CountsFields() {
  const { control, watch } = useFormContext<EditInput>();
  const { activities } = useAgreement();
  const today = useToday();
  const [activity, typed, counts] = watch(['activity', 'date', 'counts']);
  const date = CalendarDaySchema.safeParse(typed).data ?? today;
  const says = countsToLimit({ activity, date, countsOverride: null }, activities) ? 'it counts' : 'it does not count';
  return (
    <FieldRow>
      <SelectInput
        control={control}
        name="counts"
        label="Counts to the limit"
        errorText={fieldErrorText}
        options={[
          { value: 'activity', text: `As the activity says: ${says}` },
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      {counts === 'activity' ? null : (
        <TextInput
          control={control}
          name="countsReason"
          label="Reason it counts otherwise"
          errorText={fieldErrorText}
          required
        />
      )}
    </FieldRow>
  );
}

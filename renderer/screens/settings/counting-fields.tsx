import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { TickInput } from '@renderer/components/fields';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Activity } from '@shared/model/settings';
import { lastCounts } from '@shared/rules/counting';
import { useWatch, type Control } from 'react-hook-form';
import type { AgreementFormInput } from './agreement-form';

/** Which activities count to the limit; where that changes, from which day on. */
export function CountingFields(props: {
  control: Control<AgreementFormInput>;
  activities: readonly Activity[];
  today: CalendarDay;
}) {
  const { control, activities, today } = props;
  const counting = useWatch({ control, name: 'counting' });
  const isChanged = activities.some((activity, place) => counting[place] !== lastCounts(activity));
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 0.5, color: 'text.secondary' }}>
        Counts to the limit
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))', columnGap: 1 }}>
        {activities.map(({ code, name }, place) => (
          <TickInput key={code} control={control} name={`counting.${place}`} label={name} />
        ))}
      </Box>
      {isChanged ? (
        <Box sx={{ mt: 1.5 }}>
          <DateInput
            control={control}
            name="countingFrom"
            label="What counts changes from"
            today={today}
            errorText={fieldErrorText}
            hint="Days before it count as they did."
            required
          />
        </Box>
      ) : null}
    </Box>
  );
}

import { DateInput } from '@renderer/components/date-input';
import { SuggestInput, TickInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import Box from '@mui/material/Box';
import { useFormContext } from 'react-hook-form';
import type { RecordInput } from './record-form';

const LENGTHS = ['1', '0.5'];

/** One date with its length, or a range with half days at its ends. */
export function DatesFields({ autoFocus }: { autoFocus: boolean }) {
  const form = useFormContext<RecordInput>();
  const today = useToday();
  const { from, to } = form.watch();
  const isRange = typeof to === 'string' && to !== '' && to !== from;
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <>
      <FieldRow>
        <DateInput {...common} name="from" label="From" today={today} autoFocus={autoFocus} required />
        <DateInput {...common} name="to" label="To" today={today} hint="Empty: one day." />
        {isRange ? null : (
          <SuggestInput
            {...common}
            name="days"
            label="Days"
            options={LENGTHS}
            hint="In quarters: 0.25, 0.5, 1."
            required
          />
        )}
      </FieldRow>
      {isRange ? (
        <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap', mt: -1.5 }}>
          <TickInput control={form.control} name="startsHalf" label="First day starts at noon" />
          <TickInput control={form.control} name="endsHalf" label="Last day ends at noon" />
          <TickInput control={form.control} name="includeWeekends" label="Weekends too" />
        </Box>
      ) : null}
    </>
  );
}

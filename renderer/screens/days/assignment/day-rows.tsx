import Add from '@mui/icons-material/Add';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput } from '@renderer/components/fields';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { nextWeekday } from '@shared/rules/calendar';
import { SHADOWING } from '@shared/rules/assignment-days';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { AssignmentDaysInput } from './assignment-days-form';

/** The dates that are booked or pencilled in, each with its days and activity; `shadows` where all of them are shadowing. */
export function DayRows({ shadows }: { shadows: boolean }) {
  const form = useFormContext<AssignmentDaysInput>();
  const { activities } = useAgreement();
  const today = useToday();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'rows' });
  const used = new Set(form.watch('rows').map(({ activity }) => activity));
  const options = activities
    .filter(({ code }) => code !== 'before' || used.has(code))
    .map(({ code, name }) => ({ value: code, text: name }));
  const common = { control: form.control, errorText: fieldErrorText };
  const add = () => {
    const last = form.getValues('rows').at(-1);
    const date = CalendarDaySchema.safeParse(last?.date);
    append({
      entryId: null,
      date: date.success ? nextWeekday(date.data) : null,
      days: last?.days ?? '1',
      activity: last?.activity ?? options[0]?.value ?? '',
    });
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, alignItems: 'stretch' }}>
      {fields.map((row, index) => (
        <Box
          key={row.id}
          role="group"
          aria-label={`Day ${index + 1}`}
          sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', flexWrap: 'wrap' }}
        >
          <Box sx={{ flex: '1 1 170px' }}>
            <DateInput {...common} name={`rows.${index}.date`} label="Date" today={today} required />
          </Box>
          <Box sx={{ flex: '0 1 110px', minWidth: 90 }}>
            <SuggestInput {...common} name={`rows.${index}.days`} label="Days" options={['1', '0.5']} required />
          </Box>
          <Box sx={{ flex: '1 1 170px', display: 'flex', '& > *': { flex: 1 } }}>
            {shadows ? (
              <Box sx={{ py: 1, color: 'text.secondary' }}>
                {activities.find(({ code }) => code === SHADOWING)?.name ?? 'Shadowing'}
              </Box>
            ) : (
              <SelectInput {...common} name={`rows.${index}.activity`} label="Activity" options={options} />
            )}
          </Box>
          <IconButton
            size="small"
            aria-label={`Remove day ${index + 1}`}
            onClick={() => remove(index)}
            sx={{ mt: 0.5 }}
          >
            <DeleteOutlined />
          </IconButton>
        </Box>
      ))}
      <Button size="small" startIcon={<Add />} onClick={add} sx={{ alignSelf: 'flex-start' }}>
        Add a day
      </Button>
    </Box>
  );
}

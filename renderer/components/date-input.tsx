import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns';
import { DateCalendar } from '@mui/x-date-pickers/DateCalendar';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { formatUkDate, parseUkDate } from '@shared/rules/uk-date';
import { format } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { memo, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useField, type DrawnField, type FieldProps } from './fields';

/**
 * A date typed the UK way (`22/11`, `22 nov 26`, `today`) or picked from a month. The form's value is a calendar day,
 * `null` when empty, or the text as typed when it is no date: the schema then refuses it at this field, and nothing typed is lost.
 */
export function DateInput<V extends FieldValues, Out extends FieldValues = V>(props: FieldProps<V, Out> & DateProps) {
  return <DrawnDate {...props} {...useField(props)} />;
}

type DateProps = { today: CalendarDay };

const DrawnDate = memo(({ field, error, ...props }: DrawnField & DateProps) => {
  const [typed, setTyped] = useState<string>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const stored = CalendarDaySchema.safeParse(field.value);
  const shown = typed ?? (stored.success ? formatUkDate(stored.data) : String(field.value ?? ''));

  const take = (text: string) => {
    const trimmed = text.trim();
    field.onChange(trimmed === '' ? null : (parseUkDate(trimmed, props.today) ?? trimmed));
  };

  return (
    <>
      <TextField
        label={props.label}
        inputRef={field.ref}
        value={shown}
        placeholder="dd/mm/yyyy"
        autoFocus={props.autoFocus ?? false}
        required={props.required ?? false}
        error={error !== undefined}
        helperText={error ?? props.hint}
        onChange={(event) => {
          setTyped(event.target.value);
          take(event.target.value);
        }}
        // What is typed takes the place of the date that stands there.
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          setTyped(undefined);
          field.onBlur();
        }}
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={`Choose ${props.label.toLowerCase()} from a calendar`}
                  onClick={(event) => setAnchor(event.currentTarget)}
                >
                  <CalendarMonthOutlined />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <LocalizationProvider dateAdapter={AdapterDateFns} adapterLocale={enGB}>
          <DateCalendar
            autoFocus
            value={new Date(`${stored.success ? stored.data : props.today}T12:00:00`)}
            onChange={(picked: Date | null, state) => {
              if (!picked) return;
              setTyped(undefined);
              field.onChange(format(picked, 'yyyy-MM-dd'));
              if (state === 'finish') setAnchor(null);
            }}
          />
        </LocalizationProvider>
      </Popover>
    </>
  );
});

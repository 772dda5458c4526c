import Box from '@mui/material/Box';
import { HiddenText } from '@renderer/components/page';
import type { CalendarDay } from '@shared/model/calendar-day';
import { formatUkDate } from '@shared/rules/uk-date';

/** A date of a record; where there is none, a dash that is read as "none". */
export function DateOrNone({ on }: { on: CalendarDay | null }) {
  if (on !== null) return formatUkDate(on);
  return (
    <Box component="span" sx={{ color: 'custom.zero' }}>
      <span aria-hidden>{'\u2013'}</span>
      <HiddenText>none</HiddenText>
    </Box>
  );
}

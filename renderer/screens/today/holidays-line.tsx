import Link from '@mui/material/Link';
import { Strip } from '@renderer/components/strip';
import { useHolidayTable, useToday } from '@renderer/data/desk-context';
import { holidaysRunOut } from '@shared/rules/bank-holidays';
import { formatUkDate } from '@shared/rules/uk-date';
import { Link as RouterLink } from 'react-router';

/** In the last year whose bank holidays were checked, and after it: days to answer by may come out wrong. */
export function HolidaysLine() {
  const until = holidaysRunOut(useToday(), useHolidayTable());
  if (!until) return null;
  return (
    <Strip tone="warning">
      <span>
        Bank holidays are checked to {formatUkDate(until)} only; later days to answer by may have to be put right.
      </span>
      <Link component={RouterLink} to="/settings">
        Bank holidays in Settings
      </Link>
    </Strip>
  );
}

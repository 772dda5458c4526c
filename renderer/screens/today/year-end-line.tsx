import Link from '@mui/material/Link';
import { Strip } from '@renderer/components/strip';
import { useAgreement, useToday, useYearDays } from '@renderer/data/desk-context';
import { daysInWords } from '@shared/model/quarter-days';
import { yearToClose } from '@shared/rules/year-end';
import { formatPlainDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import { Link as RouterLink } from 'react-router';

/** In the month before a year ends and the month after: what of it is still booked or pencilled in. */
export function YearEndLine() {
  const year = yearToClose(useToday(), useAgreement());
  return year ? <Line year={year} /> : null;
}

function Line({ year }: { year: Year }) {
  const today = useToday();
  const days = useYearDays(year);
  if (!days) return null;
  const open = [...days.byPeer.values()].flat().filter(({ state }) => state === 'booked' || state === 'pencilled');
  if (open.length === 0) return null;
  const sum = daysInWords(open.reduce((all, { quarterDays }) => all + quarterDays, 0));
  const when = today > year.endsOn ? 'ended' : 'ends';
  return (
    <Strip tone="info">
      <span>
        {yearText(year.key)} {when} on {formatPlainDate(year.endsOn)}: {sum} booked or pencilled in to settle.
      </span>
      <Link component={RouterLink} to={`/days/year-end?year=${encodeURIComponent(year.key)}`}>
        Go through the year end
      </Link>
    </Strip>
  );
}

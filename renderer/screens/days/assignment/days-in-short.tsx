import Box from '@mui/material/Box';
import { useToday } from '@renderer/data/desk-context';
import { stateWord } from '@shared/exports/words';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { groupConsecutive } from '@shared/rules/same-work';
import { formatMonth, formatRange } from '@shared/rules/uk-date';

/** Which days they are: "Mon 1 to Thu 4 Mar, 4 days, booked", a line for each run of dates. */
export function DaysInShort({ entries }: { entries: readonly DayEntry[] }) {
  const today = useToday();
  if (entries.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {groupConsecutive(entries).map((group) => {
        const [first] = group;
        const last = group.at(-1) ?? first;
        const quarterDays = group.reduce((sum, entry) => sum + entry.quarterDays, 0);
        const when =
          first.precision === 'day'
            ? formatRange(first.date, last.date, today)
            : first.precision === 'month'
              ? formatMonth(first.date)
              : 'Some time in the year';
        return (
          <li key={first.id}>
            {when}, {daysInWords(quarterDays)}, {stateWord(first.state).toLowerCase()}
          </li>
        );
      })}
    </Box>
  );
}

import Box from '@mui/material/Box';
import { usePeerDays, useTable, useToday } from '@renderer/data/desk-context';
import { movedFromText } from '@renderer/words/moved-from-text';
import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import { isExpired } from '@shared/rules/days-used';
import { formatDayInWords, formatRange } from '@shared/rules/uk-date';

/** In these states a peer without days is waited for: the dates are not known yet. */
const HOLDS_DAYS: readonly AssignmentState[] = ['confirmed'];

/** The days of an assignment in one line each: "3 days booked, 2 to 4 Mar 2027"; that none are booked of who is confirmed, while the project goes on. */
export function AssignmentDays({ assignment }: { assignment: Assignment }) {
  const today = useToday();
  const days = usePeerDays(assignment.peerId);
  const projects = useTable('projects');
  if (!days) return null;
  const own = days.filter((entry) => entry.assignmentId === assignment.id);
  const lines = (['worked', 'booked', 'pencilled'] as const).flatMap((state) => {
    const entries = own.filter((entry) => entry.state === state);
    return entries.length > 0 ? [{ state, entries }] : [];
  });
  const isEnded = assignment.projectId !== null && projects.get(assignment.projectId)?.endedAs !== undefined;
  const isMissing = lines.length === 0 && HOLDS_DAYS.includes(assignment.state) && !isEnded;
  if (lines.length === 0 && !isMissing) return null;
  return (
    <Box component="span" sx={{ display: 'block', whiteSpace: 'normal', lineHeight: '16px' }}>
      {lines.map(({ state, entries }) => (
        <Box key={state} component="span" sx={{ display: 'block' }}>
          {lineText(state, entries, today)}
        </Box>
      ))}
      {isMissing ? (
        <Box component="span" sx={{ color: 'warning.main' }}>
          Dates not known yet: no days are booked
        </Box>
      ) : null}
    </Box>
  );
}

function lineText(
  state: 'worked' | 'booked' | 'pencilled',
  entries: readonly DayEntry[],
  today: DayEntry['date'],
): string {
  const sum = daysInWords(entries.reduce((total, { quarterDays }) => total + quarterDays, 0));
  const [first] = entries;
  const last = entries.at(-1);
  const dates = first && last ? `, ${formatRange(first.date, last.date, today)}` : '';
  const was = movedFromText(entries);
  const moved = was ? `, ${was}` : '';
  switch (state) {
    case 'worked':
      return `${sum} worked${dates}`;
    case 'booked':
      return `${sum} booked${dates}${moved}`;
    case 'pencilled':
      return `${sum} pencilled in${dates}${moved}${untilText(entries, today)}`;
    default:
      return missingCase(state);
  }
}

/** " until Fri 4 Dec", or that the time is up. */
function untilText(entries: readonly DayEntry[], today: DayEntry['date']): string {
  const [first] = entries;
  if (!first?.pencilledUntil) return '';
  const until = formatDayInWords(first.pencilledUntil, today);
  return isExpired(first, today) ? `; held until ${until}, which has passed` : `; held until ${until}`;
}

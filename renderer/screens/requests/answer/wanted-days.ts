import { useToday, useYearDays } from '@renderer/data/desk-context';
import type { Assignment } from '@shared/model/assignment';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { Request } from '@shared/model/request';
import { addDays } from '@shared/rules/calendar';
import { spreadDays } from '@shared/rules/spread-days';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** A range longer than this is no dates of work that could be looked at day by day. */
const MOST_DAYS = 92;

/** The days that the peers are put forward for: those that they hold for it, else the dates of the request. Where no date is known, some day of the year. */
export function useWantedDays(request: Request, named: readonly Assignment[], year: Year): readonly DayEntry[] {
  const today = useToday();
  const days = useYearDays(year);
  // A text, as the list of those named is another one at each drawing.
  const ids = named.map(({ id }) => id).join();
  return useMemo(() => {
    const range = datesOf(request);
    return named.flatMap((assignment) => {
      const held = (days?.byPeer.get(assignment.peerId) ?? []).filter(
        ({ assignmentId, state }) => assignmentId === assignment.id && (state === 'pencilled' || state === 'booked'),
      );
      if (held.length > 0) return held;
      return range.length > 0
        ? range.map((day) => wantedDay(request, assignment, day))
        : // Without dates, how the peer stands to the council is looked at all the same.
          [wantedDay(request, assignment, { date: today, precision: 'year' })];
    });
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [request, ids, days, today]);
}

function datesOf({ startsOn, endsOn }: Request) {
  const from = startsOn ?? endsOn;
  const to = endsOn ?? startsOn;
  if (!from || !to || to > addDays(from, MOST_DAYS)) return [];
  return spreadDays({ from, to, startsHalf: false, endsHalf: false, includeWeekends: false });
}

/** A day as it would be held; never stored. */
function wantedDay(request: Request, assignment: Assignment, day: Partial<DayEntry>): DayEntry {
  return DayEntrySchema.parse({
    quarterDays: 4,
    ...day,
    id: `${assignment.id} ${day.date}`,
    peerId: assignment.peerId,
    state: 'pencilled',
    activity: 'on site',
    kindOfWork: request.kindOfWork,
    assignmentId: assignment.id,
    projectId: assignment.projectId,
    councilSupportedId: request.councilSupportedId,
    councilSupportedText: request.councilSupportedText,
  });
}

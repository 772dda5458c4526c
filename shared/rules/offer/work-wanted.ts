import type { CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { Request } from '@shared/model/request';
import { spreadDays } from '../spread-days';

/** Up to so many dates without an amount of days, all of them are meant; beyond it, it is a time in which the work falls. */
const DATES_ALL_MEANT = 5;
const ONE_DAY = 4;

/** The dated work that a request asks of each peer. */
export type WorkWanted = {
  /** Working dates of the request, earliest first; none where it has no dates. */
  dates: readonly CalendarDay[];
  /** On how many of them a peer has to be free. */
  datesNeeded: number;
  /** Days asked of each peer; where the request does not say, as many as it has dates, and `null` without dates. */
  quarterDays: number | null;
  /** One whole day on each date, or less where less is asked, for the rules about days; one that is known to its month alone where there are no dates. */
  days: readonly DayEntry[];
};

/**
 * What a request asks of each peer, as days. Weekends are left out of a range. Where fewer days are asked than there are
 * dates, the dates are a window: a peer needs as many free ones as days.
 * Decided: 2026-11-22, product owner: without an amount, up to five dates are all meant, and of more one has to be free.
 */
export function workWanted(request: Request, today: CalendarDay): WorkWanted {
  const from = request.startsOn ?? request.endsOn;
  const to = request.endsOn ?? request.startsOn;
  const asked = request.daysAskedQuarterDays;
  const dates =
    from === null || to === null
      ? []
      : spreadDays({ from, to, startsHalf: false, endsHalf: false, includeWeekends: false }).map(({ date }) => date);
  const all = dates.length <= DATES_ALL_MEANT ? dates.length : 1;
  const datesNeeded = Math.min(dates.length, asked === null ? all : Math.ceil(asked / ONE_DAY));
  const quarterDays = asked ?? (dates.length === 0 ? null : datesNeeded * ONE_DAY);
  const made = dates.length > 0 ? dates : [today];
  const days = made.map((date, place) =>
    DayEntrySchema.parse({
      id: `wanted-${place}`,
      peerId: 'wanted',
      date,
      precision: dates.length > 0 ? 'day' : 'month',
      ...(asked !== null && asked < ONE_DAY ? { quarterDays: asked, part: 'unknown' } : { quarterDays: ONE_DAY }),
      state: 'pencilled',
      activity: 'on site',
      kindOfWork: request.kindOfWork,
      projectId: request.projectId,
      councilSupportedId: request.councilSupportedId,
      councilSupportedText: request.councilSupportedText,
    }),
  );
  return { dates, datesNeeded, quarterDays, days };
}

import { lowerFirst } from '@shared/exports/words';
import type { CouncilBook } from '@renderer/data/council-book';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Request } from '@shared/model/request';
import { daysBetween } from '@shared/rules/calendar';
import { formatDayInWords, formatMonth } from '@shared/rules/uk-date';
import type { DaysToSettle, TodayLists } from '@shared/rules/who-to-show';

type Supported = Pick<Request, 'councilSupportedId' | 'councilSupportedText'>;

/** "Stroud, corporate": the council, and the kind of work without the words that most kinds end in. */
export function requestInShort(request: Request, book: CouncilBook): string {
  const kind = lowerFirst(request.kindOfWork).replace(/ peer challenge$/, '');
  return [councilOf(request, book), kind].filter(Boolean).join(', ');
}

export function councilOf(record: Supported, book: CouncilBook): string {
  return book.shortNameOf(record.councilSupportedId, record.councilSupportedText);
}

/** "today", "yesterday", "5 days ago". */
export function daysAgo(day: CalendarDay, today: CalendarDay): string {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** What a run of days was for: council supported, and the words given or the activity. */
export function workInShort(entry: DayEntry, book: CouncilBook, activityName: (code: string) => string): string {
  const what = entry.whatFor || activityName(entry.activity);
  return [councilOf(entry, book), lowerFirst(what)].filter(Boolean).join(', ');
}

/** The dates of a run of days, "14–17 Dec"; an entry dated only to its month or year says no more than that. */
export function datesInShort({ from, to, entries: [first] }: DaysToSettle, today: CalendarDay): string {
  if (first?.precision === 'month') return formatMonth(from);
  if (first?.precision === 'year') return 'Some time in the year';
  if (from === to) return formatDayInWords(from, today);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const withoutWeekday = (day: CalendarDay) => formatDayInWords(day, today).split(' ').slice(1);
  const start = withoutWeekday(from);
  return `${(sameMonth ? start.slice(0, 1) : start).join(' ')}\u2013${withoutWeekday(to).join(' ')}`;
}

/** "1 request overdue, 3 more to answer by Tue 29 Dec". */
export function countsLine({ requestsToAnswer }: Pick<TodayLists, 'requestsToAnswer'>, today: CalendarDay): string {
  const overdue = requestsToAnswer.filter(({ clock }) => clock.state === 'overdue').length;
  const more = requestsToAnswer.length - overdue;
  const last = requestsToAnswer.at(-1)?.clock.actBy;
  const parts = [
    overdue > 0 ? `${overdue} ${overdue === 1 ? 'request' : 'requests'} overdue` : '',
    more > 0 && last
      ? `${more} ${overdue > 0 ? 'more' : more === 1 ? 'request' : 'requests'} to answer by ${formatDayInWords(last, today)}`
      : '',
  ];
  return parts.filter(Boolean).join(', ');
}

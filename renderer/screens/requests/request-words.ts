import type { CouncilBook } from '@renderer/data/council-book';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { formatDayInWords, formatRange } from '@shared/rules/uk-date';

/** Short name of the council supported. */
export function supportedCouncil(
  request: Pick<Request, 'councilSupportedId' | 'councilSupportedText'>,
  book: CouncilBook,
): string {
  return book.shortNameOf(request.councilSupportedId, request.councilSupportedText);
}

/** How a request is called: "Corporate peer challenge, Stroud". */
export function requestTitle(request: Request, book: CouncilBook): string {
  return [request.kindOfWork, supportedCouncil(request, book)].filter(Boolean).join(', ');
}

/** When the work is: the dates, or what was said of them. */
export function workDates(request: Pick<Request, 'startsOn' | 'endsOn' | 'datesText'>, today: CalendarDay): string {
  const { startsOn, endsOn, datesText } = request;
  const first = startsOn ?? endsOn;
  const last = endsOn ?? startsOn;
  const dates =
    first && last ? (first === last ? formatDayInWords(first, today) : formatRange(first, last, today)) : '';
  return [dates, datesText].filter(Boolean).join('; ');
}

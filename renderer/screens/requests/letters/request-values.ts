import { useAtDesk, useCouncilBook, useOffice, useToday } from '@renderer/data/desk-context';
import { useHolidayTables } from '@renderer/data/request-clocks';
import type { LetterValues } from '@shared/letters/fill-letter';
import { daysInWords } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import { CHASE_AFTER_WORKING_DAYS } from '@shared/rules/plan-asking';
import { formatLongDate } from '@shared/rules/uk-date';
import { addWorkingDays } from '@shared/rules/working-days';

/** What every e-mail about a request can say. */
export function useRequestValues(request: Request): LetterValues {
  const book = useCouncilBook();
  const office = useOffice();
  const today = useToday();
  const atDesk = useAtDesk();
  const { current } = useHolidayTables();
  const council = book.nameOf(request.councilSupportedId, request.councilSupportedText);
  return {
    'kind of work': request.kindOfWork,
    'council supported': council,
    dates: datesInLetter(request),
    reference: request.ref,
    'their reference': request.theirRef,
    'reply by': formatLongDate(addWorkingDays(today, CHASE_AFTER_WORKING_DAYS, current)),
    today: formatLongDate(today),
    'your name': atDesk,
    group: office?.group ?? '',
    'the work': { kind: 'facts', rows: workFacts(request, council) },
  };
}

/** The work in labelled lines, as the LGA and the peers read it. */
export function workFacts(request: Request, council: string): { label: string; text: string }[] {
  const { daysAskedQuarterDays: days, rolesWanted, skillsWanted, theirRef, ref } = request;
  const rows = [
    { label: 'Kind of work', text: request.kindOfWork },
    { label: 'Council supported', text: council },
    { label: 'Dates', text: datesInLetter(request) || 'Not known yet' },
    { label: 'Days', text: days === null ? '' : daysInWords(days) },
    { label: 'Roles wanted', text: rolesWanted },
    { label: 'Skills wanted', text: skillsWanted.join(', ') },
    { label: 'Your reference', text: theirRef },
    { label: 'Our reference', text: ref },
  ];
  return rows.filter(({ text }) => text !== '');
}

/** "14 January 2027 to 16 January 2027", with what was said of the dates. */
function datesInLetter({ startsOn, endsOn, datesText }: Request): string {
  const first = startsOn ?? endsOn;
  const last = endsOn ?? startsOn;
  const dates =
    first && last
      ? first === last
        ? formatLongDate(first)
        : `${formatLongDate(first)} to ${formatLongDate(last)}`
      : '';
  return [dates, datesText].filter(Boolean).join('; ');
}

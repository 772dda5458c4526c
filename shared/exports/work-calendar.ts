import type { Project } from '@shared/model/project';
import { daysBetween } from '@shared/rules/calendar';
import { isStillOpen, type WorkDate } from '@shared/rules/work-dates';
import type { CalendarEvent } from './calendar-file';
import { WORK_DATE_WORDS } from './work-date-words';

/**
 * Days that one event fills at most; within more days a date has an event on the first and one on the last of them.
 * Decided: 2026-11-23, product owner: a bar over two months of a calendar is in the way.
 */
const LONGEST_EVENT_DAYS = 14;
/** The peers are taken on these. */
const BUSY: readonly WorkDate['kind'][] = ['team meeting', 'on site'];

/**
 * The dates of a project that are still to come or not noted as done, as events of a calendar. No peer is named. An event has
 * the same id each time that it is made, so that a calendar into which it is read again changes it.
 */
export function workCalendar({ id, name }: Pick<Project, 'id' | 'name'>, dates: readonly WorkDate[]): CalendarEvent[] {
  return dates.filter(isStillOpen).flatMap(({ kind, from, to }): CalendarEvent[] => {
    const uid = `${id}-${kind.replaceAll(' ', '-')}`;
    const what = WORK_DATE_WORDS[kind];
    const event = (end: string, on: Pick<WorkDate, 'from' | 'to'>, words: string): CalendarEvent => ({
      uid: `${uid}${end}@peer-desk`,
      ...on,
      summary: `${words}: ${name}`,
      isBusy: BUSY.includes(kind),
    });
    if (daysBetween(from, to) < LONGEST_EVENT_DAYS) return [event('', { from, to }, what)];
    return [
      event('-first', { from, to: from }, `${what}, from today`),
      event('-last', { from: to, to }, `${what}, by today`),
    ];
  });
}

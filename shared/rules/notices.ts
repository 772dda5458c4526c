import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import { MOST_NOTICE_REFS, NOTICE_KINDS, NOTICE_REF, type Notice, type NoticeKind } from '@shared/model/notice';
import { isWorkingDay } from './bank-holidays';
import { chaseOn } from './plan-asking';
import type { TodayLists } from './who-to-show';
import type { WorkOnToday } from './work-on-today';

/** Times of day as 'HH:MM': `from` is inside, `to` is not. */
export type OfficeHours = { from: string; to: string };

/** Decided: 2026-11-23, product owner: from nine to five, until the person chooses other hours. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = { from: '09:00', to: '17:00' };

/** One thing that may be told: `key` is the same as long as it is the same thing. */
export type NoticeItem = { kind: NoticeKind; key: string; ref?: string };

/** What was told on a day. */
export type NoticesTold = { day: CalendarDay; keys: readonly string[] };

type Standing = {
  lists: Pick<TodayLists, 'requestsToAnswer' | 'repliesAwaited' | 'expiredDays'>;
  work: Pick<WorkOnToday, 'purchaseOrders'>;
  table: HolidayTable;
  today: CalendarDay;
};

/**
 * What of Today's lists has its day: requests overdue or to be answered today (their clock not paused), replies to chase,
 * pencilled days whose date ran out, and work near its first day without a PO. What can wait is left to Today.
 * Decided: 2026-11-23, product owner.
 */
export function noticeItems({ lists, work, table, today }: Standing): NoticeItem[] {
  const requests = lists.requestsToAnswer
    .filter(({ clock }) => clock.pause === null && (clock.state === 'overdue' || clock.actBy <= today))
    .map(({ request, clock }): NoticeItem => {
      const kind = clock.state === 'overdue' ? 'overdue' : 'answer today';
      return { kind, key: `${kind} ${request.id} ${clock.round.id}`, ref: request.ref };
    });
  const chased = lists.repliesAwaited.filter((assignment) => {
    const day = chaseOn(assignment, table);
    return day !== null && day <= today;
  });
  return [
    ...requests,
    ...chased.map(({ id }): NoticeItem => ({ kind: 'chase', key: `chase ${id}` })),
    ...lists.expiredDays.flatMap(({ entries: [first] }): NoticeItem[] =>
      first ? [{ kind: 'date run out', key: `date run out ${first.id}` }] : [],
    ),
    ...work.purchaseOrders.map(({ project }): NoticeItem => ({
      kind: 'no purchase order',
      key: `no purchase order ${project.id}`,
    })),
  ];
}

type Moment = {
  items: readonly NoticeItem[];
  today: CalendarDay;
  /** Time of day as 'HH:MM'. */
  time: string;
  hours: OfficeHours;
  /** Its working days are the days on which something is told. */
  table: HolidayTable;
  /** What was told last; of an earlier day, or `undefined`, nothing was told today. */
  told: NoticesTold | undefined;
};

/**
 * The notification that is due now, and what has been told with it; `undefined` where there is none: outside of the hours, at a
 * weekend, on a bank holiday, and where everything was told today already. Each thing is told once a day at most; a request
 * that was to be answered yesterday and is overdue today is told as that.
 * Decided: 2026-11-23, product owner: counts and the office's own references, never a name.
 */
export function noticeDue(moment: Moment): { notice: Notice; told: NoticesTold } | undefined {
  const { items, today, time, hours, table, told } = moment;
  if (time < hours.from || time >= hours.to || !isWorkingDay(today, table)) return undefined;
  const before = told?.day === today ? told.keys : [];
  const known = new Set(before);
  const news = items.filter(({ key }) => !known.has(key));
  if (news.length === 0) return undefined;
  return {
    notice: { lines: NOTICE_KINDS.flatMap((kind) => lineOf(kind, news)) },
    told: { day: today, keys: [...before, ...news.map(({ key }) => key)] },
  };
}

function lineOf(kind: NoticeKind, items: readonly NoticeItem[]): Notice['lines'] {
  const own = items.filter((item) => item.kind === kind);
  if (own.length === 0) return [];
  // A reference that a spreadsheet brought may be any text: it is counted and not named.
  const refs = own.flatMap(({ ref }) => (ref !== undefined && NOTICE_REF.test(ref) ? [ref] : []));
  return [{ kind, count: own.length, refs: refs.slice(0, MOST_NOTICE_REFS) }];
}

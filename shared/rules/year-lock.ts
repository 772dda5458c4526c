import type { RecordTable } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { DEFAULT_AGREEMENT, type Agreement, type Setting } from '@shared/model/settings';
import type { LockedYear } from '@shared/model/year-lock';
import { activityCounts } from './counting';
import { limitOf } from './limit-of-year';
import { isInYear, type Year } from './year';

/** A record as it was and as it becomes; `null` where there was or is none. */
export type RecordChange = { table: RecordTable; before: unknown; after: unknown };

/** What says whether a day or an approval lies in a locked year. */
export type InYear = Pick<DayEntry, 'date'> | Pick<LimitApproval, 'yearKey'>;

/** The locked year of that key. */
export function lockOf(year: Pick<Year, 'key'>, locked: readonly LockedYear[]): LockedYear | undefined {
  return locked.find(({ id }) => id === year.key);
}

/** The locked years that share days with a year: itself, or years of another basis. */
export function locksOver(
  year: Pick<Year, 'startsOn' | 'endsOn'>,
  locked: readonly LockedYear[],
): readonly LockedYear[] {
  return locked.filter(({ startsOn, endsOn }) => startsOn <= year.endsOn && endsOn >= year.startsOn);
}

/** A year may be locked once its last day is over; until then days of it are still to come. */
export function canLock(year: Year, today: string): boolean {
  return year.endsOn < today;
}

/** The locked years in which a day lies (first and last day included) or for which an approval is. */
export function locksHolding(record: InYear, locked: readonly LockedYear[]): readonly LockedYear[] {
  return locked.filter((lock) =>
    'date' in record
      ? isInYear(record.date, { startsOn: lock.startsOn, endsOn: lock.endsOn })
      : record.yearKey === lock.id,
  );
}

/**
 * The locked years that a change of one record touches: those that held the day or the approval before and those that hold
 * it after, so that moving one out of a locked year or into it is found too; and those whose figures another agreement would
 * change. What a day or an approval does not say, such as the name of its project, changes no locked year.
 * Decided: 2026-11-22, product owner: a locked year changes only with a reason.
 */
export function locksTouched({ table, before, after }: RecordChange, locked: readonly LockedYear[]): LockedYear[] {
  if (locked.length === 0) return [];
  if (table === 'settings') return locksReckonedAnew(before, after, locked);
  if (table !== 'dayEntries' && table !== 'approvals') return [];
  // Safe: records of these two tables, of which the one has a date and the other the key of a year.
  const held = [before, after].flatMap((each) => (each === null ? [] : locksHolding(each as InYear, locked)));
  return locked.filter((lock) => held.includes(lock));
}

/** The peer that a record is of, where it is of one. */
export function peerTouched({ before, after }: RecordChange): PeerId | undefined {
  // Safe: only records with an id of a peer have this field.
  const record = (after ?? before) as { peerId?: PeerId | null } | null;
  return record?.peerId ?? undefined;
}

function locksReckonedAnew(before: unknown, after: unknown, locked: readonly LockedYear[]): LockedYear[] {
  const [was, is] = [agreementIn(before), agreementIn(after)];
  return was && is ? locked.filter((lock) => changesFigures(lock, was, is)) : [];
}

/** `undefined` where it is another setting; what is stored nowhere is as shipped. */
function agreementIn(record: unknown): Agreement | undefined {
  if (record === null) return DEFAULT_AGREEMENT;
  // Safe: a record of the settings.
  const setting = record as Setting;
  return setting.id === 'agreement' ? setting.value : undefined;
}

/**
 * Whether another agreement changes what a year comes to: its limit, which of its days count, or which days it has. An
 * activity that came since can have no day in the year without a change of its own.
 */
function changesFigures(lock: LockedYear, was: Agreement, is: Agreement): boolean {
  const year = { key: lock.id, startsOn: lock.startsOn };
  const [limitWas, limitIs] = [limitOf(year, was), limitOf(year, is)];
  if (
    limitWas.limitQuarterDays !== limitIs.limitQuarterDays ||
    limitWas.amberQuarterDays !== limitIs.amberQuarterDays ||
    was.yearBasis !== is.yearBasis ||
    was.yearStartsMonth !== is.yearStartsMonth ||
    was.yearStartsDay !== is.yearStartsDay
  )
    return true;
  return was.activities.some((activity) => {
    const then = is.activities.find(({ code }) => code === activity.code);
    const lines = [...activity.counts, ...(then?.counts ?? [])].map(({ from }) => from);
    const days = [lock.startsOn, ...lines.filter((from) => isInYear(from, lock))];
    // An activity that is not in the list counts.
    return days.some((day) => activityCounts(activity, day) !== (then ? activityCounts(then, day) : true));
  });
}

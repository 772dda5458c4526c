import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Project } from '@shared/model/project';
import { daysOnSite } from './work-dates';
import { addWorkingDays } from './working-days';

/** Decided: 2026-11-23, product owner: a PO is asked for from ten working days before the first day on site. */
const DUE_WORKING_DAYS = 10;

/**
 * Where a project stands with its purchase order. `wanted`: not yet asked for; `due`: from `dueOn`, inclusive, to the day
 * before the work begins; `missing`: the work began without one, which warns and bars nothing.
 */
export type PurchaseOrderState =
  | { state: 'recorded' }
  | { state: 'not needed' }
  /** The first day on site is not known. */
  | { state: 'no date' }
  | { state: 'wanted' | 'due' | 'missing'; dueOn: CalendarDay; firstDay: CalendarDay };

/**
 * Says it as of `today`.
 * Source: introduction to the peer challenge process, Charter "We will" 3 (a purchase order, key dates, fees and guidance prior
 * to each project) and "The practical stuff".
 */
export function purchaseOrderState(
  project: Pick<Project, 'purchaseOrder' | 'noPurchaseOrder' | 'startsOn' | 'endsOn'>,
  table: HolidayTable,
  today: CalendarDay,
): PurchaseOrderState {
  if (project.purchaseOrder !== '') return { state: 'recorded' };
  if (project.noPurchaseOrder) return { state: 'not needed' };
  const onSite = daysOnSite(project);
  if (!onSite) return { state: 'no date' };
  const dueOn = addWorkingDays(onSite.first, -DUE_WORKING_DAYS, table);
  const state = today >= onSite.first ? 'missing' : today >= dueOn ? 'due' : 'wanted';
  return { state, dueOn, firstDay: onSite.first };
}

/** Work that begins within ten working days, or has begun, without a PO. */
export type PurchaseOrderLacking = Extract<PurchaseOrderState, { firstDay: CalendarDay }> & {
  state: 'due' | 'missing';
};

type DaysOfProject = {
  /** `undefined` where the project is made with the days. */
  project: Pick<Project, 'purchaseOrder' | 'noPurchaseOrder' | 'startsOn' | 'endsOn'> | undefined;
  /** Days of that project as they are about to be written. */
  days: readonly Pick<DayEntry, 'date' | 'precision' | 'state' | 'purchaseOrder'>[];
  table: HolidayTable;
  today: CalendarDay;
};

/**
 * What to say of the PO before days of a project are booked or pencilled in: nothing where one is known, none is needed, or all
 * of the days are worked or cancelled. Where the project has no dates of its own, the first of these days stands for them.
 * Source: introduction to the peer challenge process, Charter "We will" 3.
 */
export function purchaseOrderOfDays({ project, days, table, today }: DaysOfProject): PurchaseOrderLacking | undefined {
  const planned = days.filter(
    ({ state, precision }) => precision === 'day' && state !== 'worked' && state !== 'cancelled',
  );
  const first = planned.map(({ date }) => date).toSorted()[0];
  if (first === undefined || planned.some(({ purchaseOrder }) => purchaseOrder !== '')) return undefined;
  const dates = project && daysOnSite(project) ? project : { startsOn: first, endsOn: null };
  const found = purchaseOrderState(
    {
      purchaseOrder: project?.purchaseOrder ?? '',
      noPurchaseOrder: project?.noPurchaseOrder,
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
    },
    table,
    today,
  );
  // Spread out, as the state alone tells the kinds apart.
  return found.state === 'due' || found.state === 'missing' ? { ...found, state: found.state } : undefined;
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { PurchaseOrderLacking } from '@shared/rules/purchase-order';
import { formatDayInWords } from '@shared/rules/uk-date';

/** That work begins soon, or began, without a PO. */
export function purchaseOrderText({ state, firstDay }: PurchaseOrderLacking, today: CalendarDay): string {
  const day = formatDayInWords(firstDay, today);
  return state === 'due' ? `No PO yet, and the work begins on ${day}` : `The work began on ${day} without a PO`;
}

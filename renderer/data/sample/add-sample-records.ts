import type { CalendarDay } from '@shared/model/calendar-day';
import type { Desk } from '../desk';
import { newId } from '../new-id';
import { buildSample } from './build-sample';

/** Fills the sample's own database, as one change. */
export function addSampleRecords(desk: Desk, today: CalendarDay, userName: string) {
  return desk.commit({
    label: { code: 'sample', ids: [], count: 1 },
    operations: buildSample(today, userName, newId),
  });
}

import { eventDateCell } from '@shared/exports/training';
import type { TrainingEvent } from '@shared/model/training-event';
import { formatUkDate } from '@shared/rules/uk-date';

/** The dates of an event: "18/03/2025", "18/03/2025 to 19/03/2025", "March 2025" where the day is not known. */
export function eventDatesText(event: Pick<TrainingEvent, 'startsOn' | 'endsOn' | 'precision'>): string {
  if (event.precision !== 'day') return eventDateCell(event);
  const first = formatUkDate(event.startsOn);
  return event.endsOn === event.startsOn ? first : `${first} to ${formatUkDate(event.endsOn)}`;
}

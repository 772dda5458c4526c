import { groupBy } from '@renderer/data/group-by';
import { useTable, useToday } from '@renderer/data/desk-context';
import type { TrainingEvent } from '@shared/model/training-event';
import { eventAttendance, type EventAttendance } from '@shared/rules/event-attendance';
import { useMemo } from 'react';

/** What the list of events knows of each; one is ahead until its last day. */
export type EventRow = { event: TrainingEvent; counts: EventAttendance; isAhead: boolean };

/** Every event with its counts; rows are the same objects until something changes. */
export function useEventRows(): readonly EventRow[] {
  const events = useTable('trainingEvents');
  const attendances = useTable('attendances');
  const today = useToday();
  return useMemo(() => {
    const byEvent = groupBy(attendances.all, ({ eventId }) => eventId);
    return events.all.map((event) => ({
      event,
      counts: eventAttendance(event, byEvent.get(event.id) ?? [], today),
      isAhead: event.endsOn > today,
    }));
  }, [events, attendances, today]);
}

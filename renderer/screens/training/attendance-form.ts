import { FormDaySchema, OptionalFormDaySchema } from '@renderer/components/form-days';
import { AttendanceSchema } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { TrainingEvent } from '@shared/model/training-event';
import { statusFitsEvent } from '@shared/rules/event-attendance';
import { z } from 'zod';

const { status, note } = AttendanceSchema.shape;

/** The status of an event's attendance: nobody attended what has not begun. */
function statusSchema(event: TrainingEvent, today: CalendarDay) {
  return status.refine((value) => statusFitsEvent(value, event, today), 'event-not-yet');
}

/** One peer at one event. What was recorded on the CRM was so by today. */
export function attendanceFormSchema(event: TrainingEvent, today: CalendarDay) {
  return z.object({
    status: statusSchema(event, today),
    note,
    recordedOnCrmOn: OptionalFormDaySchema.refine((on) => on === null || on <= today, 'later-than-today'),
  });
}
export type AttendanceInput = z.input<ReturnType<typeof attendanceFormSchema>>;
export type AttendanceValues = z.output<ReturnType<typeof attendanceFormSchema>>;

/** The day on which several were recorded on the CRM, which is not one to come. */
export function crmFormSchema(today: CalendarDay) {
  return z.object({ on: FormDaySchema.refine((on) => on <= today, 'later-than-today') });
}

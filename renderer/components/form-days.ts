import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { isWithinRecords } from '@shared/rules/record-dates';
import { z } from 'zod';

const isDay = (value: unknown) => CalendarDaySchema.safeParse(value).success;

/** A date that a form asks for: missing, typed as no date, or of another century, it has its own sentence at its field. */
export const FormDaySchema = z
  .custom<CalendarDay>(isDay, {
    error: (issue) => (issue.input === null || issue.input === '' ? 'date-missing' : 'not-a-date'),
  })
  .refine(isWithinRecords, 'date-out-of-range');

/** A date that a form may leave empty. */
export const OptionalFormDaySchema = z
  .custom<CalendarDay | null>((value) => value === null || isDay(value), 'not-a-date')
  .refine((day) => day === null || isWithinRecords(day), 'date-out-of-range');

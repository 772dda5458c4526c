import { FormDaySchema, OptionalFormDaySchema } from '@renderer/components/form-days';
import type { Attendance } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { TrainingEventId } from '@shared/model/ids';
import { TrainingEventSchema, type TrainingEvent } from '@shared/model/training-event';
import { addDays, addMonths } from '@shared/rules/calendar';
import { statusFitsEvent } from '@shared/rules/event-attendance';
import { foldText } from '@shared/rules/names';
import { z } from 'zod';

const LONGEST_MONTHS = 12;
const { name, kind, provider, precision, mode, venue } = TrainingEventSchema.shape;

const FieldsSchema = z
  .object({ name, kind, provider, precision, mode, venue, startsOn: FormDaySchema, endsOn: OptionalFormDaySchema })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'end-before-start',
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn < addMonths(startsOn, LONGEST_MONTHS), {
    path: ['endsOn'],
    message: 'range-too-long',
  });
export type EventFormInput = z.input<typeof FieldsSchema>;
export type EventFormValues = z.output<typeof FieldsSchema>;

type Beside = {
  id: TrainingEventId;
  events: readonly TrainingEvent[];
  /** Those of this event. */
  attendances: readonly Attendance[];
  today: CalendarDay;
};

/** The form of one event beside the others: no second one of the same name on the same day, none moved past who attended it. */
export function eventFormSchema({ id, events, attendances, today }: Beside) {
  return FieldsSchema.superRefine((values, context) => {
    const { startsOn } = datesOf(values);
    const isThere = events.some(
      (other) => other.id !== id && other.startsOn === startsOn && foldText(other.name) === foldText(values.name),
    );
    if (isThere) context.addIssue({ code: 'custom', path: ['name'], message: 'event-there-already' });
    if (attendances.some(({ status }) => !statusFitsEvent(status, { startsOn }, today)))
      context.addIssue({ code: 'custom', path: ['startsOn'], message: 'event-attended-already' });
  });
}

/** The form as it opens on an event, or on a new one. */
export function toFormValues(event: TrainingEvent | undefined): EventFormInput {
  return {
    name: event?.name ?? '',
    kind: event?.kind ?? 'peer challenge training',
    provider: event?.provider ?? 'LGA',
    precision: event?.precision ?? 'day',
    mode: event?.mode ?? '',
    venue: event?.venue ?? '',
    // Safe: a date that is still missing is refused at its field.
    startsOn: event?.startsOn ?? (null as unknown as CalendarDay),
    endsOn: event && event.endsOn !== event.startsOn ? event.endsOn : null,
  };
}

/** The event as it shall be. */
export function toEvent(values: EventFormValues, before: TrainingEvent | { id: TrainingEventId }): TrainingEvent {
  return TrainingEventSchema.parse({ ...before, ...values, ...datesOf(values) });
}

/** First and last day: one day where no last day is given; where only the month or year is known, all of it. */
function datesOf({
  startsOn,
  endsOn,
  precision: known,
}: Pick<EventFormValues, 'startsOn' | 'endsOn' | 'precision'>): Pick<TrainingEvent, 'startsOn' | 'endsOn'> {
  if (known === 'day') return { startsOn, endsOn: endsOn ?? startsOn };
  // Safe: the first of a month and of a year are days.
  const first = `${known === 'year' ? `${startsOn.slice(0, 4)}-01` : startsOn.slice(0, 7)}-01` as CalendarDay;
  return { startsOn: first, endsOn: addDays(addMonths(first, known === 'year' ? 12 : 1), -1) };
}

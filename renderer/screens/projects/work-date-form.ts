import { OptionalFormDaySchema } from '@renderer/components/form-days';
import type { CalendarDay } from '@shared/model/calendar-day';
import { WorkDateNoteSchema, type WorkDateKind, type WorkDateNote } from '@shared/model/work-date';
import { isDoneTooEarly, withWorkDate, type DatedWork } from '@shared/rules/work-dates';
import { z } from 'zod';

/** One date of `work` as it is typed; what cannot be is refused at its field. */
export function buildWorkDateSchema(today: CalendarDay, work: DatedWork) {
  return z
    .object({
      kind: WorkDateNoteSchema.shape.kind,
      from: OptionalFormDaySchema,
      to: OptionalFormDaySchema,
      doneOn: OptionalFormDaySchema.refine((day) => day === null || day <= today, 'later-than-today'),
      notWanted: z.boolean(),
    })
    .refine(({ from, to }) => from === null || to === null || to >= from, {
      path: ['to'],
      message: 'end-before-start',
    })
    .refine(
      (values) => {
        const workDates = withWorkDate(work.workDates, toNote(values), work.kindOfWork);
        return values.doneOn === null || !isDoneTooEarly({ ...work, workDates }, values.kind, values.doneOn);
      },
      { path: ['doneOn'], message: 'done-before-work' },
    );
}
export type WorkDateForm = z.infer<ReturnType<typeof buildWorkDateSchema>>;

/** The form as it opens on what was said of a date, or on one of which nothing was. */
export function toWorkDateForm(kind: WorkDateKind, note: WorkDateNote | undefined): WorkDateForm {
  return {
    kind,
    from: note?.from ?? null,
    to: note?.to ?? null,
    doneOn: note?.doneOn ?? null,
    notWanted: note?.notWanted ?? false,
  };
}

/** What is said of the date; one that was done was wanted. */
export function toNote({ kind, from, to, doneOn, notWanted }: WorkDateForm): WorkDateNote {
  return {
    kind,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(doneOn ? { doneOn } : {}),
    ...(notWanted && !doneOn ? { notWanted: true as const } : {}),
  };
}

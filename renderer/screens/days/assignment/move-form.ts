import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { addDays } from '@shared/rules/calendar';
import { moveDays, standsOnWeekend } from '@shared/rules/move-days';
import { isWithinRecords } from '@shared/rules/record-dates';
import { z } from 'zod';
import { AskPartSchema } from '../ask-form';
import type { ProjectChoice } from '../form-values';
import { ApprovalPartSchema } from '../record-form';

const FURTHEST_DAYS = 3660;

const Fields = z.object({
  way: z.enum(['by', 'to']),
  byDays: z.string().trim(),
  firstOn: z.string().nullable(),
  includeWeekends: z.boolean(),
  keepBusy: z.boolean(),
  ownReason: z.string().trim().max(500),
});
const Form = Fields.extend({
  approval: ApprovalPartSchema.nullable(),
  ask: AskPartSchema.nullable(),
  // Says what an approval that is entered here covers.
  project: z.custom<ProjectChoice>(),
});
export type MoveInput = z.input<typeof Form>;
export type MoveValues = z.output<typeof Form>;
type Typed = z.output<typeof Fields>;

/** The form as it opens: a week later, or on a new first date where one is proposed. */
export function startMove(entries: readonly DayEntry[], project: ProjectChoice, firstOn?: CalendarDay): MoveInput {
  return {
    way: firstOn ? 'to' : 'by',
    byDays: '7',
    firstOn: firstOn ?? null,
    includeWeekends: standsOnWeekend(entries),
    keepBusy: false,
    ownReason: '',
    approval: null,
    ask: null,
    project,
  };
}

/** The move that is typed, by days or to a new first date; a move that cannot be is refused at its field. */
export function buildMoveSchema(entries: readonly DayEntry[], today: CalendarDay) {
  return Form.superRefine((values, context) => {
    const field = values.way === 'by' ? 'byDays' : 'firstOn';
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: [field], message });
    const moved = movedEntries(entries, values);
    if (moved === undefined)
      refuse(values.way === 'by' ? 'days-to-move' : values.firstOn ? 'not-a-date' : 'date-missing');
    else if (moved.some(({ date }) => !isWithinRecords(date))) refuse('date-out-of-range');
    if (values.approval && values.approval.decidedOn > today)
      context.addIssue({ code: 'custom', path: ['approval', 'decidedOn'], message: 'later-than-today' });
    if (values.ask && values.ask.askedOn > today)
      context.addIssue({ code: 'custom', path: ['ask', 'askedOn'], message: 'later-than-today' });
  });
}

/** The new date of the earliest day; `undefined` where what is typed says none. `entries` are in order of time. */
export function firstOnOf([first]: readonly DayEntry[], typed: Typed): CalendarDay | undefined {
  if (typed.way === 'to') return CalendarDaySchema.safeParse(typed.firstOn).data;
  const days = /^[+-]?\d{1,4}$/.test(typed.byDays) ? Number(typed.byDays) : 0;
  return first === undefined || days === 0 || Math.abs(days) > FURTHEST_DAYS ? undefined : addDays(first.date, days);
}

/** The entries on their new dates; `undefined` where what is typed says none. */
export function movedEntries(entries: readonly DayEntry[], typed: Typed): DayEntry[] | undefined {
  const firstOn = firstOnOf(entries, typed);
  if (firstOn === undefined) return undefined;
  return moveDays(entries, { firstOn, includeWeekends: typed.includeWeekends });
}

import { newId } from '@renderer/data/new-id';
import type { CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, PeerId } from '@shared/model/ids';
import type { QuarterDays } from '@shared/model/quarter-days';
import type { DayPart, DayState } from '@shared/model/day-entry';
import { daysBetween } from '@shared/rules/calendar';
import { spreadDays } from '@shared/rules/spread-days';
import { z } from 'zod';
import { AskPartSchema } from './ask-form';
import {
  DaysField,
  DecisionSchema,
  OptionalDay,
  refuseAhead,
  RequiredDay,
  WorkSchema,
  type WorkValues,
} from './form-values';

const LONGEST_RANGE = 366;

/** Days granted beyond the limit, by peer and year, with the decision that they stand on. */
export const ApprovalPartSchema = DecisionSchema.extend({ granted: z.record(z.string(), DaysField) });
export type ApprovalInput = z.input<typeof ApprovalPartSchema>;
export type ApprovalValues = z.output<typeof ApprovalPartSchema>;

/** The approval as it is written with the days; nothing where none was entered. */
export function toApprove(approval: ApprovalValues | null) {
  return approval ? { granted: (key: string) => approval.granted[key], decision: approval } : undefined;
}

const Dates = z.object({
  peerIds: z.array(z.custom<PeerId>()).min(1, 'peer-missing'),
  from: RequiredDay,
  to: OptionalDay,
  /** Length of a single date; the days of a range are whole. */
  days: DaysField,
  startsHalf: z.boolean(),
  endsHalf: z.boolean(),
  includeWeekends: z.boolean(),
});
const approval = { approval: ApprovalPartSchema.nullable(), ask: AskPartSchema.nullable() };

const Record = Dates.extend(WorkSchema.shape)
  .extend(approval)
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], message: 'end-before-start' })
  .refine(({ from, to }) => to === null || daysBetween(from, to) < LONGEST_RANGE, {
    path: ['to'],
    message: 'range-too-long',
  });
export type RecordInput = z.input<typeof Record>;
export type RecordValues = z.output<typeof Record>;

/** Recording days for peers over dates, as of a day. `hasLeft` says of whom nothing new is recorded. */
export function buildRecordSchema(today: CalendarDay, hasLeft: (peerId: PeerId) => boolean) {
  return Record.superRefine((values, context) => {
    const { from, to } = values;
    if (values.peerIds.some(hasLeft)) context.addIssue({ code: 'custom', path: ['peerIds'], message: 'peer-left' });
    refuseAhead(values, to !== null && to > from ? to : from, today, context);
  });
}

/** Recording the rows of a pasted block: who, when and how much stand in the rows. */
const Paste = WorkSchema.extend(approval);
export type PasteInput = z.input<typeof Paste>;
export type PasteValues = z.output<typeof Paste>;

/** The same as of a day; `last` is the last day among the rows. */
export function buildPasteSchema(today: CalendarDay, last: CalendarDay | undefined) {
  return Paste.superRefine((values, context) => refuseAhead(values, last, today, context));
}

/** The same without the decision, for the sum that is shown while typing. */
export const RecordPreviewSchema = Dates.extend(WorkSchema.shape);

/** One day wanted for one peer. */
export type WantedDay = {
  peerId: PeerId;
  date: CalendarDay;
  part: DayPart;
  quarterDays: QuarterDays;
  activity?: string | null;
};

/** The days of a range for each peer, the first peer's first. */
export function wantedDays(values: z.output<typeof RecordPreviewSchema>): WantedDay[] {
  const { from, to } = values;
  const isRange = to !== null && to > from;
  const days = spreadDays({
    from,
    to: to === null || to < from ? from : to,
    startsHalf: isRange && values.startsHalf,
    endsHalf: isRange && values.endsHalf,
    includeWeekends: values.includeWeekends,
    ...(isRange ? {} : { eachQuarterDays: values.days }),
  });
  return values.peerIds.flatMap((peerId) => days.map((day) => ({ peerId, ...day })));
}

/** The state in which a day is recorded. */
export function stateOf(state: WorkValues['state'], date: CalendarDay, today: CalendarDay): DayState {
  if (state !== 'auto') return state;
  return date <= today ? 'worked' : 'booked';
}

/** What an entry takes from the form besides who, when and how much. */
export function workOf(values: WorkValues): Omit<Partial<DayEntry>, 'state'> {
  const { project, council } = values;
  return {
    activity: values.activity,
    projectId: project.id,
    whatFor: project.id === null ? project.text : '',
    councilSupportedId: council.id,
    councilSupportedText: council.id === null ? council.text : '',
    kindOfWork: values.kindOfWork,
    projectCode: values.projectCode,
    purchaseOrder: values.purchaseOrder,
    note: values.note,
  };
}

/** The last of the days; none where there are none. */
export function lastDay(wanted: readonly Pick<WantedDay, 'date'>[]): CalendarDay | undefined {
  return wanted.reduce<CalendarDay | undefined>(
    (latest, { date }) => (latest && latest > date ? latest : date),
    undefined,
  );
}

/** The entries for the wanted days; all of one record in the state that its last day calls for, unless one is chosen. */
export function toEntries(
  wanted: readonly WantedDay[],
  values: WorkValues,
  today: CalendarDay,
  together: boolean,
): DayEntry[] {
  const last = lastDay(wanted);
  return wanted.map(({ activity, ...day }) => {
    const state = stateOf(values.state, (together ? last : undefined) ?? day.date, today);
    return DayEntrySchema.parse({
      ...workOf(values),
      ...day,
      ...(activity ? { activity } : {}),
      id: newId<DayEntryId>(),
      state,
      pencilledUntil: state === 'pencilled' ? values.pencilledUntil : null,
    });
  });
}

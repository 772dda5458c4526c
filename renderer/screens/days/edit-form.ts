import type { CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry, type DayPart } from '@shared/model/day-entry';
import { fromQuarterDays, type QuarterDays } from '@shared/model/quarter-days';
import { z } from 'zod';
import { AskPartSchema } from './ask-form';
import { DaysField, OptionalDay, refuseAhead, RequiredDay, WorkSchema } from './form-values';
import { ApprovalPartSchema, workOf } from './record-form';

/** Whether the entry counts to the limit: as its activity says, or otherwise with a reason of its own. */
const COUNTS_CHOICES = ['activity', 'yes', 'no'] as const;

const Fields = WorkSchema.extend({
  date: RequiredDay,
  days: DaysField,
  agreedOn: OptionalDay,
  counts: z.enum(COUNTS_CHOICES),
  countsReason: z.string().trim().max(300),
});
const Edit = Fields.extend({ approval: ApprovalPartSchema.nullable(), ask: AskPartSchema.nullable() });
export type EditInput = z.input<typeof Edit>;
export type EditValues = z.output<typeof Edit>;

/**
 * An entry as it is edited, with the approval entered beside it, as of a day. `ofLeft` is the entry where its peer has left:
 * it may be worked, cancelled and put right, and is not booked or pencilled in anew.
 */
export function buildEditSchema(today: CalendarDay, ofLeft?: DayEntry) {
  return Edit.superRefine((values, context) => {
    const isAhead = values.state === 'booked' || values.state === 'pencilled';
    if (ofLeft && isAhead && (values.state !== ofLeft.state || values.date !== ofLeft.date))
      context.addIssue({ code: 'custom', path: ['state'], message: 'peer-left' });
    refuseAhead(values, values.date, today, context);
    if (values.counts !== 'activity' && values.countsReason === '')
      context.addIssue({ code: 'custom', path: ['countsReason'], message: 'counts-reason-missing' });
  });
}

/** The same without the decision, for the sum that is shown while typing. */
export const EditPreviewSchema = Fields;

/** The form as it opens on an entry; `projectName` is that of its project. */
export function startEdit(entry: DayEntry, projectName: string | undefined): EditInput {
  return {
    date: entry.date,
    days: String(fromQuarterDays(entry.quarterDays)),
    activity: entry.activity,
    state: entry.state,
    pencilledUntil: entry.pencilledUntil,
    agreedOn: entry.agreedOn,
    project: { id: entry.projectId, text: projectName ?? entry.whatFor, isNew: false },
    council: { id: entry.councilSupportedId, text: entry.councilSupportedText },
    kindOfWork: entry.kindOfWork,
    projectCode: entry.projectCode,
    purchaseOrder: entry.purchaseOrder,
    note: entry.note,
    ownReason: '',
    counts: entry.countsOverride === null ? 'activity' : entry.countsOverride.counts ? 'yes' : 'no',
    countsReason: entry.countsOverride?.reason ?? '',
    keepBusy: false,
    approval: null,
    ask: null,
  };
}

/** The entry as it shall be. */
export function toEdited(entry: DayEntry, values: z.output<typeof Fields>): DayEntry {
  const state = values.state === 'auto' ? entry.state : values.state;
  return DayEntrySchema.parse({
    ...entry,
    ...workOf(values),
    date: entry.precision === 'day' ? values.date : entry.date,
    quarterDays: values.days,
    part: partFor(entry, values.days),
    state,
    agreedOn: values.agreedOn,
    countsOverride:
      values.counts === 'activity' ? null : { counts: values.counts === 'yes', reason: values.countsReason },
    pencilledUntil: state === 'pencilled' ? values.pencilledUntil : null,
  });
}

/** Morning, afternoon and whole day no longer fit another amount. */
function partFor(entry: DayEntry, quarterDays: QuarterDays): DayPart {
  if (quarterDays === entry.quarterDays) return entry.part;
  if (quarterDays >= 4) return 'day';
  return entry.part === 'day' ? 'unknown' : entry.part;
}

import { DayEntrySchema, type DayEntry, type DayPart } from '@shared/model/day-entry';
import { fromQuarterDays, type QuarterDays } from '@shared/model/quarter-days';
import { z } from 'zod';
import { DaysField, OptionalDay, RequiredDay, WorkSchema } from './form-values';
import { ApprovalPartSchema, workOf } from './record-form';

const Fields = WorkSchema.extend({ date: RequiredDay, days: DaysField, agreedOn: OptionalDay });

/** An entry as it is edited, with the approval entered beside it. */
export const EditSchema = Fields.extend({ approval: ApprovalPartSchema.nullable() });
export type EditInput = z.input<typeof EditSchema>;
export type EditValues = z.output<typeof EditSchema>;

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
    keepBusy: false,
    approval: null,
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
    pencilledUntil: state === 'pencilled' ? values.pencilledUntil : null,
  });
}

/** Morning, afternoon and whole day no longer fit another amount. */
function partFor(entry: DayEntry, quarterDays: QuarterDays): DayPart {
  if (quarterDays === entry.quarterDays) return entry.part;
  if (quarterDays >= 4) return 'day';
  return entry.part === 'day' ? 'unknown' : entry.part;
}

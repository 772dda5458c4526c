import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { AssignmentIdSchema, CouncilIdSchema, DayEntryIdSchema, PeerIdSchema, ProjectIdSchema } from './ids';
import { ImportedRowSchema } from './imported-row';
import { QuarterDaysSchema } from './quarter-days';

export const DAY_STATES = ['pencilled', 'booked', 'worked', 'cancelled'] as const;
export type DayState = (typeof DAY_STATES)[number];

const DAY_PARTS = ['day', 'am', 'pm', 'evening', 'unknown'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const DAY_PRECISIONS = ['day', 'month', 'year'] as const;
export type DayPrecision = (typeof DAY_PRECISIONS)[number];

/**
 * One line of the ledger: one peer, one date, one activity.
 * With precision `month` the date is the first of that month; with `year` it is the first day of that year of counting.
 */
export const DayEntrySchema = z.object({
  id: DayEntryIdSchema,
  peerId: PeerIdSchema,
  date: CalendarDaySchema,
  /** The date before the days were last moved; absent where they never were, or are back where they stood. */
  movedFrom: CalendarDaySchema.optional(),
  precision: z.enum(DAY_PRECISIONS).default('day'),
  part: z.enum(DAY_PARTS).default('day'),
  quarterDays: QuarterDaysSchema,
  state: z.enum(DAY_STATES),
  /** Code of an activity in the settings (`shared/model/settings.ts`). */
  activity: z.string().min(1).max(60),
  kindOfWork: z.string().max(80).default(''),
  assignmentId: AssignmentIdSchema.nullable().default(null),
  projectId: ProjectIdSchema.nullable().default(null),
  /** What the day was for in words, where there is no project. */
  whatFor: z.string().trim().max(300).default(''),
  councilSupportedId: CouncilIdSchema.nullable().default(null),
  councilSupportedText: z.string().trim().max(200).default(''),
  projectCode: z.string().trim().max(60).default(''),
  purchaseOrder: z.string().trim().max(60).default(''),
  /** Pencilled in until this day, inclusive; afterwards it stands on Today. */
  pencilledUntil: CalendarDaySchema.nullable().default(null),
  agreedOn: CalendarDaySchema.nullable().default(null),
  /** Set where the entry counts otherwise than its activity does; then with a reason. */
  countsOverride: z
    .object({ counts: z.boolean(), reason: z.string().trim().max(300) })
    .nullable()
    .default(null),
  note: z.string().trim().max(2000).default(''),
  imported: ImportedRowSchema.nullable().default(null),
});
export type DayEntry = z.infer<typeof DayEntrySchema>;

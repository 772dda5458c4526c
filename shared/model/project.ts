import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { CouncilIdSchema, ProjectIdSchema } from './ids';
import { WorkDateNoteSchema } from './work-date';

/** What a person says of a project's end; where it stands besides follows from its days (`shared/rules/project-state.ts`). */
export const PROJECT_ENDS = ['closed', 'cancelled'] as const;
export type ProjectEnd = (typeof PROJECT_ENDS)[number];

/** The piece of work at a council that days are booked for. */
export const ProjectSchema = z.object({
  id: ProjectIdSchema,
  name: z.string().trim().min(1, 'project-name-missing').max(200),
  kindOfWork: z.string().trim().max(80).default(''),
  councilSupportedId: CouncilIdSchema.nullable().default(null),
  councilSupportedText: z.string().trim().max(200).default(''),
  startsOn: CalendarDaySchema.nullable().default(null),
  endsOn: CalendarDaySchema.nullable().default(null),
  projectCode: z.string().trim().max(60).default(''),
  purchaseOrder: z.string().trim().max(60).default(''),
  /** The day on which the PO came; absent where nobody noted it. */
  purchaseOrderOn: CalendarDaySchema.optional(),
  /** No PO is expected, as for work that nobody is paid for. */
  noPurchaseOrder: z.literal(true).optional(),
  /** What was said of single dates of the work; all others follow from its first day (`shared/rules/work-dates.ts`). */
  workDates: z.array(WorkDateNoteSchema).optional(),
  /** Absent while the project goes on. */
  endedAs: z.enum(PROJECT_ENDS).optional(),
  endedOn: CalendarDaySchema.optional(),
  notes: z.string().trim().max(20000).default(''),
});
export type Project = z.infer<typeof ProjectSchema>;

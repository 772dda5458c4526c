import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { DAY_PRECISIONS } from './day-entry';
import { ImportBatchIdSchema, TrainingEventIdSchema } from './ids';
import type { TrainingKind } from './peer';

/** What an event can be. Source: DOMAIN section 3. */
export const TRAINING_EVENT_KINDS = [
  'peer challenge training',
  'peer briefing',
  'mentoring training',
  'conference',
  'induction',
  'other',
] as const;
export type TrainingEventKind = (typeof TRAINING_EVENT_KINDS)[number];

/** How an event is held; empty where nobody said. */
export const TRAINING_MODES = ['', 'in person', 'online', 'hybrid'] as const;

const text = (max: number) => z.string().trim().max(max).default('');

/** Training, a briefing or a conference that peers are invited to. Source: DOMAIN section 3. */
export const TrainingEventSchema = z.object({
  id: TrainingEventIdSchema,
  name: z.string().trim().min(1, 'event-name-missing').max(300),
  kind: z.enum(TRAINING_EVENT_KINDS),
  /** Who holds it; profiles are not limited to training of the LGA. */
  provider: text(120),
  /** First day; with precision `month` or `year` the first of it. */
  startsOn: CalendarDaySchema,
  /** Last day, inclusive; the same as the first for an event of one day. */
  endsOn: CalendarDaySchema,
  precision: z.enum(DAY_PRECISIONS).default('day'),
  mode: z.enum(TRAINING_MODES).default(''),
  venue: text(200),
  importBatchId: ImportBatchIdSchema.nullable().default(null),
});
export type TrainingEvent = z.infer<typeof TrainingEventSchema>;

/** Which of the three things that are expected of a peer an event is; `null` where it is none of them. Source: DOMAIN R10, R13. */
export const TRAINING_KIND_OF_EVENT: Readonly<Record<TrainingEventKind, TrainingKind | null>> = {
  'peer challenge training': 'challenge',
  'mentoring training': 'mentoring',
  conference: 'conference',
  'peer briefing': null,
  induction: null,
  other: null,
};

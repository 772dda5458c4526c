import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';
import { CouncilIdSchema } from './ids';

export const COUNCIL_TYPES = [
  'county',
  'district',
  'unitary',
  'metropolitan_district',
  'london_borough',
  'city_of_london',
  'combined_authority',
  'fire_rescue_authority',
  'welsh_unitary',
  'other',
] as const;
export type CouncilType = (typeof COUNCIL_TYPES)[number];

/**
 * A council that the office added, or its own version of a built-in one (same id, which then wins).
 * Built-in councils are facts in `shared/reference` and are not stored.
 */
export const CouncilSchema = z.object({
  id: CouncilIdSchema,
  gss: z.string().max(12).default(''),
  name: z.string().trim().min(1, 'council-name-missing').max(160),
  shortName: z.string().trim().max(120).default(''),
  aliases: z.array(z.string().max(160)).default([]),
  type: z.enum(COUNCIL_TYPES).default('other'),
  region: z.string().max(60).default(''),
  startsOn: CalendarDaySchema.nullable().default(null),
  endsOn: CalendarDaySchema.nullable().default(null),
  replacedBy: z.array(CouncilIdSchema).default([]),
  /** The next poll, as the office knows it; absent or empty where nobody entered it. */
  nextElectionOn: CalendarDaySchema.nullable().optional(),
});
export type Council = z.infer<typeof CouncilSchema>;

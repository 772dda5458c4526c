import { z } from 'zod';

/** What few offices need, in the order of the settings. */
export const OPTION_NAMES = ['otherYears', 'lastTwelveMonths', 'allocations', 'clockPauses', 'yearLock'] as const;
export type OptionName = (typeof OPTION_NAMES)[number];

const off = z.boolean().default(false);

/** Which of them the office turned on; hidden otherwise. */
export const OptionsSchema = z.object({
  otherYears: off,
  lastTwelveMonths: off,
  allocations: off,
  /** Left out, as in settings of earlier versions: off. */
  clockPauses: z.boolean().optional(),
  yearLock: z.boolean().optional(),
});
export type Options = z.infer<typeof OptionsSchema>;

/** Decided: 2026-11-22, product owner: all of them are hidden until an office turns them on (DESIGN section 1). */
export const NO_OPTIONS: Options = OptionsSchema.parse({});

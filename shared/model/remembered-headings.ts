import { z } from 'zod';

const heading = z.string().max(200);

/** Stands for the kind of sheet where a heading names a kind of work across a matrix; its field is then an activity. */
export const KIND_OF_WORK = 'kind of work';

/** A heading and what the office takes its column as in sheets that hold this; `null` = not imported. */
const RememberedHeadingSchema = z.object({
  holds: z.string().max(40),
  heading,
  field: z.string().max(60).nullable(),
});
export type RememberedHeading = z.infer<typeof RememberedHeadingSchema>;

/** What a sheet with these headings holds, where the office said so itself. */
const RememberedSheetSchema = z.object({ holds: z.string().max(40), headings: z.array(heading).max(200) });
export type RememberedSheet = z.infer<typeof RememberedSheetSchema>;

/** How the office corrected the mapping of its spreadsheets; headings as `headerKey` makes them, newest last. */
export const RememberedHeadingsSchema = z.object({
  headings: z.array(RememberedHeadingSchema).max(2000),
  sheets: z.array(RememberedSheetSchema).max(200),
});
export type RememberedHeadings = z.infer<typeof RememberedHeadingsSchema>;

export const NOTHING_REMEMBERED: RememberedHeadings = { headings: [], sheets: [] };

import { z } from 'zod';
import { SavedViewIdSchema } from './ids';
import { ListValueSchema } from './list-value';

/** The lists that views are kept of; `standing` is "Training by peer". */
const VIEWED_LISTS = ['peers', 'requests', 'days', 'projects', 'events', 'standing'] as const;
export type ViewedList = (typeof VIEWED_LISTS)[number];

/**
 * What a list shows, under a name of the office's own. Conditions ask of columns of the list alone, and party and group stand
 * on no list, so no view says anybody's politics; a search or a value may name a person, and an erasure takes that out.
 */
export const SavedViewSchema = z.object({
  id: SavedViewIdSchema,
  list: z.enum(VIEWED_LISTS),
  name: z.string().trim().min(1, 'view-name-missing').max(60, 'view-name-long'),
  value: ListValueSchema,
});
export type SavedView = z.infer<typeof SavedViewSchema>;

/** What is chosen over a list: the id of a view, or the name of a filter; kept while the window is open. */
export const ChosenSchema = z.string().max(64);

import { CalendarDaySchema } from '@shared/model/calendar-day';
import { z } from 'zod';

const KEY = 'safety-copy-healed';

const HealedCopySchema = z.object({ from: z.number().int(), to: z.number().int(), on: CalendarDaySchema });
/** When the safety copy was last written anew, and which changes could not be read in the one before. */
export type HealedCopy = z.infer<typeof HealedCopySchema>;

/** Remembers on this computer that its safety copy was written anew. */
export function keepHealedCopy(healed: HealedCopy): void {
  localStorage.setItem(KEY, JSON.stringify(healed));
}

/** What was remembered last, if anything was. */
export function readHealedCopy(): HealedCopy | undefined {
  try {
    return HealedCopySchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data;
  } catch {
    // Not even JSON: somebody else's text. It is a note about the past, and nothing hangs on it.
    return undefined;
  }
}

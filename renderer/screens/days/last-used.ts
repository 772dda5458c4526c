import type { ProjectId } from '@shared/model/ids';
import { QuarterDaysSchema } from '@shared/model/quarter-days';
import { z } from 'zod';

const KEY = 'peer-desk.last-days';

/** What was recorded last, proposed for the next time: codes and ids only, never words. */
const LastUsedSchema = z.object({
  activity: z.string().max(60),
  projectId: z.custom<ProjectId | null>((value) => value === null || typeof value === 'string'),
  quarterDays: QuarterDaysSchema,
});
export type LastUsed = z.infer<typeof LastUsedSchema>;

/** What was recorded last; nothing on the first time. */
export function readLastUsed(): LastUsed | undefined {
  try {
    const kept = LastUsedSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch {
    // What was kept cannot be read: nothing is proposed.
    return undefined;
  }
}

export function keepLastUsed(last: LastUsed): void {
  localStorage.setItem(KEY, JSON.stringify(last));
}

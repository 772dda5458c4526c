import type { Instant } from '@shared/model/calendar-day';
import { dayText, timeText } from './instant-text';

/** When a copy was left, on the clock of this computer: "today 14:32", "21/11/2026 at 09:05". */
export function leftAtText(at: Instant, now: Instant): string {
  const day = dayText(at);
  return day === dayText(now) ? `today ${timeText(at)}` : `${day} at ${timeText(at)}`;
}

/** Said wherever it could be taken for a shared document. */
export const ONE_WRITER = 'Two people cannot edit at once: one writes, everyone reads.';

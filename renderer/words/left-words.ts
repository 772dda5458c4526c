import type { Instant } from '@shared/model/calendar-day';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** When a copy was left, on the clock of this computer: "today 14:32", "21/11/2026 at 09:05". */
export function leftAtText(at: Instant, now: Instant): string {
  const [then, today] = [new Date(at), new Date(now)];
  const time = TIME.format(then);
  return DAY.format(then) === DAY.format(today) ? `today ${time}` : `${DAY.format(then)} at ${time}`;
}

/** Said wherever it could be taken for a shared document. */
export const ONE_WRITER = 'Two people cannot edit at once: one writes, everyone reads.';

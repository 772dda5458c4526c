/** Hours that make a day where a sheet counts hours. Decided: 2026-11-22, product owner (DOMAIN section 9, no. 12). */
const HOURS_A_DAY = 7;

/** Days of an amount of hours, to the nearest quarter of a day and at least one quarter. */
export function hoursInDays(hours: number): number {
  return Math.max(1, Math.round((hours / HOURS_A_DAY) * 4)) / 4;
}

/** The hours of "3 hrs", "2h", "1:30", "1h30", "90 mins"; `undefined` for anything else. */
export function readHours(typed: string): number | undefined {
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*h(?:ou)?rs?)?$/.exec(typed);
  if (clock) return positive(Number(clock[1]) + Number(clock[2]) / 60);
  const hours = /^(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hour|hours)\.?\s*(?:(\d{1,2})\s*(?:m|min|mins|minutes)?\.?)?$/.exec(
    typed,
  );
  if (hours) return positive(Number(hours[1]) + Number(hours[2] ?? 0) / 60);
  const minutes = /^(\d+)\s*(?:m|min|mins|minutes)\.?$/.exec(typed);
  return minutes ? positive(Number(minutes[1]) / 60) : undefined;
}

function positive(hours: number): number | undefined {
  return hours > 0 ? hours : undefined;
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { Period } from '../values/periods';

/**
 * The periods in the order of their columns, each with its year: its own, or the one that its neighbours give it as the months
 * run on from December to January, or that of the time `around` (a sheet "2026-27"). A month that comes again begins the row
 * of months anew, as where they stand under each kind of work. `null` where nothing says the year.
 */
export function withYears(
  periods: readonly Period[],
  around: { readonly from: CalendarDay; readonly to: CalendarDay } | undefined,
): readonly Period[] {
  return runsOf(periods).flatMap((run) => {
    const steps = yearSteps(run);
    const known = run.findIndex(({ year }) => year !== null);
    const own = run[known]?.year ?? null;
    const first = own === null ? firstYear(run[0], around) : own - (steps[known] ?? 0);
    return run.map((period, index): Period => {
      const year = first === null ? null : first + (steps[index] ?? 0);
      return period.year === null ? { ...period, year } : period;
    });
  });
}

/** Parts of the list in which no month comes twice, but side by side. */
function runsOf(periods: readonly Period[]): readonly (readonly Period[])[] {
  const runs: Period[][] = [];
  let seen = new Set<number>();
  let last: Period | undefined;
  for (const period of periods) {
    const again = seen.has(period.month) && period.month !== last?.month && period.year === null;
    const run = again ? undefined : runs.at(-1);
    if (again) seen = new Set();
    if (run) run.push(period);
    else runs.push([period]);
    seen.add(period.month);
    last = period;
  }
  return runs;
}

/** How many years after the first period each one lies: one more whenever the month goes back. */
function yearSteps(run: readonly Period[]): readonly number[] {
  let step = 0;
  return run.map((period, index) => {
    const before = run[index - 1];
    if (before && period.month < before.month) step += 1;
    return step;
  });
}

function firstYear(first: Period | undefined, around: { readonly from: CalendarDay } | undefined): number | null {
  if (!first || !around) return null;
  const year = Number(around.from.slice(0, 4));
  return first.month < Number(around.from.slice(5, 7)) ? year + 1 : year;
}

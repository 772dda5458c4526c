import { parseColleagueCopyName } from './colleague-copy-name';

/** Whoever is reading one of them, or waits for a slow folder, still finds it. */
const NEWEST = 10;
/** Older copies go: what was deleted in the records is then nowhere in the folder either. */
export const COLLEAGUE_COPY_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * The names of our own copies for colleagues that may go at `now`: those over 30 days old, and before that all but the 10
 * newest and the last of each day. The newest stays whatever its age: it is what colleagues read.
 * Decided: 2026-11-22, product owner.
 */
export function colleagueCopiesToRemove(ours: readonly string[], now: string): string[] {
  const newestFirst = ours
    .flatMap((name) => {
      const parsed = parseColleagueCopyName(name);
      return parsed ? [{ name, at: parsed.at, sequence: parsed.sequence }] : [];
    })
    .toSorted((a, b) => (a.sequence === b.sequence ? (a.at < b.at ? 1 : -1) : b.sequence - a.sequence));
  const oldest = Date.parse(now) - COLLEAGUE_COPY_DAYS * DAY_MS;
  const days = new Set<string>();
  return newestFirst
    .filter(({ at }, place) => {
      const day = at.slice(0, 10);
      const lastOfDay = !days.has(day);
      days.add(day);
      if (place === 0) return false;
      return Date.parse(at) < oldest || (place >= NEWEST && !lastOfDay);
    })
    .map(({ name }) => name);
}

import { parseCopyName } from './copy-name';

/** The newest copies stay whatever their day, so that the copy made before a restore outlives the next ones. */
const NEWEST = 5;
const DAYS = 7;
const WEEKS = 4;
const MONTHS = 6;
const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday: so many days later a Monday. */
const FIRST_MONDAY = 4;

/** A copy as it lies in a folder; `good` when it was opened and checked, and not found damaged since. */
export type KeptCopy = { name: string; good: boolean };

/**
 * The names of the copies that may go: all but the 5 newest, the newest of each of the last 7 days, 4 weeks (from Monday)
 * and 6 months that have one, and the good one of the last change, whatever the clock said then. Only good copies hold a day, a week or a month. Names that are not
 * those of copies are never among them.
 * Decided: 2026-11-22, product owner (7 daily, 4 weekly, 6 monthly, never the last good one).
 */
export function copiesToRemove(copies: readonly KeptCopy[]): string[] {
  const newestFirst = copies
    .flatMap(({ name, good }) => {
      const parsed = parseCopyName(name);
      return parsed ? [{ name, good, at: parsed.at, sequence: parsed.sequence }] : [];
    })
    .toSorted((a, b) => (a.at === b.at ? b.sequence - a.sequence : a.at < b.at ? 1 : -1));
  const good = newestFirst.filter((copy) => copy.good);
  const kept = new Set([
    ...newestFirst.slice(0, NEWEST).map(({ name }) => name),
    ...good
      .toSorted((a, b) => b.sequence - a.sequence)
      .slice(0, 1)
      .map(({ name }) => name),
    ...newestOfEach(good, ({ at }) => at.slice(0, 10), DAYS),
    ...newestOfEach(good, ({ at }) => weekOf(at), WEEKS),
    ...newestOfEach(good, ({ at }) => at.slice(0, 7), MONTHS),
  ]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

type Dated = { name: string; at: string };

function newestOfEach(copies: readonly Dated[], spanOf: (copy: Dated) => string, spans: number): string[] {
  const bySpan = new Map<string, string>();
  for (const copy of copies) {
    const span = spanOf(copy);
    if (!bySpan.has(span)) bySpan.set(span, copy.name);
  }
  return [...bySpan.values()].slice(0, spans);
}

function weekOf(at: string): string {
  const day = Math.floor(Date.parse(at) / DAY_MS);
  return String(Math.floor((day - FIRST_MONDAY) / 7));
}

import { groupBy } from '@renderer/data/group-by';
import { newId } from '@renderer/data/new-id';
import type { DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, PeerId } from '@shared/model/ids';
import { QuarterDaysSchema, type QuarterDays } from '@shared/model/quarter-days';
import { daysBeforeEntry, isDaysBefore } from '@shared/rules/days-before';
import type { Year } from '@shared/rules/year';

export type AmountBefore = { peerId: PeerId; quarterDays: QuarterDays };

/** The peers who have more than one amount, with their amounts in the order given. */
export function amountsOfSeveral(amounts: readonly AmountBefore[]): ReadonlyMap<PeerId, readonly AmountBefore[]> {
  const byPeer = groupBy(amounts, ({ peerId }) => peerId);
  return new Map([...byPeer].filter(([, own]) => own.length > 1));
}

/** One amount for each peer, those of one peer added up; `undefined` where they come to more than can be recorded. */
export function addedUp(amounts: readonly AmountBefore[]): AmountBefore[] | undefined {
  const sums: AmountBefore[] = [];
  for (const [peerId, own] of groupBy(amounts, (amount) => amount.peerId)) {
    const sum = QuarterDaysSchema.safeParse(own.reduce((all, { quarterDays }) => all + quarterDays, 0));
    if (!sum.success) return undefined;
    sums.push({ peerId, quarterDays: sum.data });
  }
  return sums;
}

/**
 * The entries of a peer for days used before Peer Desk in the year, those that stand first, then those taken away; an import
 * may have made several. `entries` are the peer's of that year.
 */
export function findBefore(entries: readonly DayEntry[] | undefined): readonly DayEntry[] {
  const found = (entries ?? []).filter(isDaysBefore);
  return found.toSorted((a, b) => Number(a.state === 'cancelled') - Number(b.state === 'cancelled'));
}

/**
 * One entry a peer for the whole year, in the place of those that are there. Nought takes them away; where there are none it
 * makes nothing.
 */
export function toBefore(
  amounts: readonly AmountBefore[],
  year: Year,
  entriesOf: (peerId: PeerId) => readonly DayEntry[] | undefined,
): DayEntry[] {
  return amounts.flatMap(({ peerId, quarterDays }) => {
    const [old, ...others] = findBefore(entriesOf(peerId));
    const away = (quarterDays === 0 && old ? [old, ...others] : others).map((entry) => ({
      ...entry,
      state: 'cancelled' as const,
    }));
    if (quarterDays === 0) return away;
    const entry = daysBeforeEntry(old, { id: old?.id ?? newId<DayEntryId>(), peerId, quarterDays, year });
    return [entry, ...away];
  });
}

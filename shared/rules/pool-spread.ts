import type { DaysUsed } from './days-used';

/** How many peers "the busiest ten" are. */
const BUSIEST = 10;

/** How the days of some peers are spread over them. Amounts are worked + booked, counting to the limit, in quarter-days. */
export type PoolSpread = {
  peers: number;
  /** Peers with an entry that is not cancelled, in whatever state and counting or not. */
  usedPeers: number;
  takenQuarterDays: number;
  /**
   * What the peer in the middle has, where all stand in order of their days; of two in the middle the mean, down to a whole
   * quarter-day. 0 where there are no peers.
   */
  middleQuarterDays: number;
  /** What the ten busiest have together; of fewer peers, what all of them have. */
  busiestQuarterDays: number;
  /** Share of the days that the ten busiest hold, in whole per cent; `null` where the base is too small for a percentage. */
  busiestPercent: number | null;
};

/**
 * Who is used often while others wait: the spread of the days over `peers`, in any order.
 * The share of the busiest ten is told only where more than ten peers have days, as it is all of them otherwise.
 * Source: DOMAIN section 7 (percentages only where the base is ten or more); FEATURES 25 (fair use).
 * Decided: 2026-11-22, product owner: the middle peer is that of the whole pool, peers without days included.
 */
export function poolSpread(
  peers: Iterable<{ used: Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays'>; hasDays: boolean }>,
): PoolSpread {
  const amounts: number[] = [];
  let usedPeers = 0;
  let total = 0;
  for (const { used, hasDays } of peers) {
    const taken = used.workedQuarterDays + used.bookedQuarterDays;
    amounts.push(taken);
    total += taken;
    if (hasDays) usedPeers += 1;
  }
  // Numbers in a typed array are sorted by size, and many times faster.
  const sorted = Float64Array.from(amounts).sort();
  const withDays = sorted.length - firstAbove(sorted, 0);
  let ofBusiest = 0;
  for (const taken of sorted.subarray(Math.max(0, sorted.length - BUSIEST))) ofBusiest += taken;
  return {
    peers: sorted.length,
    usedPeers,
    takenQuarterDays: total,
    middleQuarterDays: middleOf(sorted),
    busiestQuarterDays: ofBusiest,
    busiestPercent: withDays > BUSIEST ? Math.round((ofBusiest / total) * 100) : null,
  };
}

function middleOf(sorted: Float64Array): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.floor((upper + lower) / 2);
}

function firstAbove(sorted: Float64Array, amount: number): number {
  const place = sorted.findIndex((value) => value > amount);
  return place === -1 ? sorted.length : place;
}

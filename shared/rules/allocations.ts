import type { Allocation } from '@shared/model/allocation';
import type { PeerId } from '@shared/model/ids';
import type { DaysUsed } from './days-used';
import type { Year } from './year';

/** What was given to the group or to one lead peer in a year, and what is drawn down of it. */
export type AllocationPosition = {
  /** `null`: the group. */
  peerId: PeerId | null;
  /** What was given, in the order of the records; several are added up. */
  allocations: readonly [Allocation, ...Allocation[]];
  givenQuarterDays: number;
  workedQuarterDays: number;
  bookedQuarterDays: number;
  /** Given - worked - booked; negative where more is drawn down than was given. */
  leftQuarterDays: number;
};

/**
 * The position of every owner of an allocation in a year: the group first, then peers in the order of their first record. A
 * peer's is drawn down by what that peer worked and booked in the year, the group's by everybody's, both as `daysUsed` has it:
 * the same days that count to the limit. `used` are the figures of the year, one pair a peer. It refuses nothing.
 * Source: Peer Support Review Update, para 23; DOMAIN R9 (an allocation is not the limit).
 * Decided: 2026-11-22, product owner: drawn down by the same figures as the limit; over-allocation warns and never blocks.
 */
export function allocationPositions(
  allocations: Iterable<Allocation>,
  year: Pick<Year, 'key'>,
  used: Iterable<readonly [PeerId, Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays'>]>,
): AllocationPosition[] {
  const owners = new Map<PeerId | null, [Allocation, ...Allocation[]]>();
  for (const allocation of allocations) {
    if (allocation.yearKey !== year.key) continue;
    const own = owners.get(allocation.peerId);
    if (own) own.push(allocation);
    else owners.set(allocation.peerId, [allocation]);
  }
  const group = { worked: 0, booked: 0 };
  const byPeer = new Map<PeerId, { worked: number; booked: number }>();
  for (const [peerId, { workedQuarterDays, bookedQuarterDays }] of used) {
    group.worked += workedQuarterDays;
    group.booked += bookedQuarterDays;
    byPeer.set(peerId, { worked: workedQuarterDays, booked: bookedQuarterDays });
  }
  return [...owners]
    .map(([peerId, own]): AllocationPosition => {
      const given = own.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
      const { worked, booked } = peerId === null ? group : (byPeer.get(peerId) ?? { worked: 0, booked: 0 });
      return {
        peerId,
        allocations: own,
        givenQuarterDays: given,
        workedQuarterDays: worked,
        bookedQuarterDays: booked,
        leftQuarterDays: given - worked - booked,
      };
    })
    .toSorted((a, b) => Number(a.peerId !== null) - Number(b.peerId !== null));
}

import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from '@shared/rules/counting';
import { yearOf } from '@shared/rules/year';
import { fullName } from '../person-facts';
import type { PreviewRow } from '../types';
import type { OurRecords } from './our-records';
import type { Compared, ComparedPeer } from './comparison';
import type { PeerNames } from './peers-then';
import { entriesById, theirEntries } from './their-entries';
import { inTextOrder } from '@shared/rules/in-text-order';

type Sums = { readonly peerId: PeerId; readonly yearKey: string; theirs: number; ours: number };

/**
 * Days per peer and year side by side, for the years that their list has days in: the days that count to the limit, whatever
 * their state, but for cancelled ones. The largest differences come first.
 */
export function compareDays(
  rows: readonly PreviewRow[],
  known: OurRecords,
  agreement: Agreement,
  peerOf: PeerNames,
): readonly ComparedPeer[] {
  const byId = entriesById(known);
  const theirs = rows.flatMap((row) => theirEntries(row, byId));
  const years = new Set(theirs.map(({ date }) => yearOf(date, agreement).key));
  const sums = new Map<string, Sums>();
  const add = (entry: DayEntry, side: 'theirs' | 'ours') => {
    if (entry.state === 'cancelled' || !countsToLimit(entry, agreement.activities)) return;
    const yearKey = yearOf(entry.date, agreement).key;
    if (!years.has(yearKey)) return;
    const key = `${entry.peerId}|${yearKey}`;
    const sum = sums.get(key) ?? { peerId: entry.peerId, yearKey, theirs: 0, ours: 0 };
    sum[side] += entry.quarterDays;
    sums.set(key, sum);
  };
  for (const entry of theirs) add(entry, 'theirs');
  for (const entry of byId.values()) add(entry, 'ours');
  return [...sums.values()]
    .flatMap((sum) => comparedPeer(sum, peerOf))
    .toSorted(
      (a, b) =>
        Math.abs(gapOf(b)) - Math.abs(gapOf(a)) ||
        inTextOrder(a.peerName, b.peerName) ||
        inTextOrder(a.yearKey, b.yearKey),
    );
}

function comparedPeer({ peerId, yearKey, theirs, ours }: Sums, peerOf: PeerNames): readonly ComparedPeer[] {
  const peer = peerOf(peerId);
  if (!peer) return [];
  const { crmId, homeCouncilId, homeCouncilText } = peer;
  return [
    {
      peerId,
      peerName: fullName(peer),
      crmId,
      homeCouncilId,
      homeCouncilText,
      yearKey,
      theirsQuarterDays: theirs,
      oursQuarterDays: ours,
      is: endOf(theirs, ours),
    },
  ];
}

function endOf(theirs: number, ours: number): Compared {
  if (theirs === ours) return 'same';
  if (ours === 0) return 'only theirs';
  return theirs === 0 ? 'only ours' : 'different';
}

function gapOf({ theirsQuarterDays, oursQuarterDays }: ComparedPeer): number {
  return theirsQuarterDays - oursQuarterDays;
}

import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import { DAYS_BEFORE } from '@shared/model/settings';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysUsed } from '@shared/rules/days-used';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearOf, type Year } from '@shared/rules/year';
import { fullName } from './person-facts';
import type { PeerIndex } from './match-peer';
import type { PeerTotal, YearSums } from './peer-total';
import type { PlannedRecord, PreviewInput } from './types';
import { inTextOrder } from '@shared/rules/in-text-order';

/** Each peer's days of each year, before and after the planned records, the dropped ones gone; by name, then year. */
export function peerTotals(
  records: readonly PlannedRecord[],
  peers: PeerIndex,
  input: PreviewInput,
  dropped: readonly DayEntry[] = [],
): readonly PeerTotal[] {
  const before = byPeerAndYear(input.known.dayEntries, input);
  const planned = records.filter((record) => record.table === 'dayEntries');
  const replaced = new Set([...planned.map(({ key }) => key), ...dropped.map(({ id }): string => id)]);
  const kept = [...input.known.dayEntries].filter(({ id }) => !replaced.has(id));
  // Safe: records of the table dayEntries are entries.
  const made = planned.map(({ after }) => after as DayEntry);
  const after = byPeerAndYear([...kept, ...made], input);
  const approvals = approvalsByKey(input.known.approvals);
  const totals: PeerTotal[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const group = after.get(key) ?? before.get(key);
    const peer = group && peers.get(group.peerId);
    if (!group || !peer) continue;
    const sums = (entries: readonly DayEntry[]) => yearSums(entries, group.year, approvals.get(key) ?? [], input);
    const [was, will] = [sums(before.get(key)?.entries ?? []), sums(after.get(key)?.entries ?? [])];
    totals.push({
      peerId: peer.id,
      peerName: fullName(peer),
      yearKey: group.year.key,
      before: was,
      after: will,
      touched: !sameSums(was, will),
      passes: will.position.startsWith('over') && used(will) > used(was),
      mayCountTwice: hasBoth(after.get(key)?.entries ?? []) && !hasBoth(before.get(key)?.entries ?? []),
    });
  }
  return totals.toSorted(
    (a, b) =>
      inTextOrder(a.peerName, b.peerName) || inTextOrder(a.yearKey, b.yearKey) || inTextOrder(a.peerId, b.peerId),
  );
}

/** Days of a whole year and days within it. */
function hasBoth(entries: readonly DayEntry[]): boolean {
  const there = entries.filter(({ state }) => state !== 'cancelled');
  const used = there.filter(({ activity }) => activity === DAYS_BEFORE).length;
  return used > 0 && used < there.length;
}

type Group = { readonly peerId: PeerId; readonly year: Year; readonly entries: DayEntry[] };

function byPeerAndYear(entries: Iterable<DayEntry>, { agreement }: PreviewInput): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const years = new Map<string, Year>();
  for (const entry of entries) {
    const year = years.get(entry.date) ?? yearOf(entry.date, agreement);
    years.set(entry.date, year);
    const key = `${entry.peerId}|${year.key}`;
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { peerId: entry.peerId, year, entries: [entry] });
  }
  return groups;
}

function approvalsByKey(approvals: readonly LimitApproval[]): ReadonlyMap<string, readonly LimitApproval[]> {
  const groups = new Map<string, LimitApproval[]>();
  for (const approval of approvals) {
    const key = `${approval.peerId}|${approval.yearKey}`;
    groups.set(key, [...(groups.get(key) ?? []), approval]);
  }
  return groups;
}

function yearSums(
  entries: readonly DayEntry[],
  year: Year,
  approvals: readonly LimitApproval[],
  input: PreviewInput,
): YearSums {
  const days = daysUsed(entries, year, input.agreement, input.today);
  const { position, amberQuarterDays } = limitPosition(days, approvals, limitOf(year, input.agreement));
  const { workedQuarterDays, bookedQuarterDays, pencilledQuarterDays, notCountedQuarterDays } = days;
  return {
    workedQuarterDays,
    bookedQuarterDays,
    pencilledQuarterDays,
    notCountedQuarterDays,
    position,
    amberQuarterDays,
  };
}

function used(sums: YearSums): number {
  return sums.workedQuarterDays + sums.bookedQuarterDays;
}

function sameSums(a: YearSums, b: YearSums): boolean {
  return (
    used(a) === used(b) &&
    a.workedQuarterDays === b.workedQuarterDays &&
    a.pencilledQuarterDays === b.pencilledQuarterDays &&
    a.notCountedQuarterDays === b.notCountedQuarterDays
  );
}

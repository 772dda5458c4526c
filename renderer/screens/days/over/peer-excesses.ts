import { useAgreement, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { ANY_WORK } from '@renderer/screens/days/approval-form';
import type { DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { daysUsed } from '@shared/rules/days-used';
import { peerExcesses, type Excess } from '@shared/rules/excesses';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import type { Year } from '@shared/rules/year';

/** The excesses of one peer in a year, for the dialog of a decision. */
export type PeerExcesses = {
  /** As they stand, or as they would with one approval changed. */
  of: (changed?: LimitApproval) => readonly Excess[];
  /** The days that an approval is needed for, with those that are held: as they are typed; nothing where none are. */
  neededFor: (held: readonly DayEntry[]) => string;
};

/** Reads the excesses of one peer in a year; none while its days are read. */
export function usePeerExcesses(peerId: PeerId | undefined, year: Year): PeerExcesses {
  const days = useYearDays(year);
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const today = useToday();
  if (!days || !peerId) return { of: () => [], neededFor: () => '' };
  const own = approvals.all.filter((each) => each.peerId === peerId && each.yearKey === year.key);
  const entries = days.byPeer.get(peerId) ?? [];
  const of = (changed?: LimitApproval) => {
    const asChanged = own.map((approval) => (approval.id === changed?.id ? changed : approval));
    return peerExcesses({ entries, approvals: asChanged, year, agreement, today });
  };
  const neededFor = (held: readonly DayEntry[]) => {
    const asBooked = entries.map((entry) => (held.includes(entry) ? { ...entry, state: 'booked' as const } : entry));
    const then = limitPosition(daysUsed(asBooked, year, agreement, today), own, limitOf(year, agreement));
    const uncovered = of().find(({ approval }) => approval === null)?.uncoveredQuarterDays ?? 0;
    const needed = Math.max(uncovered, then.uncoveredQuarterDays);
    return needed > 0 ? String(fromQuarterDays(needed)) : '';
  };
  return { of, neededFor };
}

/** The project of every day of an excess; `null` where they are for more than one, or for none. */
export function onlyProjectOf(excess: Excess | undefined): string | null {
  if (!excess) return null;
  const [first, ...more] = [...excess.days.map(({ entry }) => entry), ...excess.held];
  return first && more.every(({ projectId }) => projectId === first.projectId) ? first.projectId : null;
}

/** The held days that an approval for a project, or for any work, is asked with. */
export function heldWith(projectId: string, held: readonly DayEntry[]): DayEntryId[] {
  return held.filter((entry) => projectId === ANY_WORK || entry.projectId === projectId).map(({ id }) => id);
}

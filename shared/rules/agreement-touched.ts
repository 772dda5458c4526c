import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { daysUsed } from './days-used';
import { limitPosition } from './limit';
import { limitOf } from './limit-of-year';
import type { Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/** One peer's figures of a year under one agreement. */
type Standing = {
  takenQuarterDays: number;
  leftQuarterDays: number;
  leftIfAllQuarterDays: number;
  isOver: boolean;
};

/** A peer whose figures of a year would be others. */
export type TouchedPeer = {
  peerId: PeerId;
  year: Year;
  before: Standing;
  after: Standing;
  /** Within the limit and its approvals before, beyond them after. */
  passes: boolean;
};

/**
 * Whose figures of `year` another agreement would change: what is worked or booked of theirs, what is left, or what is left if
 * everything pencilled in goes ahead. Who would pass the limit comes first, then who has least left. Both agreements count that year alike; `entriesByPeer` are its entries and
 * `approvalsOf` a peer's approvals of it.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: a change of what counts names whom it touches before it is applied.
 */
export function touchedByAgreement(of: {
  /** As agreed now, and as it would be. */
  before: Agreement;
  after: Agreement;
  year: Year;
  entriesByPeer: ReadonlyMap<PeerId, readonly DayEntry[]>;
  approvalsOf: (peerId: PeerId) => readonly LimitApproval[];
  today: CalendarDay;
}): TouchedPeer[] {
  const { year, today } = of;
  return [...of.entriesByPeer]
    .map(([peerId, entries]): TouchedPeer => {
      const approvals = of.approvalsOf(peerId);
      const before = standing(entries, approvals, { agreement: of.before, year, today });
      const after = standing(entries, approvals, { agreement: of.after, year, today });
      return { peerId, year, before, after, passes: !before.isOver && after.isOver };
    })
    .filter(
      (peer) =>
        peer.before.takenQuarterDays !== peer.after.takenQuarterDays ||
        peer.before.leftQuarterDays !== peer.after.leftQuarterDays ||
        peer.before.leftIfAllQuarterDays !== peer.after.leftIfAllQuarterDays,
    )
    .toSorted(
      (a, b) =>
        Number(b.passes) - Number(a.passes) ||
        a.after.leftQuarterDays - b.after.leftQuarterDays ||
        inTextOrder(a.peerId, b.peerId),
    );
}

function standing(
  entries: readonly DayEntry[],
  approvals: readonly LimitApproval[],
  { agreement, year, today }: { agreement: Agreement; year: Year; today: CalendarDay },
): Standing {
  const used = daysUsed(entries, year, agreement, today);
  const { leftQuarterDays, leftIfAllQuarterDays, position } = limitPosition(used, approvals, limitOf(year, agreement));
  return {
    takenQuarterDays: used.workedQuarterDays + used.bookedQuarterDays,
    leftQuarterDays,
    leftIfAllQuarterDays,
    isOver: position === 'over, no approval',
  };
}

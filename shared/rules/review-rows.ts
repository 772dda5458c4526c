import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { TRAINING_KINDS, type Peer } from '@shared/model/peer';
import type { PoolReviewRow, PoolReviewTotals } from '@shared/model/pool-review';
import type { Agreement } from '@shared/model/settings';
import { daysUsed } from './days-used';
import { limitPosition } from './limit';
import { limitOf } from './limit-of-year';
import { poolSpread } from './pool-spread';
import { isTrainingMet, peerTraining } from './training';
import type { TrainingBook } from './training-book';
import type { Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/** One peer's records for a review; entries and approvals are the peer's, of any years. */
export type ReviewedPeer = {
  peer: Peer;
  name: string;
  homeCouncil: string;
  entries: readonly DayEntry[];
  approvals: readonly LimitApproval[];
};

/** The day that a review is of, the year of counting that holds it, and what the figures rest on. */
export type ReviewRule = {
  asOf: CalendarDay;
  today: CalendarDay;
  year: Year;
  agreement: Agreement;
  training: TrainingBook;
};

/**
 * Where one peer stood on a day, from the dated entries as they are recorded now: the figures of `daysUsed` and
 * `limitPosition` for the year that holds the day. For today it is what every screen shows. For a day that has passed, work
 * dated after it was ahead, so what is worked now counts as booked then; only days granted by then are added; pencilling
 * runs out by that day. What the records said on that day is not asked: a day recorded since is in, one cancelled since is not.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: a past day is worked out from the dated entries.
 */
export function reviewRow(reviewed: ReviewedPeer, rule: ReviewRule): PoolReviewRow {
  const { asOf, year, agreement } = rule;
  const { peer } = reviewed;
  const used = daysUsed(asOfDay(reviewed.entries, rule), year, agreement, asOf);
  const approvals = reviewed.approvals.filter(({ yearKey, decidedOn }) => {
    return yearKey === year.key && (decidedOn === null || decidedOn <= asOf);
  });
  const limit = limitPosition(used, approvals, limitOf(year, agreement));
  return {
    peerId: peer.id,
    name: reviewed.name,
    homeCouncil: reviewed.homeCouncil,
    workedQuarterDays: used.workedQuarterDays,
    bookedQuarterDays: used.bookedQuarterDays,
    pencilledQuarterDays: used.pencilledQuarterDays,
    expiredQuarterDays: used.expiredQuarterDays,
    notCountedQuarterDays: used.notCountedQuarterDays,
    limitQuarterDays: limit.limitQuarterDays,
    extraQuarterDays: limit.extraQuarterDays,
    leftQuarterDays: limit.leftQuarterDays,
    position: limit.position,
    lastWorkedOn: used.lastWorkedOn,
    lastWorkedPrecision: used.lastWorkedPrecision,
    nextWorkOn: used.nextWorkOn,
    training: TRAINING_KINDS.map((kind) => {
      const at = peerTraining(kind, peer, { book: rule.training, today: asOf, agreement });
      // What is expiring is met: the day until which it is stands beside it.
      return { kind, position: isTrainingMet(at) ? 'met' : at.position, metUntil: at.metUntil };
    }),
    availability: peer.availability
      .filter(({ to }) => to === null || to >= asOf)
      .map(({ kind, from, to }) => ({ kind, from, to })),
  };
}

/** Work dated after a day that has passed, as it stood on that day: ahead. */
function asOfDay(entries: readonly DayEntry[], { asOf, today }: ReviewRule): readonly DayEntry[] {
  if (asOf >= today) return entries;
  return entries.map((entry) =>
    entry.state === 'worked' && entry.date > asOf ? { ...entry, state: 'booked' as const } : entry,
  );
}

/** True where the peer has any entry in the year of the review that is not cancelled. */
export function hasDays(row: PoolReviewRow): boolean {
  return (
    row.workedQuarterDays +
      row.bookedQuarterDays +
      row.pencilledQuarterDays +
      row.expiredQuarterDays +
      row.notCountedQuarterDays >
    0
  );
}

/** The figures of the whole: sums in quarter-days, peers in each position, and the spread (`poolSpread`). */
export function reviewTotals(rows: readonly PoolReviewRow[]): PoolReviewTotals {
  const sum = (of: (row: PoolReviewRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const at = (position: string) => rows.filter((row) => row.position === position).length;
  const spread = poolSpread(rows.map((row) => ({ used: row, hasDays: hasDays(row) })));
  return {
    peers: spread.peers,
    usedPeers: spread.usedPeers,
    workedQuarterDays: sum((row) => row.workedQuarterDays),
    bookedQuarterDays: sum((row) => row.bookedQuarterDays),
    pencilledQuarterDays: sum((row) => row.pencilledQuarterDays),
    extraQuarterDays: sum((row) => row.extraQuarterDays),
    nearLimit: at('32 or more'),
    atLimit: at('at limit'),
    overApproved: at('over, approved'),
    overNotApproved: at('over, no approval'),
    middleQuarterDays: spread.middleQuarterDays,
    busiestPercent: spread.busiestPercent,
  };
}

/** Order of a review: over without approval first, then over with it, then most worked and booked, then by name. */
export function byMostUsed(a: PoolReviewRow, b: PoolReviewRow): number {
  const taken = (row: PoolReviewRow) => row.workedQuarterDays + row.bookedQuarterDays;
  return (
    rank(a.position) - rank(b.position) ||
    taken(b) - taken(a) ||
    b.pencilledQuarterDays - a.pencilledQuarterDays ||
    inTextOrder(a.name, b.name)
  );
}

function rank(position: string): number {
  if (position === 'over, no approval') return 0;
  return position === 'over, approved' ? 1 : 2;
}

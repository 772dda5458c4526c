import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { TRAINING_KINDS, type Peer, type TrainingKind } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import { daysUsed } from './days-used';
import { limitOf } from './limit-of-year';
import { isTrainingMet, peerTraining } from './training';
import type { TrainingBook } from './training-book';
import type { Year } from './year';

/** What an agreement makes of the records as they are: numbers of peers. */
export type AgreementEffects = {
  /** With more worked and booked in the year than the limit, approved or not. */
  over: number;
  /** In the pool, who have met each kind of training today. */
  met: Readonly<Record<TrainingKind, number>>;
};

/**
 * How many peers are over the limit in `year`, and have met each training, under an agreement: shown for the present one
 * and for another before that is saved. `entriesByPeer` are the entries of that year; peers who left the pool are left out
 * of the training alone.
 * Source: Peer Support Review Update, paras 15 and 24.
 */
export function agreementEffects(of: {
  agreement: Agreement;
  year: Year;
  entriesByPeer: ReadonlyMap<unknown, readonly DayEntry[]>;
  peers: readonly Pick<Peer, 'id' | 'status' | 'training'>[];
  training: TrainingBook;
  today: CalendarDay;
}): AgreementEffects {
  const { agreement, year, entriesByPeer, today } = of;
  const { limitQuarterDays } = limitOf(year, agreement);
  const over = [...entriesByPeer.values()].filter((entries) => {
    const { workedQuarterDays, bookedQuarterDays } = daysUsed(entries, year, agreement, today);
    return workedQuarterDays + bookedQuarterDays > limitQuarterDays;
  }).length;
  const inPool = of.peers.filter(({ status }) => status !== 'removed');
  const met = (kind: TrainingKind) =>
    inPool.filter((peer) => isTrainingMet(peerTraining(kind, peer, { book: of.training, today, agreement }))).length;
  // Safe: every kind is in the list.
  return { over, met: Object.fromEntries(TRAINING_KINDS.map((kind) => [kind, met(kind)])) as AgreementEffects['met'] };
}

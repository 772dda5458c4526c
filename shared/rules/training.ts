import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer, TrainingDates, TrainingExemption, TrainingKind } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import { addDays, addMonths } from './calendar';
import type { TrainingBook } from './training-book';
import { trainingDates } from './training-dates';

/** "Expiring" is met, and ends soon. */
export const TRAINING_POSITIONS = ['met', 'expiring', 'exempt', 'booked', 'not met'] as const;
export type TrainingPositionWord = (typeof TRAINING_POSITIONS)[number];

/** Where a peer stands with one kind of training, or with the conference. */
export type TrainingPosition = {
  position: TrainingPositionWord;
  /** What "met" rests on; a booking is enough for training, not for the conference. */
  metBy: 'attended' | 'booked' | null;
  /** Last attended, even where that is too long ago. */
  attendedOn: CalendarDay | null;
  /** A booking that has not lapsed. */
  bookedFor: CalendarDay | null;
  /** Last day, inclusive, on which it is met; `null` where it is not. */
  metUntil: CalendarDay | null;
  /** The exemption that holds today for this kind, that with the latest end; it shows where nothing is attended or booked instead. */
  exemption: TrainingExemption | null;
  /** A booking passed a week ago or more and no attendance is recorded since. */
  confirmAttendance: boolean;
};

type Windows = Pick<Agreement, 'trainingWindowMonths' | 'conferenceWindowMonths'>;

/** What the position is worked out from besides the dates: exemptions are the peer's. */
export type ExemptionsOfPeer = Pick<Peer, 'trainingExemptions'>;

/** A booking that passed so many days ago is asked about. */
export const DAYS_TO_CONFIRM = 7;
/** Whole months before the last day on which something attended counts, boundary day included, that it shows as expiring. */
export const EXPIRING_MONTHS = 3;

/** Whether what is expected was attended, or for training booked, and still holds: an exemption is not that. */
export function isTrainingMet({ position }: Pick<TrainingPosition, 'position'>): boolean {
  return position === 'met' || position === 'expiring';
}

/** Whether nothing stands against the peer: it is met, or the peer is exempt. Source: Peer Support Review Update, para 15. */
export function isTrainingInOrder(at: Pick<TrainingPosition, 'position'>): boolean {
  return isTrainingMet(at) || at.position === 'exempt';
}

/** Where one peer stands with one kind of training, from the dates typed on the peer and the attendances: every screen and export asks this. */
export function peerTraining(
  kind: TrainingKind,
  peer: Pick<Peer, 'id' | 'training' | 'trainingExemptions'>,
  { book, today, agreement }: { book: TrainingBook; today: CalendarDay; agreement: Windows },
): TrainingPosition {
  return trainingPosition(kind, trainingDates(kind, peer, book, today), today, agreement, peer);
}

/**
 * Where a peer stands: training must have been attended within the window or be booked; the conference must have been
 * attended, and a booking shows as "booked", which is not met. The boundary day counts: attended on 22/11/2023, met until
 * 22/11/2026 included (from 29 February to 28 February). A booking holds through its day and then lapses; an attendance
 * dated later than today is taken as a booking. What is met shows as "expiring" in its last three months, unless a booking
 * follows on in time. An exemption in force shows where it is not met, before a booking for the conference.
 * Source: Peer Support Review Update, para 15.
 * Decided: 2026-11-22, product owner: the window of 36 months holds for both; a lapsed booking is asked about after 7 days.
 */
export function trainingPosition(
  kind: TrainingKind,
  dates: TrainingDates,
  today: CalendarDay,
  agreement: Windows,
  exempt: ExemptionsOfPeer = {},
): TrainingPosition {
  const attendedOn = dates.attendedOn !== null && dates.attendedOn <= today ? dates.attendedOn : null;
  const bookedFor = nextBooking(dates, today);
  const exemption = exemptionOn(today, kind, exempt);
  const facts = { attendedOn, bookedFor, exemption, confirmAttendance: toConfirm(dates, today) };
  const window = kind === 'conference' ? agreement.conferenceWindowMonths : agreement.trainingWindowMonths;
  const metUntil = attendedOn === null ? null : addMonths(attendedOn, window);
  if (metUntil !== null && metUntil >= today) {
    const endsSoon = metUntil <= addMonths(today, EXPIRING_MONTHS) && !followsOn(kind, bookedFor, metUntil);
    return { position: endsSoon ? 'expiring' : 'met', metBy: 'attended', metUntil, ...facts };
  }
  const notMet = { metBy: null, metUntil: null, ...facts };
  if (bookedFor !== null && kind !== 'conference')
    return { position: 'met', metBy: 'booked', metUntil: bookedFor, ...facts };
  if (exemption !== null) return { position: 'exempt', ...notMet };
  return { position: bookedFor === null ? 'not met' : 'booked', ...notMet };
}

/** The exemption in force on a day for a kind of training, that with the latest end; both its days are inclusive. */
function exemptionOn(
  on: CalendarDay,
  kind: TrainingKind,
  { trainingExemptions = [] }: ExemptionsOfPeer,
): TrainingExemption | null {
  const inForce = trainingExemptions.filter(
    ({ covers, from, until }) => covers.includes(kind) && from <= on && until >= on,
  );
  return inForce.reduce<TrainingExemption | null>(
    (last, each) => (last === null || each.until > last.until ? each : last),
    null,
  );
}

/** A booking for training is enough by itself; one for the conference has to come before the old one ends. */
function followsOn(kind: TrainingKind, bookedFor: CalendarDay | null, metUntil: CalendarDay): boolean {
  return bookedFor !== null && (kind !== 'conference' || bookedFor <= metUntil);
}

function nextBooking({ attendedOn, bookedFor }: TrainingDates, today: CalendarDay): CalendarDay | null {
  const ahead = attendedOn !== null && attendedOn > today ? attendedOn : null;
  const booked = bookedFor !== null && bookedFor >= today && bookedFor !== attendedOn ? bookedFor : null;
  if (ahead === null || booked === null) return ahead ?? booked;
  return ahead < booked ? ahead : booked;
}

function toConfirm({ attendedOn, bookedFor }: TrainingDates, today: CalendarDay): boolean {
  if (bookedFor === null || addDays(bookedFor, DAYS_TO_CONFIRM) > today) return false;
  return attendedOn === null || attendedOn < bookedFor;
}

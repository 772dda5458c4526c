import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer, TrainingDates, TrainingKind } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import { addDays, addMonths } from './calendar';
import type { TrainingBook } from './training-book';
import { trainingDates } from './training-dates';

export const TRAINING_POSITIONS = ['met', 'booked', 'not met'] as const;

/** Where a peer stands with one kind of training, or with the conference. */
export type TrainingPosition = {
  position: (typeof TRAINING_POSITIONS)[number];
  /** What "met" rests on; a booking is enough for training, not for the conference. */
  metBy: 'attended' | 'booked' | null;
  /** Last attended, even where that is too long ago. */
  attendedOn: CalendarDay | null;
  /** A booking that has not lapsed. */
  bookedFor: CalendarDay | null;
  /** Last day, inclusive, on which it is met; `null` where it is not. */
  metUntil: CalendarDay | null;
  /** A booking passed a week ago or more and no attendance is recorded since. */
  confirmAttendance: boolean;
};

type Windows = Pick<Agreement, 'trainingWindowMonths' | 'conferenceWindowMonths'>;

const DAYS_TO_CONFIRM = 7;

/** Where one peer stands with one kind of training, from the dates typed on the peer and the attendances: every screen and export asks this. */
export function peerTraining(
  kind: TrainingKind,
  peer: Pick<Peer, 'id' | 'training'>,
  { book, today, agreement }: { book: TrainingBook; today: CalendarDay; agreement: Windows },
): TrainingPosition {
  return trainingPosition(kind, trainingDates(kind, peer, book, today), today, agreement);
}

/**
 * Where a peer stands: training must have been attended within the window or be booked; the conference must have been
 * attended, and a booking shows as "booked", which is not met. The boundary day counts: attended on 22/11/2023, met until
 * 22/11/2026 included (from 29 February to 28 February). A booking holds through its day and then lapses; an attendance
 * dated later than today is taken as a booking.
 * Source: Peer Support Review Update, para 15.
 * Decided: 2026-11-22, product owner: the window of 36 months holds for both; a lapsed booking is asked about after 7 days.
 */
export function trainingPosition(
  kind: TrainingKind,
  dates: TrainingDates,
  today: CalendarDay,
  agreement: Windows,
): TrainingPosition {
  const attendedOn = dates.attendedOn !== null && dates.attendedOn <= today ? dates.attendedOn : null;
  const bookedFor = nextBooking(dates, today);
  const facts = { attendedOn, bookedFor, confirmAttendance: toConfirm(dates, today) };
  const window = kind === 'conference' ? agreement.conferenceWindowMonths : agreement.trainingWindowMonths;
  const attendedUntil = attendedOn === null ? null : addMonths(attendedOn, window);
  if (attendedUntil !== null && attendedUntil >= today) {
    return { position: 'met', metBy: 'attended', metUntil: attendedUntil, ...facts };
  }
  if (bookedFor === null) return { position: 'not met', metBy: null, metUntil: null, ...facts };
  if (kind === 'conference') return { position: 'booked', metBy: null, metUntil: null, ...facts };
  return { position: 'met', metBy: 'booked', metUntil: bookedFor, ...facts };
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

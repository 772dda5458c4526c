import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer, TrainingDates, TrainingKind } from '@shared/model/peer';
import { TRAINING_KIND_OF_EVENT } from '@shared/model/training-event';
import type { AttendanceAtEvent, TrainingBook } from './training-book';

/**
 * A peer's dates of one kind of training: last attended up to today, and the next booking; where none is ahead, the latest
 * one that passed with nothing recorded since, which is to be confirmed (DOMAIN R14). They come from what is typed on the peer
 * and from the attendances together: the later attended date, the earlier booking ahead. Of one date the attendance is
 * believed: a booking typed for it is settled by "attended", "did not attend" or apologies, and so is an attended date.
 * An event counts on its first day. What is marked as attended on a day to come is a booking.
 * Source: Peer Support Review Update, para 15 (attended or booked).
 * Decided: 2026-11-22, product owner: typed dates and attendances live side by side (docs/decisions.md).
 */
export function trainingDates(
  kind: TrainingKind,
  peer: Pick<Peer, 'id' | 'training'>,
  book: TrainingBook,
  today: CalendarDay,
): TrainingDates {
  const own = book.ofPeer(peer.id).filter(({ event }) => TRAINING_KIND_OF_EVENT[event.kind] === kind);
  const settled = new Set(own.filter(isSettled).map(({ event }) => event.startsOn));
  const typed = peer.training[kind];
  const attended = [
    ...(typed.attendedOn !== null && !settled.has(typed.attendedOn) ? [typed.attendedOn] : []),
    ...datesOf(own, 'attended'),
  ];
  const booked = [
    ...(typed.bookedFor !== null && !settled.has(typed.bookedFor) ? [typed.bookedFor] : []),
    ...datesOf(own, 'booked'),
    ...attended.filter((on) => on > today),
  ];
  const attendedOn = latest(attended.filter((on) => on <= today));
  const ahead = booked.filter((on) => on >= today && on !== attendedOn);
  return { attendedOn, bookedFor: earliest(ahead) ?? latest(booked.filter((on) => on < today)) };
}

function isSettled({ attendance }: AttendanceAtEvent): boolean {
  return attendance.status !== 'invited' && attendance.status !== 'booked';
}

function datesOf(own: readonly AttendanceAtEvent[], status: 'attended' | 'booked'): CalendarDay[] {
  return own.filter(({ attendance }) => attendance.status === status).map(({ event }) => event.startsOn);
}

function latest(dates: readonly CalendarDay[]): CalendarDay | null {
  return dates.reduce<CalendarDay | null>((last, on) => (last === null || on > last ? on : last), null);
}

function earliest(dates: readonly CalendarDay[]): CalendarDay | null {
  return dates.reduce<CalendarDay | null>((first, on) => (first === null || on < first ? on : first), null);
}

import type { Attendance } from '@shared/model/attendance';
import type { PeerId, TrainingEventId } from '@shared/model/ids';
import type { TrainingEvent } from '@shared/model/training-event';
import { eventWords } from './event-kind';
import type { EventFacts, EventSpan } from './read-event';

/** The events and attendances that are there, and those that this import makes. */
export type KnownTraining = {
  /** The event that a sheet names; `undefined` where none is known. `taken` are events that other columns of the sheet stand for. */
  find(facts: EventFacts, taken?: ReadonlySet<TrainingEventId>): TrainingEvent | undefined;
  event(id: TrainingEventId): TrainingEvent | undefined;
  putEvent(event: TrainingEvent): void;
  attendance(eventId: TrainingEventId, peerId: PeerId): Attendance | undefined;
  attendanceById(id: string): Attendance | undefined;
};

/** Builds the index of what was there before the import. */
export function knownTraining(events: Iterable<TrainingEvent>, attendances: Iterable<Attendance>): KnownTraining {
  const byId = new Map<string, TrainingEvent>();
  for (const event of events) byId.set(event.id, event);
  const attendanceById = new Map<string, Attendance>();
  const byPair = new Map<string, Attendance>();
  for (const attendance of attendances) {
    attendanceById.set(attendance.id, attendance);
    byPair.set(pairKey(attendance.eventId, attendance.peerId), attendance);
  }
  return {
    find: (facts, taken) => findEvent([...byId.values()], facts, taken),
    event: (id) => byId.get(id),
    putEvent: (event) => void byId.set(event.id, event),
    attendance: (eventId, peerId) => byPair.get(pairKey(eventId, peerId)),
    attendanceById: (id) => attendanceById.get(id),
  };
}

/** Text that names one peer at one event. */
export function pairKey(eventId: TrainingEventId, peerId: PeerId): string {
  return `${eventId}|${peerId}`;
}

/**
 * Events of the same kind at the same time are the same where their names are, years and filler apart; else where the words of one name
 * are all in the other's and only one such event is left: "Member Peer Conference" on a list is the register's
 * "Member Peer Conference 2025". Of other kinds the names have to be the same. Nothing is merged on a doubt.
 */
function findEvent(
  events: readonly TrainingEvent[],
  facts: EventFacts,
  taken: ReadonlySet<TrainingEventId> = new Set(),
): TrainingEvent | undefined {
  const words = eventWords(facts.name);
  // Training is held on many days of a year, the conference once: "2023" under "Trained" is no day that another peer's cell names.
  const isExact = facts.isOfCell && facts.kind !== 'conference';
  const near = events.filter(
    (event) =>
      event.kind === facts.kind &&
      isSameTime(event, facts.dates) &&
      !(isExact && event.precision !== facts.dates?.precision),
  );
  const exact = near.filter((event) => sameWords(eventWords(event.name), words));
  if (exact[0]) return facts.dates === null && exact.length > 1 ? undefined : exact[0];
  if (facts.kind === 'other') return undefined;
  const partly = near.filter((event) => !taken.has(event.id) && isWithin(eventWords(event.name), words));
  return partly.length === 1 ? partly[0] : undefined;
}

/** The same first day; where one of them knows only the month or the year, the other lies in it. */
function isSameTime(event: TrainingEvent, span: EventSpan | null): boolean {
  if (span === null) return true;
  if (event.precision === span.precision) return event.startsOn === span.startsOn;
  const [narrow, wide] = event.precision === 'day' || span.precision === 'year' ? [event, span] : [span, event];
  return narrow.startsOn >= wide.startsOn && narrow.startsOn <= wide.endsOn;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function isWithin(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.every((word) => many.includes(word));
}

import type { Attendance } from '@shared/model/attendance';
import type { PeerId } from '@shared/model/ids';
import type { TrainingEvent } from '@shared/model/training-event';
import { inTextOrder } from '@shared/rules/in-text-order';

/** A peer's attendance with the event that it is of. */
export type AttendanceAtEvent = { attendance: Attendance; event: TrainingEvent };

/** Every attendance with its event, by peer. */
export type TrainingBook = {
  /** Latest event first. */
  ofPeer: (peerId: PeerId) => readonly AttendanceAtEvent[];
};

/** Puts attendances together with their events; one whose event is not there stands nowhere. */
export function buildTrainingBook(events: Iterable<TrainingEvent>, attendances: Iterable<Attendance>): TrainingBook {
  const eventById = new Map<string, TrainingEvent>();
  for (const event of events) eventById.set(event.id, event);
  const byPeer = new Map<PeerId, AttendanceAtEvent[]>();
  for (const attendance of attendances) {
    const event = eventById.get(attendance.eventId);
    if (!event) continue;
    const own = byPeer.get(attendance.peerId);
    if (own) own.push({ attendance, event });
    else byPeer.set(attendance.peerId, [{ attendance, event }]);
  }
  for (const own of byPeer.values()) own.sort(latestFirst);
  return { ofPeer: (peerId) => byPeer.get(peerId) ?? NONE };
}

const NONE: readonly AttendanceAtEvent[] = [];

function latestFirst({ event: a }: AttendanceAtEvent, { event: b }: AttendanceAtEvent): number {
  const [first, second] = [`${a.startsOn} ${a.id}`, `${b.startsOn} ${b.id}`];
  return inTextOrder(second, first);
}

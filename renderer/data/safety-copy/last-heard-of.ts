import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import { buildTrainingBook } from '@shared/rules/training-book';
import type { Desk } from '../desk';

/** Changes that say nothing about the peer: that a file was taken in, or the record reviewed. */
const NOT_HEARD: ReadonlySet<string> = new Set(['keep-peer', 'import', 'restore', 'sample']);

/**
 * The last day that anything happened with each peer: a day of work that was not cancelled, a contact, an approval or training, or a
 * change of the record itself. Where there is nothing but the import that brought it, the day of that. Reads every day of
 * every year.
 */
export async function lastHeardOf(
  desk: Pick<Desk, 'table' | 'days' | 'history'>,
): Promise<ReadonlyMap<PeerId, CalendarDay>> {
  const last = new Map<PeerId, CalendarDay>();
  const note = (peerId: PeerId, on: CalendarDay | null) => {
    const before = last.get(peerId);
    if (on !== null && (before === undefined || on > before)) last.set(peerId, on);
  };
  for (const { peerId, date, state } of await desk.days.loadAll()) if (state !== 'cancelled') note(peerId, date);
  for (const { peerId, contacts, checkedOn } of desk.table('assignments').all) {
    note(peerId, checkedOn);
    for (const { on } of contacts) note(peerId, on);
  }
  for (const { peerId, askedOn, decidedOn } of desk.table('approvals').all) {
    note(peerId, askedOn);
    note(peerId, decidedOn);
  }
  const training = buildTrainingBook(desk.table('trainingEvents').all, desk.table('attendances').all);
  for (const peer of desk.table('peers').all) {
    for (const { attendance, event } of training.ofPeer(peer.id)) {
      if (attendance.status === 'attended' || attendance.status === 'booked') note(peer.id, event.startsOn);
    }
    note(peer.id, peer.profileConfirmedOn);
    const lines = await desk.history('peers', peer.id);
    const changed =
      lines.find(({ change }) => !NOT_HEARD.has(change.label.code)) ?? (last.has(peer.id) ? undefined : lines.at(-1));
    const day = CalendarDaySchema.safeParse(changed?.change.at.slice(0, 10));
    if (day.success) note(peer.id, day.data);
  }
  return last;
}

import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import { foldText } from './names';
import { withState } from './selection';
import { lastContactOn } from './who-to-show';
import { addWorkingDays } from './working-days';

/**
 * Working days after which a peer who was asked and did not reply is chased.
 * Decided: 2026-11-22, product owner (three working days).
 */
export const CHASE_AFTER_WORKING_DAYS = 3;

/** The day to chase a peer who was asked; `null` where no contact is recorded. */
export function chaseOn(assignment: Pick<Assignment, 'contacts'>, table: HolidayTable): CalendarDay | null {
  const last = lastContactOn(assignment);
  return last === null ? null : addWorkingDays(last, CHASE_AFTER_WORKING_DAYS, table);
}

/**
 * True where the peer sits on the council that the request supports; by name where one of them is not in the list.
 * Source: introduction to the peer challenge process, Charter 4 (no direct association with the host).
 * Decided: 2026-11-22, product owner: asked all the same only with a reason.
 */
export function isOwnCouncil(
  peer: Pick<Peer, 'homeCouncilId' | 'homeCouncilText'>,
  request: Pick<Request, 'councilSupportedId' | 'councilSupportedText'>,
): boolean {
  if (peer.homeCouncilId !== null && request.councilSupportedId !== null)
    return peer.homeCouncilId === request.councilSupportedId;
  const home = foldText(peer.homeCouncilText);
  return home !== '' && home === foldText(request.councilSupportedText);
}

const OWN_COUNCIL_NOTE = 'Own council: ';

/** True where the note has no reason for a peer of the council supported; `own` says whether the peer is one. */
export function lacksOwnReason({ note }: Pick<Assignment, 'note'>, own: boolean): boolean {
  return own && !note.split('\n').some((line) => line.startsWith(OWN_COUNCIL_NOTE));
}

/** The reason for a peer of the council supported that the note has; empty where it has none. */
export function ownReasonOf({ note }: Pick<Assignment, 'note'>): string {
  const line = note.split('\n').find((each) => each.startsWith(OWN_COUNCIL_NOTE));
  return line?.slice(OWN_COUNCIL_NOTE.length) ?? '';
}

/** The note with the reason for a peer of the council supported as its first line; untouched where none is given. */
export function withOwnReason(note: string, reason: string): string {
  return reason.trim() === '' ? note : [OWN_COUNCIL_NOTE + reason.trim(), note].filter(Boolean).join('\n');
}

/** Who did what, and when: it becomes a line of the contact log. */
export type ContactMade = { on: CalendarDay; how: string; by: string; said: string };

/** The moves that a contact with the peer stands behind. */
const SPOKEN: readonly AssignmentState[] = ['asked', 'available', 'declined'];

/** The assignment in another state, with the contact that led to it in its log where there was one. */
export function moveAssignment(assignment: Assignment, state: AssignmentState, contact: ContactMade): Assignment {
  const spoken = SPOKEN.includes(state) || contact.said !== '' || contact.how !== '';
  const contacts = spoken ? [...assignment.contacts, contact] : assignment.contacts;
  return { ...withState(assignment, state, contact.on), contacts };
}

/** The next running number of the office: one more than the highest there is, `R-0001` at first. */
export function nextRequestRef(requests: Iterable<Pick<Request, 'ref'>>): string {
  let last = 0;
  for (const { ref } of requests) {
    const number = Number(/^R-(\d{1,9})$/.exec(ref)?.[1] ?? 0);
    if (number > last) last = number;
  }
  return `R-${String(last + 1).padStart(4, '0')}`;
}

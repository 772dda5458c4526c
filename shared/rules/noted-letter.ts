import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { LetterKind } from '@shared/model/letters';
import type { ContactMade } from './plan-asking';

/** The e-mails that go to peers about a request. */
export type PeerLetterKind = Exclude<LetterKind, 'answer' | 'nobody' | 'profile'>;

/** Where the peers stand whom such an e-mail is for. */
export const WRITTEN_TO: Record<PeerLetterKind, readonly AssignmentState[]> = {
  ask: ['to ask', 'asked', 'no reply'],
  chase: ['asked', 'no reply'],
  'not-selected': ['put forward', 'not selected'],
  confirmed: ['confirmed'],
};

/**
 * The assignment of a peer to whom an e-mail was copied or opened: with the contact in its log, and asked where it was to be
 * asked or chased. `undefined` where that is noted already, so that an e-mail that is copied twice is one contact.
 * Decided: 2026-11-22, product owner: the program sends nothing, so copying is what it can note; Undo takes it back.
 */
export function notedLetter(
  kind: PeerLetterKind,
  assignment: Assignment,
  contact: ContactMade,
): Assignment | undefined {
  const asks = kind === 'ask' || kind === 'chase';
  const state = asks && (assignment.state === 'to ask' || assignment.state === 'no reply') ? 'asked' : assignment.state;
  const isNoted = assignment.contacts.some(({ on, how }) => on === contact.on && how === contact.how);
  if (isNoted && state === assignment.state) return undefined;
  return { ...assignment, state, contacts: isNoted ? assignment.contacts : [...assignment.contacts, contact] };
}

import type { AssignmentState } from '@shared/model/assignment';

/** A peer's state in a request, as people say it. */
export const ASSIGNMENT_WORDS: Record<AssignmentState, string> = {
  'to ask': 'To ask',
  asked: 'Asked',
  available: 'Available',
  'put forward': 'Put forward',
  confirmed: 'Confirmed',
  done: 'Done',
  declined: 'Declined',
  'no reply': 'No reply',
  'not selected': 'Not selected',
  withdrawn: 'Withdrawn',
};

const ROLES: Readonly<Record<string, string>> = {
  member: 'Member peer',
  lead: 'Lead member peer',
  mentor: 'Mentor',
  facilitator: 'Facilitator',
  shadow: 'Shadowing',
};

/** What a peer is in a piece of work, as people say it; any other word stands as it was written. */
export function roleWord(role: string): string {
  return ROLES[role] ?? role;
}

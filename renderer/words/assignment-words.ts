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

import type { WorkDateKind } from '@shared/model/work-date';

/** What the dates of a piece of work are called, on screen and in a calendar. */
export const WORK_DATE_WORDS: Readonly<Record<WorkDateKind, string>> = {
  scoping: 'Scoping meeting',
  documents: 'Documents to the peers',
  'leader and member peer': 'Leader and member peer talk',
  call: 'Call of the team',
  'team meeting': 'Team meeting, in the evening',
  'on site': 'On site',
  'draft report': 'Comments on the draft report',
  feedback: 'Feedback on the peers',
  'progress review': 'Progress review',
};

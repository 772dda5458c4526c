import type { PasteProblem } from '@shared/import/paste-days';

/** What is wrong with a pasted row, as it stands beside it. */
export const PASTE_PROBLEM_WORDS: Record<PasteProblem, string> = {
  'name missing': 'Name missing',
  'a total': 'A total, not a peer',
  'no peer of this name': 'No peer of this name',
  'several peers of this name': 'Several peers of this name: add the home council',
  'peer of another council': 'The peer of this name has another home council',
  'peer has left': 'This peer has left: nothing new is recorded',
  'date missing': 'Date missing',
  'date not read': 'Date not read: dd/mm/yyyy',
  'date out of range': 'Date not from 2000 to 2100',
  'days missing': 'Days missing',
  'days not read': 'Days not read: quarters, such as 0.5',
  'activity not known': 'Activity not known',
};

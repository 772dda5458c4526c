import type { RequestState } from '@shared/rules/request-state';

/** Where a request stands, as people say it. */
export const REQUEST_STATE_WORDS: Record<RequestState, string> = {
  open: 'Open',
  answered: 'Answered',
  filled: 'Filled',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

import type { RowOutcome } from '@shared/model/import-batch';

/** The six ends of a row, as they are shown. */
export const OUTCOME_WORDS: Record<RowOutcome, string> = {
  new: 'New',
  update: 'Update',
  unchanged: 'Unchanged',
  'needs review': 'Needs review',
  ignored: 'Ignored',
  rejected: 'Rejected',
};

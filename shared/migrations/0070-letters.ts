import type { Migration } from './migrate';

/** The setting of the wordings of e-mails came. No row of before is another one. */
export const letters: Migration = {
  version: 70,
  migrate: (row) => [row],
};

import type { Migration } from './migration';

/** The setting of the wordings of e-mails came. No row of before is another one. */
export const letters: Migration = {
  version: 70,
  migrate: (row) => [row],
};

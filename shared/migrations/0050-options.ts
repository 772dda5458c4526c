import type { Migration } from './migration';

/** The setting of options came, and a municipal year in the agreement. No row of before is another one. */
export const options: Migration = {
  version: 50,
  migrate: (row) => [row],
};

import type { Migration } from './migration';

/** The table of named views of lists came. No row of before is another one. */
export const savedViews: Migration = {
  version: 100,
  migrate: (row) => [row],
};

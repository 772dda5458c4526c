import type { Migration } from './migration';

/** The table of days given to the group and to lead peers came. No row of before is another one. */
export const allocations: Migration = {
  version: 60,
  migrate: (row) => [row],
};

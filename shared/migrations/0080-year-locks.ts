import type { Migration } from './migration';

/** The tables of locked years and of why they were corrected came. No row of before is another one. */
export const yearLocks: Migration = {
  version: 80,
  migrate: (row) => [row],
};

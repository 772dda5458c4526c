import type { Migration } from './migration';

/** The tables of reviews of the pool, of their rows and of the remarks on them came. No row of before is another one. */
export const poolReviews: Migration = {
  version: 40,
  migrate: (row) => [row],
};

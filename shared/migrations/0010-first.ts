import type { Migration } from './migration';

/** The first shape of every record: a row of it is taken as it is. */
export const firstShape: Migration = {
  version: 10,
  migrate: (row) => [row],
};

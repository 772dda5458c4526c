import type { Migration } from './migration';

/** The table of restricted notes came, and the setting that turns them on. No row of before is another one. */
export const restrictedNotes: Migration = {
  version: 20,
  migrate: (row) => [row],
};

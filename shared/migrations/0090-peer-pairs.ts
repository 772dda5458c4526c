import type { Migration } from './migration';

/** The table of what somebody found of two peers who are alike came. No row of before is another one. */
export const peerPairs: Migration = {
  version: 90,
  migrate: (row) => [row],
};

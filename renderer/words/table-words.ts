import type { RecordTable } from '@shared/model/change';

/** What a record of each table is called, one and several. */
export const TABLE_WORDS: Record<RecordTable, { one: string; many: string }> = {
  peers: { one: 'peer', many: 'peers' },
  councils: { one: 'council', many: 'councils' },
  requests: { one: 'request', many: 'requests' },
  projects: { one: 'project', many: 'projects' },
  assignments: { one: 'assignment', many: 'assignments' },
  dayEntries: { one: 'day entry', many: 'day entries' },
  approvals: { one: 'approval', many: 'approvals' },
  settings: { one: 'setting', many: 'settings' },
  exportLog: { one: 'line of the export log', many: 'lines of the export log' },
  importBatches: { one: 'import', many: 'imports' },
  restrictedNotes: { one: 'restricted note', many: 'restricted notes' },
  trainingEvents: { one: 'training event', many: 'training events' },
  attendances: { one: 'attendance', many: 'attendances' },
  lockedYears: { one: 'locked year', many: 'locked years' },
  yearCorrections: { one: 'reason for a correction', many: 'reasons for corrections' },
  allocations: { one: 'allocation', many: 'allocations' },
  poolReviews: { one: 'review of the pool', many: 'reviews of the pool' },
  poolReviewParts: { one: 'part of a review of the pool', many: 'parts of reviews of the pool' },
  peerPairs: { one: 'decision on duplicates', many: 'decisions on duplicates' },
  savedViews: { one: 'view of a list', many: 'views of lists' },
  poolReviewRemarks: { one: 'remark in a review', many: 'remarks in reviews' },
};

/** "1 peer", "400 day entries". */
export function countOf(table: RecordTable, count: number): string {
  const words = TABLE_WORDS[table];
  return `${count.toLocaleString('en-GB')} ${count === 1 ? words.one : words.many}`;
}

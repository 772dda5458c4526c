import type { RecordTable } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import { CHUNK_SIZE } from '../commit';
import { groupBy } from '../group-by';
import { SMALL_TABLES } from '../record-store';
import { HOLIDAYS, recordName, referencesOf, RESTRICTED_KEYS, tableOf, type RecordName } from '../references';
import { keep, type Planning } from './undo-steps';

/**
 * Tables whose records must be there while something refers to them. Councils are left out, since the built-in ones are
 * not stored, and batches, since they only say where a record came from.
 */
const NEEDED: readonly RecordTable[] = [
  'peers',
  'requests',
  'projects',
  'assignments',
  'trainingEvents',
  'poolReviews',
];

/** Whether a record must be there while something refers to it. */
export function isNeeded(name: RecordName): boolean {
  return name === RESTRICTED_KEYS || NEEDED.includes(tableOf(name));
}

/** Keeps what something refers to that stays, and what would refer to something that is gone. */
export async function settleReferences(planning: Planning): Promise<void> {
  const removed = [...planning.steps].filter(([, step]) => step.removes).map(([name]) => name);
  if (removed.length > 0 || planning.steps.get(HOLIDAYS)?.loses?.size) {
    keepReferredByRecords(planning);
    await keepReferredByDays(planning, removed);
  }
  keepWhatWouldDangle(planning);
  // Each record kept may itself refer to others that were to go.
  for (let ref = planning.keptRefs.pop(); ref !== undefined; ref = planning.keptRefs.pop()) {
    keepIfRemoved(planning, ref.to, ref.by);
  }
}

function keepIfRemoved(planning: Planning, name: RecordName, by: RecordTable): void {
  const holidays = planning.steps.get(HOLIDAYS);
  if (holidays?.loses?.has(name)) keep(planning, HOLIDAYS, { code: 'referred-to', by });
  else if (planning.steps.get(name)?.removes) keep(planning, name, { code: 'referred-to', by });
}

function keepReferredByRecords(planning: Planning): void {
  for (const table of SMALL_TABLES) {
    for (const record of planning.records.table(table).all) {
      // What this undo changes counts as it will be, not as it is.
      if (planning.steps.has(recordName(table, record.id))) continue;
      for (const to of referencesOf(table, record)) keepIfRemoved(planning, to, table);
    }
  }
}

async function keepReferredByDays(planning: Planning, removed: readonly RecordName[]): Promise<void> {
  const byTable = groupBy(removed, tableOf);
  const { dayEntries } = planning.database;
  for (const [table, field] of DAY_INDEXES) {
    const ids = (byTable.get(table) ?? []).map((name) => name.slice(table.length + 1));
    for (let from = 0; from < ids.length; from += CHUNK_SIZE) {
      keepReferredBy(
        planning,
        await dayEntries
          .where(field)
          .anyOf(ids.slice(from, from + CHUNK_SIZE))
          .toArray(),
      );
    }
  }
  // No index for these, as the office adds a council once in a while: the whole ledger, a chunk at a time.
  if (!byTable.has('councils')) return;
  let page = await dayEntries.orderBy('id').limit(CHUNK_SIZE).toArray();
  for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
    keepReferredBy(planning, page);
    page = await dayEntries.where('id').above(last.id).limit(CHUNK_SIZE).toArray();
  }
}

const DAY_INDEXES = [
  ['peers', 'peerId'],
  ['assignments', 'assignmentId'],
  ['projects', 'projectId'],
] as const;

function keepReferredBy(planning: Planning, entries: readonly DayEntry[]): void {
  for (const entry of entries) {
    if (planning.steps.has(recordName('dayEntries', entry.id))) continue;
    for (const to of referencesOf('dayEntries', entry)) keepIfRemoved(planning, to, 'dayEntries');
  }
}

/** One record left out may leave another without what it needs, so this goes on until nothing more is found. */
function keepWhatWouldDangle(planning: Planning): void {
  for (let found = true; found;) {
    found = false;
    for (const [name, step] of planning.steps) {
      const gone = step.wouldReferTo.find((to) => isNeeded(to) && !willBeThere(planning, to));
      if (gone === undefined) continue;
      keep(planning, name, { code: 'refers-to-deleted', to: tableOf(gone) });
      found = true;
    }
  }
}

function willBeThere({ steps, records }: Planning, name: RecordName): boolean {
  const step = steps.get(name);
  if (step) return !step.removes;
  const table = tableOf(name);
  // Nothing refers to a day entry.
  return table !== 'dayEntries' && records.table(table).get(name.slice(table.length + 1)) !== undefined;
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { Change, ChangeLabel, Operation } from '@shared/model/change';
import type { DayEntry } from '@shared/model/day-entry';
import type { ChangeId, DayEntryId } from '@shared/model/ids';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import type { Agreement } from '@shared/model/settings';
import type { ErasedPeer } from '@shared/model/erasure';
import type { Redact } from '@shared/rules/redact';
import { CHUNK_SIZE, writeChange, type ChangeFacts, type ChangeToWrite, type NextChunk } from './commit';
import type { DeskDatabase } from './database';
import type { AppliedEntry, FedDayIndex } from './day-index';
import type { CommitOperation, CommitRequest } from './records';
import type { Desk } from './desk';
import type { DeskState } from './desk-state';
import { findChange } from './history';
import { newId } from './new-id';
import { imagesOf } from './upgrade/images-of';
import { readOperations } from './operations';
import type { AppliedRecord, RecordStore } from './record-store';
import type { JustWritten, SafetyCopy } from './safety-copy/safety-copy';
import { findOverAfterUndo } from './undo/undo-over';
import { planUndo } from './undo/undo-plan';
import { openAgain } from './same-records';
import { writeErasure } from './erasure/write-erasure';
import { createYearGate } from './year-gate';
import { createWriterQueue, type WriterQueue } from './writer-queue';

export type DeskParts = {
  database: DeskDatabase;
  records: RecordStore;
  days: FedDayIndex;
  state: DeskState;
  agreement: () => Agreement;
  today: () => CalendarDay;
  installation: string;
  now: () => Change['at'];
  /** Who works here. */
  userName: () => string;
  safetyCopy: SafetyCopy;
};

export type DeskWriter = Pick<
  Desk,
  'commit' | 'undo' | 'redo' | 'planUndo' | 'retryCopy' | 'renewCopy' | 'checkCopy'
> & {
  /** Runs something while nothing is written, and says how many wait for their turn. */
  turns: WriterQueue;
  /** Writes an erasure and hands it to the safety copy; to be run in its turn. */
  erase: (person: readonly ErasedPeer[], redact: Redact) => Promise<Result<Change>>;
};

type Write = Pick<ChangeToWrite, 'start' | 'evenIfEmpty'> & {
  /** Why locked years are corrected. */
  correction: string | undefined;
  label: ChangeLabel;
  undoes: ChangeId | null;
  redoes: ChangeId | null;
};

/** Everything that writes, one after another; what was written then feeds what is in memory. */
export function createDeskWriter(parts: DeskParts): DeskWriter {
  const { database, records, state } = parts;
  const queue = createWriterQueue();
  const takeBack = async (change: Change, correction?: string): Promise<Result<Change>> => {
    const written = await write(parts, {
      label: change.label,
      // Taking back an undoing brings the change before it back, whichever way it was asked for.
      undoes: change.undoes === null ? change.id : null,
      redoes: change.undoes,
      start: () => startUndo(parts, change),
      evenIfEmpty: true,
      correction,
    });
    if (!written.ok) return written;
    if (written.value === null) throw new Error(`Undo of ${change.id} wrote no header`);
    return ok(written.value);
  };
  return {
    turns: queue,
    erase: (person, redact) => erase(parts, person, redact),
    retryCopy: () => queue.run(() => retryCopy(parts)),
    renewCopy: () =>
      queue.run(async () => {
        const renewed = await parts.safetyCopy.renew();
        return renewed.ok ? retryCopy(parts) : renewed;
      }),
    checkCopy: async () => {
      // Changes are written meanwhile: only the mending takes a turn.
      const checked = await parts.safetyCopy.check();
      if (checked.ok && !checked.value.isSound) await queue.run(() => mendCopy(parts));
    },
    commit: (request) => queue.run(() => write(parts, { ...toWrite(request) })),
    undo: (changeId, correction) => queue.run(async () => takeBack(await findChange(database, changeId), correction)),
    redo: () =>
      queue.run(async () => {
        const { redo } = state.stack();
        return redo ? takeBack(redo) : problem('nothing-to-redo');
      }),
    planUndo: (changeId) =>
      queue.run(async () => {
        const change = await findChange(database, changeId);
        const { plan, isKept } = await planUndo(database, records, change);
        return { ...plan, over: await findOverAfterUndo(parts, change, isKept) };
      }),
  };
}

function toWrite({ label, operations, evenIfEmpty = false, correction }: CommitRequest): Write {
  return {
    // The schema of a label holds this many; more names than a sentence can say are left out, the count stays.
    label: { ...label, ids: label.ids.slice(0, 20) },
    undoes: null,
    redoes: null,
    start: async () => chunksOf(operations),
    evenIfEmpty,
    correction,
  };
}

/** Takes a person out of the records and of every change; memory then forgets them too. */
async function erase(parts: DeskParts, person: readonly ErasedPeer[], redact: Redact): Promise<Result<Change>> {
  const facts = {
    label: { code: 'peer-erased', ids: person.slice(0, 1).map(({ id }) => id), count: 1 },
    undoes: null,
    redoes: null,
  };
  return written(parts, facts, async (change, { onRow }) =>
    writeErasure(parts.database, { facts: change, person, redact, onRow }),
  );
}

async function write(
  parts: DeskParts,
  { start, evenIfEmpty, correction, ...facts }: Write,
): Promise<Result<Change | null>> {
  return written(parts, facts, (change, told) => {
    const gate = createYearGate(parts.records.table('lockedYears').all, correction, {
      facts: change,
      on: parts.today(),
    });
    return writeChange(parts.database, { facts: change, start, evenIfEmpty, ...told, gate });
  });
}

type Told = Pick<ChangeToWrite, 'onRow' | 'onLastRow'>;
type WriteIt<T extends Change | null> = (facts: ChangeFacts, told: Told) => Promise<Result<T>>;

/** Runs one writing: not before the safety copy holds the last change, and what it wrote feeds memory and the safety copy. */
async function written<T extends Change | null>(
  parts: DeskParts,
  done: Pick<ChangeFacts, 'label' | 'undoes' | 'redoes'>,
  writeIt: WriteIt<T>,
): Promise<Result<T>> {
  const { state } = parts;
  if (state.refusal) return { ok: false, problem: state.refusal };
  const copied = await retryCopy(parts);
  if (!copied.ok) return problem('safety-copy-behind', { reason: reasonOf(copied.problem) });
  const before = state.saving;
  const at = parts.now();
  const { installation } = parts;
  const facts = { id: newId<ChangeId>(), installation, at, by: parts.userName(), ...done };
  const fed = gatherRows(parts);
  let after = before;
  setSaving(state, 'saving');
  try {
    const opened = await openAgain(parts.database);
    if (!opened.ok) return opened;
    const result = await writeIt(facts, { onRow: fed.add, onLastRow: fed.prepare });
    if (result.ok && result.value) {
      const copying = keepCopy(parts, { change: result.value, operations: fed.rows() });
      // Memory takes it while the disk does.
      fed.apply();
      state.addChange(result.value);
      // No screen is of a day: figures are drawn at once. What a screen is of may be gone, and whoever asked for that then goes on
      // from there: it is told of with "Saved".
      if (fed.isOfDays()) state.notify();
      after = await copying;
      if (after === 'saved') state.savedAt = at;
    }
    return result;
  } finally {
    setSaving(state, after);
  }
}

/** The system's own reason where there is one. */
function reasonOf({ code, facts }: Problem): string {
  return String(facts?.['reason'] ?? code);
}

/** Only what the safety copy holds too is saved; what it could not take is kept here, and said so. */
async function keepCopy({ safetyCopy, state }: DeskParts, last?: JustWritten): Promise<'saved' | 'kept'> {
  const copied = await safetyCopy.catchUp(last);
  state.copyProblem = copied.ok ? undefined : copied.problem;
  return copied.ok ? 'saved' : 'kept';
}

/** Brings the safety copy up after its check found it wanting. */
async function mendCopy(parts: DeskParts): Promise<void> {
  const { state } = parts;
  const after = await keepCopy(parts);
  if (after === 'kept') setSaving(state, after);
  else state.notify();
}

/** No further change before the safety copy holds the last one. */
async function retryCopy(parts: DeskParts): Promise<Result<null>> {
  const { state } = parts;
  if (!state.copyProblem) return ok(null);
  const after = await keepCopy(parts);
  if (after === 'saved') state.savedAt = parts.now();
  setSaving(state, after);
  return state.copyProblem ? { ok: false, problem: state.copyProblem } : ok(null);
}

function setSaving(state: DeskState, saving: DeskState['saving']): void {
  state.saving = saving;
  state.notify();
}

/** Gathers what memory has to know of a change, until it is certain: never the records that memory does not hold. */
function gatherRows({ records, days }: DeskParts) {
  const applied: AppliedRecord[] = [];
  const entries: AppliedEntry[] = [];
  let agreementChanged = false;
  let rows: Operation[] | undefined = [];
  const add = (row: Operation): void => {
    const { table, key, before, after } = row;
    // A long change is read back for the safety copy instead.
    if (rows && rows.length < CHUNK_SIZE) rows.push(row);
    else rows = undefined;
    if (table === 'dayEntries') {
      const entry = toEntry(key, before, after);
      if ((entry.before && days.wants(entry.before)) || (entry.after && days.wants(entry.after))) entries.push(entry);
      return;
    }
    applied.push({ table, key, after });
    agreementChanged ||= table === 'settings' && key === 'agreement';
  };
  let applyDays: (() => void) | undefined;
  // Takes about as long as the disk does.
  const prepare = (): void => {
    applyDays = days.prepare(entries);
  };
  const apply = (): void => {
    records.apply(applied);
    (applyDays ?? days.prepare(entries))();
    if (agreementChanged) days.forgetFigures();
  };
  return { add, prepare, apply, rows: () => rows, isOfDays: () => applied.length === 0 };
}

function toEntry(key: string, before: unknown, after: unknown): AppliedEntry {
  // Safe: both are rows of the day entries, parsed when they were written.
  const was = before as DayEntry | null;
  return {
    id: key as DayEntryId,
    before: was && { peerId: was.peerId, date: was.date, projectId: was.projectId },
    after: after as DayEntry | null,
  };
}

function chunksOf(operations: Iterable<CommitOperation>): NextChunk {
  const iterator = operations[Symbol.iterator]();
  return async () => {
    const chunk: CommitOperation[] = [];
    while (chunk.length < CHUNK_SIZE) {
      const { done, value } = iterator.next();
      if (done) break;
      chunk.push(value);
    }
    return chunk.length > 0 ? chunk : undefined;
  };
}

/** Plans the undo, then reads the change a second time, so that its records are never all in memory. */
async function startUndo({ database, records }: DeskParts, change: Change): Promise<NextChunk> {
  const { isKept } = await planUndo(database, records, change);
  let from = 0;
  return async () => {
    const chunk = await readOperations(database, change.sequence, from);
    from += chunk.length;
    if (chunk.length === 0) return undefined;
    return chunk
      .flatMap((operation) => imagesOf(operation, change))
      .filter(({ table, key }) => !isKept(table, key))
      .map(({ table, key, before }) => ({ table, key, after: before }));
  };
}

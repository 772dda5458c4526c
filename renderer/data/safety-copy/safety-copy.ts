import type { Change, Operation } from '@shared/model/change';
import { operationFrames } from '@shared/model/operation-frames';
import type { JournalFrame } from '@shared/model/journal-frame';
import { lostChanges, type ChangeSpan, type JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import { compareWithJournal } from './compare-with-journal';
import type { DeskDatabase } from '../database';
import type { JournalPort } from './journal-port';
import { readOperations } from '../operations';
import { verifyChanges } from './verify-changes';

/** Frames handed over in one call: up to 4 MB, so that neither process holds more of a long change. */
const FRAMES_AT_A_TIME = 4;
const CHANGES_AT_A_TIME = 100;

/** A change that was just written, with its operations where they are few enough to be kept in memory. */
export type JustWritten = { change: Change; operations?: readonly Operation[] | undefined };

/** Keeps the journal as far as the database. */
export type SafetyCopy = {
  /**
   * Hands over every change that the journal lacks, in their order; once it answers well, the last one is on the disk.
   * `last` is the last change, where it is at hand: nothing is looked up then if it is all that lacks. Problems: those
   * of `compareWithJournal` at the first time, those of appending, and `journal-diverged`.
   */
  catchUp: (last?: JustWritten) => Promise<Result<null>>;
  /**
   * Has all of the journal read. Answers whether `catchUp` has something to mend: damage far back, or changes that the
   * journal seemed to hold. Problems: those of reading it.
   */
  check: () => Promise<Result<{ isSound: boolean }>>;
  /**
   * Has a journal that cannot be opened put aside, so that `catchUp` writes it anew. Problem: `records-not-whole` where the
   * records do not hold every change themselves; then nothing is touched.
   */
  renew: () => Promise<Result<null>>;
};

/**
 * The safety copy of a database; nothing is asked of the journal before the first `catchUp`. `onHealed` is told once a
 * damaged journal was written anew, with the changes that could not be read in it.
 */
export function createSafetyCopy(
  database: DeskDatabase,
  journal: JournalPort,
  onHealed: (lost: ChangeSpan) => void = () => undefined,
): SafetyCopy {
  let kept: number | undefined;
  // Apart from `kept`: a change that is under way while the journal is checked goes on counting from there.
  let isDoubted = false;
  let healed: ChangeSpan | undefined;
  return {
    catchUp: async (last) => {
      if (isDoubted) kept = undefined;
      isDoubted = false;
      // A new change under a number that the journal has already is of other records: nothing of it would be handed over.
      if (kept !== undefined && last && last.change.sequence <= kept) return problem('journal-diverged');
      if (kept === undefined) {
        const compared = await compareWithJournal(database, journal);
        if (!compared.ok) return compared;
        const begun = await beginMending(database, journal, compared.value);
        if (!begun.ok) return begun;
        kept = begun.value.kept;
        healed ??= begun.value.lost;
      }
      let page = last && kept === last.change.sequence - 1 ? [last.change] : await changesAfter(database, kept);
      while (page.length > 0) {
        for (const change of page) {
          const appended = await appendChange(journal, change, operationsOf(database, change, last));
          if (!appended.ok) return appended;
          kept = change.sequence;
        }
        // A page that is not full was the end: nobody else writes while this is under way.
        page = page.length < CHANGES_AT_A_TIME ? [] : await changesAfter(database, kept);
      }
      if (healed) onHealed(healed);
      healed = undefined;
      return ok(null);
    },
    check: async () => {
      const known = kept ?? 0;
      const checked = await journal.check();
      if (!checked.ok) return checked;
      const isSound = !lostChanges(checked.value) && checked.value.lastSequence >= known;
      // Compared and mended by the next `catchUp`, as at the start.
      isDoubted ||= !isSound;
      return ok({ isSound });
    },
    renew: async () => {
      const verdict = await verifyChanges(database);
      if (!verdict.ok) return problem('records-not-whole', { sequence: verdict.sequence });
      const emptied = await journal.heal();
      kept = undefined;
      return emptied.ok ? ok(null) : emptied;
    },
  };
}

/** A journal for what is not worth keeping: the sample. */
export const NO_SAFETY_COPY: SafetyCopy = {
  catchUp: async () => ok(null),
  check: async () => ok({ isSound: true }),
  renew: async () => ok(null),
};

/**
 * Where the journal ends, and what of it was lost if it was put aside just now. Only records that are whole may take the
 * place of a damaged copy: it may be all that is left of what they lost.
 */
async function beginMending(
  database: DeskDatabase,
  journal: JournalPort,
  state: JournalState,
): Promise<Result<{ kept: number; lost?: ChangeSpan }>> {
  const lost = lostChanges(state);
  if (!lost || !(await verifyChanges(database)).ok) return ok({ kept: state.lastSequence });
  const emptied = await journal.heal();
  return emptied.ok ? ok({ kept: emptied.value.lastSequence, lost }) : emptied;
}

function changesAfter(database: DeskDatabase, sequence: number): PromiseLike<Change[]> {
  return database.changes.where('sequence').above(sequence).limit(CHANGES_AT_A_TIME).toArray();
}

type NextOperations = (from: number) => readonly Operation[] | PromiseLike<readonly Operation[]>;

/** Reads the change back piece by piece, so that a long one is never whole in memory; a short one may be there already. */
function operationsOf(database: DeskDatabase, { sequence }: Change, last: JustWritten | undefined): NextOperations {
  const held = last?.change.sequence === sequence ? last.operations : undefined;
  return held ? () => held : (from) => readOperations(database, sequence, from);
}

async function appendChange(journal: JournalPort, change: Change, next: NextOperations): Promise<Result<null>> {
  const { sequence, hash, operationCount } = change;
  let frames: JournalFrame[] = [{ kind: 'begin', change }];
  let from = 0;
  while (from < operationCount) {
    const given = next(from);
    // What is at hand goes on its way at once: the disk takes longer over it than anything here.
    const chunk = Array.isArray(given) ? given : await given;
    // Operations that are gone are told of by the hash of the change, which goes with it.
    if (chunk.length === 0) break;
    for (const frame of operationFrames(sequence, chunk)) {
      frames.push(frame);
      if (frames.length < FRAMES_AT_A_TIME) continue;
      const appended = await journal.append(frames);
      if (!appended.ok) return appended;
      frames = [];
    }
    from += chunk.length;
  }
  const ended = await journal.append([...frames, { kind: 'end', sequence, hash }]);
  return ended.ok ? ok(null) : ended;
}

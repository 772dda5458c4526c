import type { JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import type { DeskDatabase } from '../database';
import type { JournalPort } from './journal-port';

/**
 * Compares the last change of the database and of the journal, by number and hash. Well when the journal holds the same
 * changes or fewer of them. Problems: `records-behind` when it goes on where the database ends, `copies-diverged` when the
 * two are not the same past (each with `here` and `copy`, the numbers of their last changes), and those of the journal.
 */
export async function compareWithJournal(database: DeskDatabase, journal: JournalPort): Promise<Result<JournalState>> {
  const state = await journal.state();
  if (!state.ok) return state;
  const { lastSequence, lastHash } = state.value;
  const last = await database.changes.orderBy('sequence').last();
  const here = last?.sequence ?? 0;
  const facts = { here, copy: lastSequence };
  if (lastSequence > here) {
    // Records that hold nothing contradict nothing, whatever of the journal can still be read.
    const samePast = last === undefined || (await goesOnAfter(journal, here, last.hash));
    return problem(samePast ? 'records-behind' : 'copies-diverged', facts);
  }
  if (lastSequence === 0) return ok(state.value);
  const same = lastSequence === here ? last : await database.changes.get(lastSequence);
  return same?.hash === lastHash ? ok(state.value) : problem('copies-diverged', facts);
}

/** Whether the journal holds the change after this one, as made on it. */
export async function goesOnAfter(journal: JournalPort, sequence: number, hash: string): Promise<boolean> {
  const page = await journal.read(sequence);
  const first = page.ok ? page.value.frames[0] : undefined;
  return first?.kind === 'begin' && first.change.sequence === sequence + 1 && first.change.previousHash === hash;
}

import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import { hasDatabase } from '@renderer/data/start/has-database';
import { dropPastDatabase } from '@renderer/data/safety-copy/drop-past-database';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { openOwnRecords, databaseOf, keepDatabaseInUse, type Opening } from '../start/open-workspace';
import { clearSeat, readSeat, writeSeat, type Seat } from './seat';

/**
 * The records that are read here become those that are written here, from the next opening on, which this asks for by
 * loading the window anew. Problems: `colleague-copy-altered` when the copy is not as it was written, `seat-missing`.
 */
export async function takeOver(desk: Desk): Promise<Problem | undefined> {
  const seat = readSeat();
  if (seat?.mode !== 'reading') return { code: 'seat-missing' };
  const verdict = await desk.verifyChanges();
  if (!verdict.ok) return { code: 'colleague-copy-altered', facts: { sequence: verdict.sequence } };
  desk.close();
  writeSeat({ ...seat, mode: 'taking-over', before: databaseOf('own') });
  keepDatabaseInUse(seat.database);
  window.location.reload();
  return undefined;
}

/**
 * Opens the records that were taken over, with a safety copy from their first change on, and writes down that they were.
 * Broken off anywhere, the next start goes on with it.
 */
export async function finishTakeOver(seat: Seat, databaseKey: Uint8Array, opening: Opening): Promise<Result<Desk>> {
  if (!(await hasDatabase(seat.database))) {
    // Nothing may be begun in its place: it would count as all that the office has.
    writeSeat({ ...seat, mode: 'reading' });
    keepDatabaseInUse(seat.before);
    return problem('colleague-copy-lost');
  }
  // Broken off between the two notes of `takeOver`, the database before would be taken for what was taken over.
  keepDatabaseInUse(seat.database);
  let opened = await openOwnRecords(databaseKey, opening);
  if (!opened.ok && opened.problem.code === 'copies-diverged') {
    const anew = await bridge.journal.beginAnew();
    if (!anew.ok) return anew;
    opened = await openOwnRecords(databaseKey, opening);
  }
  if (!opened.ok && opened.problem.code === 'records-behind') {
    // This computer itself went on from there: its own records hold more, and stay those that are written here.
    keepDatabaseInUse(seat.before);
    clearSeat();
    return openOwnRecords(databaseKey, opening);
  }
  if (!opened.ok) return opened;
  const desk = opened.value;
  const written = await desk.commit({
    label: { code: 'take-over', ids: [], count: 1 },
    operations: [],
    evenIfEmpty: true,
  });
  if (!written.ok) {
    desk.close();
    return problem(written.problem.code, written.problem.facts ?? {});
  }
  clearSeat();
  // What this computer wrote before stays unless all of it stands in what was taken over.
  await dropPastDatabase({ past: seat.before, present: seat.database, databaseKey }).catch(() => undefined);
  return ok(desk);
}

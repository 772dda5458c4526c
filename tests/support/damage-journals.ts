import { openJournal } from '@electron/store/journal/journal';
import { KNOWN_END } from '@electron/store/journal/known-end';
import type { JournalChange } from '@shared/model/join-frames';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BREAKERS, journalBytes, type JournalBytes } from './journal-bytes';
import { NOON, framesOfAll, makeChange, makeChanges } from './journal-changes';
import { JOURNAL_KEY, appendAll, closeJournals, openIn, readBack } from './journal-folder';
import { seeded } from './seeded';

/** What became of the damaged journals; `faults` is empty where each was read rightly and told of exactly. */
export type DamageOutcome = { rounds: number; harmless: number; faults: string[] };

/** A journal that is broken over and over: its changes, its segments as they were written, and the end it noted. */
export type Specimen = { changes: JournalChange[]; bytes: JournalBytes; knownEnd: Buffer };

/** Several segments by size and by opening, with changes of no, of one and of many operations, and an abandoned one. */
export async function makeSpecimen(folder: string): Promise<Specimen> {
  const changes = makeChanges([1, 1, 3, 0, 1, 12, 1, 2, 1, 1, 0, 5, 1, 1, 30, 1, 1, 2]);
  const first = await openIn(folder, { segmentBytes: 6_000 });
  await appendAll(first, changes.slice(0, 9));
  await first.append(framesOfAll(changes.slice(9, 10)).slice(0, 2));
  await first.abandon();
  await appendAll(first, changes.slice(9, 11));
  await first.close();
  const second = await openIn(folder, { segmentBytes: 6_000 });
  await second.check();
  await appendAll(second, changes.slice(11));
  await second.close();
  return { changes, bytes: await journalBytes(folder), knownEnd: await readFile(join(folder, KNOWN_END)) };
}

/**
 * Breaks a journal `rounds` times, in one way of many each, and looks at what the reader makes of it: it must not throw,
 * give back nothing but what was written, and name exactly the changes that it cannot read. The same seed breaks alike.
 */
export async function damageJournals(rounds: number, seed = 1): Promise<DamageOutcome> {
  const base = await mkdtemp(join(tmpdir(), 'peer-desk-damage-'));
  const outcome: DamageOutcome = { rounds, harmless: 0, faults: [] };
  try {
    const specimen = await makeSpecimen(join(base, 'whole'));
    for (let round = 0; round < rounds; round += 1) {
      const random = seeded(seed * 1_000_003 + round);
      const way = random.pick(Object.keys(BREAKERS));
      const broken = new Map(specimen.bytes);
      const did = BREAKERS[way]?.(broken, random) ?? '';
      // Every second one is read from the end that it noted, and whole after that.
      const knownEnd = round % 2 === 0 ? specimen.knownEnd : undefined;
      const faults = await judge(join(base, String(round)), specimen.changes, broken, knownEnd);
      if (faults === null) outcome.harmless += 1;
      outcome.faults.push(...(faults ?? []).map((fault) => `round ${round}, ${way} (${did}): ${fault}`));
    }
  } finally {
    await rm(base, { recursive: true, force: true });
  }
  return outcome;
}

/** What is wrong with how a broken journal is read; `null` where nothing is, and nothing was lost. */
export async function judge(
  folder: string,
  changes: readonly JournalChange[],
  broken: JournalBytes,
  knownEnd?: Buffer,
): Promise<string[] | null> {
  await mkdir(folder, { recursive: true });
  if (knownEnd) await writeFile(join(folder, KNOWN_END), knownEnd);
  for (const [name, bytes] of broken) await writeFile(join(folder, name), bytes);
  try {
    return await judgeFolder(folder, changes);
  } catch (error) {
    return [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  } finally {
    await closeJournals();
    await rm(folder, { recursive: true, force: true });
  }
}

async function judgeFolder(folder: string, changes: readonly JournalChange[]): Promise<string[] | null> {
  const faults: string[] = [];
  const opened = await openJournal({ folder, key: JOURNAL_KEY, now: () => NOON });
  if (!opened.ok) return [`did not open: ${opened.problem.code}`];
  const journal = opened.value;
  const whole = await journal.check();
  if (!whole.ok) return [`was not read whole: ${whole.problem.code}`];
  const state = whole.value;
  const back = await readBack(journal);
  const readable = new Set(back.changes.map(({ change }) => change.sequence));
  for (const read of back.changes) {
    const written = changes[read.change.sequence - 1];
    if (JSON.stringify(read) !== JSON.stringify(written))
      faults.push(`change ${read.change.sequence} was read wrongly`);
  }
  const reported = (sequence: number): boolean =>
    state.damage.some(
      ({ sequences }) => sequences && sequence >= sequences.from && sequence <= (sequences.to ?? Infinity),
    );
  for (const { change } of changes) {
    const { sequence } = change;
    // A whole end that was taken away leaves no trace in the journal; the database knows of what came after it.
    const behind = sequence > state.lastSequence;
    if (!readable.has(sequence) && !reported(sequence) && !behind) faults.push(`change ${sequence} is lost in silence`);
    if (readable.has(sequence) && reported(sequence)) faults.push(`change ${sequence} is there, and reported`);
    const missing = back.missing.some(({ from, to }) => sequence >= from && sequence <= to);
    if (missing === readable.has(sequence) && !behind) faults.push(`change ${sequence}: the pages do not say the same`);
  }
  const checked = await journal.verify();
  if (!checked.ok || JSON.stringify(checked.value.damage) !== JSON.stringify(state.damage))
    faults.push('verify differs');
  if (faults.length === 0) faults.push(...(await judgeGoingOn(folder, state)));
  await journal.close();
  return faults.length === 0 && readable.size === changes.length ? null : faults;
}

/** A damaged journal still takes the next change, and keeps it. */
async function judgeGoingOn(folder: string, state: { lastSequence: number; lastHash: string }): Promise<string[]> {
  const next = makeChange(state.lastSequence > 0 ? { sequence: state.lastSequence, hash: state.lastHash } : null, 2);
  const journal = await openIn(folder);
  await appendAll(journal, [next]);
  await journal.close();
  const again = await openIn(folder);
  const back = await readBack(again, state.lastSequence);
  await again.close();
  const kept = JSON.stringify(back.changes) === JSON.stringify([next]);
  const affected = again
    .state()
    .damage.some(({ sequences }) => sequences && (sequences.to ?? Infinity) > state.lastSequence);
  return [
    ...(kept ? [] : ['the next change was not kept']),
    ...(affected ? ['the next change is said to be damaged'] : []),
  ];
}

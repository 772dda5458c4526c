import type { FileSystem } from '@electron/store/journal/file-system';
import { openJournal, type Journal, type JournalOptions } from '@electron/store/journal/journal';
import type { JournalChange } from '@shared/model/join-frames';
import { readFrames } from '@tests/support/journal-frames';
import type { JournalFrame } from '@shared/model/journal-frame';
import { NOON, framesOfAll } from './journal-changes';

/** The key of the tests' journals. */
export const JOURNAL_KEY = new Uint8Array(32).fill(7);

const opened: Journal[] = [];

/** Closes what `openIn` opened; a test that opens the same folder twice leaves the first one open, as a crash would. */
export async function closeJournals(): Promise<void> {
  for (const journal of opened.splice(0)) await journal.close();
}

/** Opens a journal that is expected to open. */
export async function openIn(
  folder: string,
  more: Partial<JournalOptions> & { files?: FileSystem } = {},
): Promise<Journal> {
  const journal = await openJournal({ folder, key: JOURNAL_KEY, now: () => NOON, ...more });
  if (!journal.ok) throw new Error(`The journal did not open: ${journal.problem.code}`);
  opened.push(journal.value);
  return journal.value;
}

/** Appends each change in a call of its own, and expects that to work. */
export async function appendAll(journal: Journal, changes: readonly JournalChange[]): Promise<void> {
  for (const change of changes) {
    const written = await journal.append(framesOfAll([change]));
    if (!written.ok) throw new Error(`The journal did not take a change: ${written.problem.code}`);
  }
}

export type ReadBack = {
  changes: JournalChange[];
  missing: { from: number; to: number }[];
  pages: number;
  frames: JournalFrame[];
};

/** All that can be read, page by page. */
export async function readBack(journal: Journal, after = 0): Promise<ReadBack> {
  const back: ReadBack = { changes: [], missing: [], pages: 0, frames: [] };
  let page = await journal.read(after);
  for (;;) {
    if (!page.ok) throw new Error(`A page could not be read: ${page.problem.code}`);
    back.pages += 1;
    back.frames.push(...page.value.frames);
    if (page.value.missing) back.missing.push(page.value.missing);
    if (!page.value.next) break;
    page = await journal.read(after, page.value.next);
  }
  const joined = readFrames(back.frames);
  if (!joined.ok) throw new Error(`The frames do not join: ${joined.problem.code}`);
  return { ...back, changes: joined.value };
}

import { valueOf } from './desk-fixture';
import { readNow } from '@electron/now';
import { openJournal, type Journal } from '@electron/store/journal/journal';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const JOURNAL_KEY = Uint8Array.from({ length: 32 }, (_byte, place) => place);
const folders: string[] = [];
const journals: Journal[] = [];

afterEach(async () => {
  for (const journal of journals.splice(0)) await journal.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** The journal of a real folder, as the main process hands it to the window. */
export async function openJournalPort(
  folder?: string,
): Promise<{ port: JournalPort; folder: string; journal: Journal }> {
  const used = folder ?? (await mkdtemp(join(tmpdir(), 'peer-desk-journal-')));
  if (!folder) folders.push(used);
  const journal = valueOf(await openJournal({ folder: used, key: JOURNAL_KEY, now: readNow }));
  journals.push(journal);
  const port: JournalPort = {
    state: async () => ({ ok: true, value: journal.state() }),
    check: () => journal.check(),
    append: (frames) => journal.append(frames),
    read: (after, cursor) => journal.read(after, cursor),
    heal: () => journal.startAnew({ lastSequence: 0, lastHash: '' }),
  };
  return { port, folder: used, journal };
}

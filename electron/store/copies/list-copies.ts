import type { FileSystem } from '@electron/store/journal/file-system';
import { parseCopyName } from '@shared/copies/copy-name';
import type { CopiesList, CopyEntry } from '@shared/ipc/copies-calls';
import { InstantSchema } from '@shared/model/calendar-day';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CopyNotes } from './copy-notes';

type Found = { name: string; bytes: number };

/** Whether a folder is there and may be written to. */
export async function isReachable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** The copies of our folder and of the chosen one, newest first; those in both once. */
export async function listCopies(files: FileSystem, own: string, notes: CopyNotes): Promise<CopiesList> {
  const { folder } = notes;
  const reachable = folder !== null && (await isReachable(folder));
  const here = await files.list(own).catch((): Found[] => []);
  const there = folder !== null && reachable ? await files.list(folder).catch((): Found[] => []) : [];
  const inBoth = new Set(there.map(({ name }) => name));
  const hereNames = new Set(here.map(({ name }) => name));
  const copies = [
    ...here.flatMap((file) => toEntry(file, inBoth.has(file.name) ? 'both' : 'own', notes)),
    ...there.filter(({ name }) => !hereNames.has(name)).flatMap((file) => toEntry(file, 'folder', notes)),
  ];
  const newestFirst = copies.toSorted((a, b) => (a.at === b.at ? b.sequence - a.sequence : a.at < b.at ? 1 : -1));
  return { copies: newestFirst, folder: folder === null ? null : { name: basename(folder), reachable } };
}

function toEntry({ name, bytes }: Found, place: CopyEntry['place'], notes: CopyNotes): CopyEntry[] {
  const parsed = parseCopyName(name);
  const at = InstantSchema.safeParse(parsed?.at);
  if (!parsed || !at.success) return [];
  const note = notes.copies[name];
  const common = { name, at: at.data, sequence: parsed.sequence, bytes, place };
  if (!note) return [{ ...common, counts: null, state: 'unchecked', opensElsewhere: null }];
  // Another size than it was written with: it is not what was checked.
  const state = note.bytes === bytes ? note.state : 'damaged';
  return [{ ...common, counts: note.counts, state, opensElsewhere: note.opensElsewhere }];
}

import { join } from 'node:path';
import type { JournalStore, SegmentFact } from './scan-facts';
import { listSegments } from './scan';

/** The folder in the journal's folder for the segments from before it was begun anew. */
export const OLDER = 'older';

/** Puts segments aside. What cannot be moved stays where it is, and is not read there either. */
export async function putAside({ files, folder }: JournalStore, segments: readonly SegmentFact[]): Promise<void> {
  if (segments.length === 0) return;
  const older = join(folder, OLDER);
  try {
    await files.prepareFolder(older);
    for (const { name } of segments) await files.move(join(folder, name), join(older, name));
  } catch {
    // Each opening tries again; which segments count is written in the newest one, not in where they lie.
  }
  await files.syncFolder(older);
  await files.syncFolder(folder);
}

/** Deletes the segments put aside, and those with a number below `begunIn` that could not be. Gives how many. */
export async function deleteAside({ files, folder }: JournalStore, begunIn: number): Promise<number> {
  const older = join(folder, OLDER);
  const aside = (await listSegments(files, older)).map(({ name }) => join(older, name));
  const left = (await listSegments(files, folder)).filter(({ number }) => number < begunIn);
  const paths = [...aside, ...left.map(({ name }) => join(folder, name))];
  for (const path of paths) await files.remove(path);
  await files.syncFolder(older);
  await files.syncFolder(folder);
  return paths.length;
}

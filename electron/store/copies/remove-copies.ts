import { parseCopyName } from '@shared/copies/copy-name';
import { ok, problem, type Result } from '@shared/model/result';
import { join } from 'node:path';
import { reasonOf } from '@electron/store/journal/system-problem';
import type { CopiesParts } from './copies-parts';
import { readNotes, writeNotes } from './copy-notes';

/**
 * Deletes from our own folder every copy but those of the last change, and whatever lies half-written there; never before a
 * checked copy of that very change is in it. A higher number is of records that were given up for a colleague's. Problems: `copy-missing`, `copy-not-removed` with the `reason`.
 */
export async function removeOwnBefore(parts: CopiesParts, sequence: number): Promise<Result<null>> {
  const { files, folder } = parts;
  const notes = await readNotes(folder);
  try {
    const found = await files.list(folder);
    const good = found.some(({ name, bytes }) => {
      const note = notes.copies[name];
      return parseCopyName(name)?.sequence === sequence && note?.state === 'checked' && note.bytes === bytes;
    });
    if (!good) return problem('copy-missing');
    for (const { name } of found) {
      const copy = parseCopyName(name);
      const older = copy ? copy.sequence !== sequence : /^\.writing-.*\.tmp$/.test(name);
      if (older) await files.remove(join(folder, name));
    }
    await files.syncFolder(folder);
    return ok(null);
  } catch (error) {
    return problem('copy-not-removed', { reason: reasonOf(error) });
  }
}

/**
 * Deletes copies that were written here, wherever they lie; where no good one would be left, the newest stays whatever is
 * asked. A higher number alone says nothing: it may be of records that were given up for a colleague's. Problem:
 * `copy-not-removed` with the `reason`.
 */
export async function removeCopies(parts: CopiesParts, names: readonly string[]): Promise<Result<null>> {
  const { files, folder } = parts;
  const notes = await readNotes(folder);
  const good = Object.keys(notes.copies).filter((name) => notes.copies[name]?.state === 'checked');
  const going = new Set(names.filter((name) => notes.copies[name]));
  const newest = good.toSorted().at(-1);
  if (newest !== undefined && good.every((name) => going.has(name))) going.delete(newest);
  try {
    for (const each of [folder, ...(notes.folder === null ? [] : [notes.folder])]) {
      for (const { name } of await files.list(each)) {
        if (going.has(name)) await files.remove(join(each, name));
      }
    }
    const copies = Object.fromEntries(Object.entries(notes.copies).filter(([name]) => !going.has(name)));
    await writeNotes(folder, { ...notes, copies });
    return ok(null);
  } catch (error) {
    return problem('copy-not-removed', { reason: reasonOf(error) });
  }
}

import { writeFileSafely } from '@electron/handlers/write-file-safely';
import { ErasedPeerSchema, type ErasedPeer } from '@shared/model/erasure';
import { problem, type Result } from '@shared/model/result';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The list in the data folder. */
const OWN_FILE = 'erased.json';
/** The list as it lies beside backups, for the computer that restores one of them. */
const BESIDE_FILE = 'peer-desk-erased.json';
const OWNER_ONLY = 0o600;

const ListSchema = z.object({
  erased: z.array(ErasedPeerSchema),
  /** The erasure whose older copies are not all gone yet. */
  unfinished: ErasedPeerSchema.nullable().default(null),
});
export type ErasedList = z.infer<typeof ListSchema>;

/**
 * The peers who were erased: ids, dates and numbers, and nothing of a person, so it lies in clear. It stands outside the records and
 * the backups, so that a backup from before an erasure does not bring the person back.
 */
export type ErasedListFile = {
  /** Problem: `erased-list-damaged`, where there is a list that cannot be read: nothing is to be restored past it. */
  read: () => Promise<Result<ErasedList>>;
  write: (list: ErasedList) => Promise<Result<unknown>>;
  /** Takes in what a list beside backups says too. */
  takeIn: (folder: string) => Promise<Result<unknown>>;
  /** Puts the list beside backups, joined with what lies there. */
  putBeside: (folder: string) => Promise<Result<unknown>>;
};

/** The list of one data folder. */
export function erasedListFile(dataFolder: string): ErasedListFile {
  const path = join(dataFolder, OWN_FILE);
  const read = () => readList(path);
  const write = (list: ErasedList) => writeList(path, list);
  return {
    read,
    write,
    takeIn: async (folder) => {
      const beside = await readList(join(folder, BESIDE_FILE));
      const own = await read();
      if (!own.ok || !beside.ok || beside.value.erased.length === 0) return own;
      const erased = joined(own.value.erased, beside.value.erased);
      const learnt = erased[own.value.erased.length];
      // What this computer holds of before that erasure goes like its own, at the next start that writes.
      return learnt ? write({ erased, unfinished: own.value.unfinished ?? learnt }) : own;
    },
    putBeside: async (folder) => {
      const own = await read();
      if (!own.ok || own.value.erased.length === 0) return own;
      const beside = await readList(join(folder, BESIDE_FILE));
      const erased = joined(beside.ok ? beside.value.erased : [], own.value.erased);
      return writeList(join(folder, BESIDE_FILE), { erased, unfinished: null });
    },
  };
}

function joined(first: readonly ErasedPeer[], second: readonly ErasedPeer[]): ErasedPeer[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

async function readList(path: string): Promise<Result<ErasedList>> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return '';
  });
  if (text === undefined) return { ok: true, value: { erased: [], unfinished: null } };
  try {
    return { ok: true, value: ListSchema.parse(JSON.parse(text)) };
  } catch {
    return problem('erased-list-damaged');
  }
}

function writeList(path: string, list: ErasedList): Promise<Result<unknown>> {
  return writeFileSafely(path, new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`), { mode: OWNER_ONLY });
}

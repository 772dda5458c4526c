import { writeFileSafely } from '@electron/handlers/write-file-safely';
import { ErasedPeerSchema, type ErasedPeer } from '@shared/model/erasure';
import { ok, problem, type Result } from '@shared/model/result';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readBesideList, writeBesideList } from './beside-list';
import { officeKeyOf } from './keyring/office-key';

/** The list in the data folder. */
const OWN_FILE = 'erased.json';
const OWNER_ONLY = 0o600;

const ListSchema = z.object({
  erased: z.array(ErasedPeerSchema),
  /** The erasure whose older copies are not all gone yet. */
  unfinished: ErasedPeerSchema.nullable().default(null),
});
export type ErasedList = z.infer<typeof ListSchema>;

/**
 * The peers who were erased: ids, dates and numbers, and nothing of a person, so in the data folder it lies in clear. It stands
 * outside the records and the backups, so that a backup from before an erasure does not bring the person back.
 */
export type ErasedListFile = {
  /** Problem: `erased-list-damaged`, where there is a list that cannot be read: nothing is to be restored past it. */
  read: () => Promise<Result<ErasedList>>;
  write: (list: ErasedList) => Promise<Result<unknown>>;
  /**
   * Takes in what the list of this office beside backups says too, and that of the office whose identities these are. One
   * that is not theirs is passed over, and `refused` says so.
   */
  takeIn: (folder: string, identities?: readonly string[]) => Promise<Result<unknown>>;
  /** Puts the list beside backups, joined with what lies there; not before an office passphrase was chosen: nobody else could read them. */
  putBeside: (folder: string) => Promise<Result<unknown>>;
  /** The name of a folder whose list was passed over since the program started; `null` where there is none. */
  refused: () => string | null;
};

type Parts = { dataFolder: string; officeKey: () => Promise<Uint8Array | undefined> };

/** The list of one data folder. */
export function erasedListFile({ dataFolder, officeKey }: Parts): ErasedListFile {
  const path = join(dataFolder, OWN_FILE);
  let refused: string | null = null;
  const read = () => readList(path);
  const write = (list: ErasedList) => writeList(path, list);
  const readBeside = async (folder: string, key: Uint8Array): Promise<readonly ErasedPeer[]> => {
    const beside = await readBesideList(folder, key);
    if (beside.ok) return beside.value;
    refused = basename(folder);
    return [];
  };
  return {
    read,
    write,
    takeIn: async (folder, identities = []) => {
      const own = await read();
      if (!own.ok) return own;
      const ours = await officeKey();
      let erased = own.value.erased;
      for (const key of [...(ours ? [ours] : []), ...identities.map(officeKeyOf)])
        erased = joined(erased, await readBeside(folder, key));
      const learnt = erased[own.value.erased.length];
      // What this computer holds of before that erasure goes like its own, at the next start that writes.
      return learnt ? write({ erased, unfinished: own.value.unfinished ?? learnt }) : own;
    },
    putBeside: async (folder) => {
      const own = await read();
      const key = await officeKey();
      if (!own.ok || !key || own.value.erased.length === 0) return own;
      return writeBesideList(folder, key, joined(await readBeside(folder, key), own.value.erased));
    },
    refused: () => refused,
  };
}

/** Where nobody is erased. */
export const NO_ERASED_LIST: Pick<ErasedListFile, 'takeIn' | 'putBeside'> = {
  takeIn: async () => ok(null),
  putBeside: async () => ok(null),
};

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

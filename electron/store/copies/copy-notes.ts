import { writeFileSafely } from '@electron/handlers/write-file-safely';
import { CopyCountsSchema } from '@shared/copies/copy-format';
import type { Result } from '@shared/model/result';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const NOTES_FILE = 'copies.json';
const OWNER_ONLY = 0o600;

const NoteSchema = z.strictObject({
  bytes: z.number().int().min(0),
  counts: CopyCountsSchema,
  state: z.enum(['checked', 'damaged']),
  opensElsewhere: z.boolean(),
});

const NotesSchema = z.strictObject({
  /** Every copy that was written here, by its name; none other is ever removed. */
  copies: z.record(z.string(), NoteSchema),
  /** The folder that the office chose besides ours. */
  folder: z.string().nullable(),
  /** SHA-256 of the identity file that was last put into that folder. */
  identityDigest: z.string().nullable(),
});

/** What is remembered of a copy: counts, and nothing of a person. */
export type CopyNotes = z.infer<typeof NotesSchema>;

/** What is remembered of the copies of a folder; nothing where that cannot be read: then they are unchecked, and all stay. */
export async function readNotes(folder: string): Promise<CopyNotes> {
  try {
    return NotesSchema.parse(JSON.parse(await readFile(join(folder, NOTES_FILE), 'utf8')));
  } catch {
    return { copies: {}, folder: null, identityDigest: null };
  }
}

/** Problems: those of `writeFileSafely`. */
export function writeNotes(folder: string, notes: CopyNotes): Promise<Result<unknown>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(notes)}\n`);
  return writeFileSafely(join(folder, NOTES_FILE), bytes, { mode: OWNER_ONLY });
}

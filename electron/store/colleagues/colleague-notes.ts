import { writeFileSafely } from '@electron/handlers/write-file-safely';
import { InstantSchema } from '@shared/model/calendar-day';
import type { Result } from '@shared/model/result';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const NOTES_FILE = 'colleagues.json';
const OWNER_ONLY = 0o600;

const NotesSchema = z.strictObject({
  /** The office folder, an absolute path. */
  folder: z.string().nullable(),
  /** The copies that we left there, by name; none other is ever removed. */
  left: z.array(z.string()),
  /** Copies of ours that are to go as soon as the folder is there: they may hold somebody who was erased. */
  doomed: z.array(z.string()).default([]),
  /** SHA-256 of the identity file that was last put there. */
  identityDigest: z.string().nullable(),
  lastLeft: z.strictObject({ at: InstantSchema, sequence: z.number().int().min(0) }).nullable(),
});
export type ColleagueNotes = z.infer<typeof NotesSchema>;

/** What is remembered of the office folder; nothing where that cannot be read: then it is chosen again. */
export async function readColleagueNotes(folder: string): Promise<ColleagueNotes> {
  try {
    return NotesSchema.parse(JSON.parse(await readFile(join(folder, NOTES_FILE), 'utf8')));
  } catch {
    return { folder: null, left: [], doomed: [], identityDigest: null, lastLeft: null };
  }
}

/** Problems: those of `writeFileSafely`. */
export function writeColleagueNotes(folder: string, notes: ColleagueNotes): Promise<Result<unknown>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(notes)}\n`);
  return writeFileSafely(join(folder, NOTES_FILE), bytes, { mode: OWNER_ONLY });
}

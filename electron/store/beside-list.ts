import { writeFileSafely } from '@electron/handlers/write-file-safely';
import { ErasedPeerSchema, type ErasedPeer } from '@shared/model/erasure';
import { ok, problem, type Result } from '@shared/model/result';
import { hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sealBytes, unsealBytes } from './keyring/seal-bytes';

const ABOUT = 'peer-desk erased peers 1';
const TAG_BYTES = 4;
const LARGEST = 16 * 1024 * 1024;
const OWNER_ONLY = 0o600;

const ListSchema = z.array(ErasedPeerSchema);

/**
 * The list of erased peers as it lies beside backups and copies, sealed under the office's key: nobody else can read it, put a
 * peer on it or take one off. Its name says whose it is, so that two offices can share a folder.
 */
function besideListPath(folder: string, officeKey: Uint8Array): string {
  const tag = Buffer.from(hkdfSync('sha256', officeKey, new Uint8Array(0), `${ABOUT} name`, TAG_BYTES)).toString('hex');
  return join(folder, `peer-desk-erased-${tag}.sealed`);
}

/** Nobody where none lies there. Problem: `erased-list-not-ours` for one that this office did not write, or that was changed. */
export async function readBesideList(folder: string, officeKey: Uint8Array): Promise<Result<ErasedPeer[]>> {
  const bytes = await readFile(besideListPath(folder, officeKey)).catch((error: unknown) =>
    error instanceof Error && 'code' in error && error.code === 'ENOENT' ? undefined : new Uint8Array(),
  );
  if (bytes === undefined) return ok([]);
  const text = bytes.length > LARGEST ? undefined : unsealBytes(officeKey, new Uint8Array(bytes), ABOUT);
  if (text === undefined) return problem('erased-list-not-ours');
  // Sealed by an office's own computer, it is a list; a newer shape would say so in `ABOUT`.
  return ok(ListSchema.parse(JSON.parse(new TextDecoder().decode(text))));
}

/** Problems: those of `writeFileSafely`. */
export function writeBesideList(
  folder: string,
  officeKey: Uint8Array,
  erased: readonly ErasedPeer[],
): Promise<Result<unknown>> {
  const bytes = new TextEncoder().encode(JSON.stringify(erased));
  const path = besideListPath(folder, officeKey);
  return writeFileSafely(path, sealBytes(officeKey, bytes, ABOUT), { mode: OWNER_ONLY });
}

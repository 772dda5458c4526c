import { ok, problem, type Result } from '@shared/model/result';
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

type Step = 'look' | 'write' | 'replace';

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The problem that a system error means at a step: Windows reports a file open in Excel as a refusal to replace it. */
export function saveProblem(code: string, step: Step, platform: NodeJS.Platform): string {
  const refused = code === 'EPERM' || code === 'EACCES';
  if (code === 'EBUSY' || code === 'ETXTBSY' || (refused && step === 'replace' && platform === 'win32')) {
    return 'file-open-elsewhere';
  }
  if (refused || code === 'EROFS') return 'save-denied';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'disk-full';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'folder-missing';
  return 'save-failed';
}

/** The file to replace: what a link points to, or the path itself when nothing is there yet. */
async function fileToReplace(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    // Renaming over a file marked read-only would succeed on some systems: the mark is the owner's wish.
    await access(real, constants.W_OK);
    return real;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path;
    throw error;
  }
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name itself survive a power cut; not every file system lets a folder be opened, and none is worse for it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Writes a file so that the old one stays whole until the new one is: a temporary file beside it, flushed, then renamed.
 * Problems: `save-denied`, `disk-full`, `file-open-elsewhere`, `folder-missing`, `save-failed`; nothing is left behind.
 * With `mode` the file gets these permissions, where the system knows them.
 */
export async function writeFileSafely(
  path: string,
  bytes: Uint8Array,
  { mode }: { mode?: number } = {},
): Promise<Result<{ fileName: string }>> {
  const fileName = basename(path);
  let step: Step = 'look';
  let temporary: string | undefined;
  try {
    const target = await fileToReplace(path);
    temporary = join(dirname(target), `.peer-desk-${randomUUID()}.tmp`);
    step = 'write';
    await writeThrough(temporary, bytes, mode);
    step = 'replace';
    await rename(temporary, target);
    await syncFolder(dirname(target));
    return ok({ fileName });
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    return problem(saveProblem(systemCode(error), step, process.platform), { fileName });
  }
}

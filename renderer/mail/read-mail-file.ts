import { startWorker } from '@renderer/workbook/start-worker';
import type { Mail } from '@shared/mail/mail';
import { problem, type Result } from '@shared/model/result';
import workerUrl from './mail-worker.ts?worker&url';

const MEGABYTE = 1024 * 1024;
/** More than mail systems let through; its text is a few kilobytes of it. */
const MOST_BYTES = 50 * MEGABYTE;
const LONGEST_MS = 10_000;

/**
 * Reads an e-mail file in a worker of its own, which is ended when it takes too long.
 * Problems: `mail-too-big` with the megabytes, `mail-slow`, `mail-unreadable`, and those of `readMailBytes`.
 */
export async function readMailFile(file: File): Promise<Result<Mail>> {
  if (file.size > MOST_BYTES) return problem('mail-too-big', { megabytes: Math.round(file.size / MEGABYTE) });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It is no longer there, or may not be read.
    return problem('mail-unreadable');
  }
  const worker = startWorker(workerUrl);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Result<Mail>>((resolve) => {
      timer = setTimeout(() => resolve(problem('mail-slow')), LONGEST_MS);
      worker.addEventListener('message', ({ data }: MessageEvent<Result<Mail>>) => resolve(data));
      worker.addEventListener('error', () => resolve(problem('mail-damaged')));
      worker.postMessage(bytes, [bytes.buffer]);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

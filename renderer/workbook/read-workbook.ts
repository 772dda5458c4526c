import type { RawWorkbook } from '@shared/import/types';
import { problem, type Result } from '@shared/model/result';
import { CAPS } from './caps';
import type { ReadReply, ReadRequest } from './read-messages';
import { startWorker } from './start-worker';
import workerUrl from './read-worker.ts?worker&url';

export type ReadOptions = {
  /** Told the share done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Aborting ends the worker at once. */
  readonly signal?: AbortSignal;
  readonly timeMs?: number;
};

/**
 * Reads a chosen file in a worker, which is ended when it is cancelled or takes too long. Nothing is written.
 * Problems besides those of `readBytes`: file-timed-out, cancelled.
 */
export async function readWorkbook(file: File, options: ReadOptions = {}): Promise<Result<RawWorkbook>> {
  if (file.size === 0) return problem('file-empty');
  if (file.size > CAPS.fileBytes) return problem('file-too-large', { what: 'file' });
  if (options.signal?.aborted) return problem('cancelled');
  const bytes = await fileBytes(file);
  return bytes ? runWorker({ bytes, fileName: file.name }, options) : problem('file-unreadable');
}

/** The bytes of a file; `undefined` where it went away or may not be read. */
async function fileBytes(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function runWorker(request: ReadRequest, { onProgress, signal, timeMs = CAPS.timeMs }: ReadOptions) {
  return new Promise<Result<RawWorkbook>>((resolve) => {
    const worker = startWorker(workerUrl);
    const end = (result: Result<RawWorkbook>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = () => end(problem('cancelled'));
    const timer = setTimeout(() => end(problem('file-timed-out')), timeMs);
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('error', () => end(problem('file-unreadable')));
    worker.addEventListener('messageerror', () => end(problem('file-unreadable')));
    worker.addEventListener('message', (event: MessageEvent<ReadReply>) => {
      if (event.data.is === 'progress') onProgress?.(event.data.share);
      else end(event.data.result);
    });
    if (signal?.aborted) cancel();
    else worker.postMessage(request, [request.bytes.buffer]);
  });
}

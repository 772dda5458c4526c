import type { ImportCall, ImportReply } from '@renderer/workbook/import-messages';
import { startWorker } from '@renderer/workbook/start-worker';
import { ok, problem, type Result } from '@shared/model/result';
import workerUrl from './import-worker.ts?worker&url';

/** How long a busy computer may take to start the worker: that is no fault of the file. */
const MOST_TO_START_MS = 30_000;

/** A worker that is asked one thing after the other, and is ended when one of them takes too long. */
export type AskedWorker = {
  /** `take` is told each reply, and returns the answer once it is there. */
  ask: <T>(call: ImportCall, take: (reply: ImportReply) => T | undefined) => Promise<Result<T>>;
  /** Ends it at once, whatever it is at; what it was asked comes to "cancelled". */
  end: () => void;
};

/** Starts the worker that imports; `timeMs` is how long each thing may take once it is up. Problems: cancelled, file-timed-out, import-stopped. */
export function askedWorker(timeMs: number): AskedWorker {
  const worker = startWorker(workerUrl);
  let last: Promise<unknown> = Promise.resolve();
  let giveUp: (() => void) | undefined;
  let isEnded = false;
  let isUp = false;
  const end = () => {
    isEnded = true;
    worker.terminate();
    giveUp?.();
  };
  const askNow = <T>(call: ImportCall, take: (reply: ImportReply) => T | undefined) =>
    new Promise<Result<T>>((resolve) => {
      if (isEnded) return resolve(problem('cancelled'));
      const settle = (result: Result<T>) => {
        clearTimeout(timer);
        worker.removeEventListener('message', onMessage);
        worker.removeEventListener('error', onError);
        worker.removeEventListener('messageerror', onError);
        giveUp = undefined;
        resolve(result);
      };
      const stopWith = (code: string) => {
        settle(problem(code));
        end();
      };
      const onMessage = ({ data }: MessageEvent<ImportReply>) => {
        if (!isUp) {
          isUp = true;
          clearTimeout(timer);
          timer = setTimeout(timedOut, timeMs);
        }
        if (data.is === 'up') return;
        if (data.is === 'failed') return settle(problem('import-stopped'));
        const answer = take(data);
        if (answer !== undefined) settle(ok(answer));
      };
      const onError = () => stopWith('import-stopped');
      const timedOut = () => stopWith('file-timed-out');
      let timer = setTimeout(timedOut, isUp ? timeMs : MOST_TO_START_MS);
      giveUp = () => settle(problem('cancelled'));
      worker.addEventListener('message', onMessage);
      worker.addEventListener('error', onError);
      worker.addEventListener('messageerror', onError);
      worker.postMessage(call, call.is === 'read' ? [call.bytes.buffer] : []);
    });
  return {
    ask: (call, take) => {
      const asked = last.then(() => askNow(call, take));
      last = asked;
      return asked;
    },
    end,
  };
}

import { RowNotOpened } from '../sealed/sealed-rows';
import type { RecordTable } from '@shared/model/change';
import type { ReadCall, ReadReply } from './read-messages';

export type ReadPort = {
  /** Every record of a table; nothing where the worker failed. Rejects with `RowNotOpened`, and where `mayOpen` does. */
  read: (table: RecordTable) => Promise<unknown[] | undefined>;
  /** Ends the worker; what it was asked comes to nothing. */
  close: () => void;
};

export type ReadPortOptions = {
  startWorker: () => Worker;
  database: string;
  key: Uint8Array;
  /** Asked each time before a worker opens the database; rejects where it may not. */
  mayOpen: () => PromiseLike<unknown>;
};

/** How long the worker is kept for a next read. Once ended it takes no memory at all. */
const IDLE_MS = 3_000;

/** A read that is under way: the records so far, and who waits for the last word. */
type Waiting = { records: unknown[]; settle: (reply: Exclude<ReadReply, { is: 'piece' }>) => void };

/** The window's end of the worker that reads. The worker is started when it is needed. */
export function createReadPort({ startWorker, database, key, mayOpen }: ReadPortOptions): ReadPort {
  const waiting = new Map<number, Waiting>();
  const decoder = new TextDecoder();
  let running: { worker: Worker; opened: Promise<void> } | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  const close = () => {
    clearTimeout(idle);
    running?.worker.terminate();
    running = undefined;
    for (const [id, { settle }] of waiting) settle({ id, is: 'failed' });
  };
  const open = async (worker: Worker): Promise<void> => {
    await mayOpen();
    const call: ReadCall = { is: 'open', database, key };
    worker.postMessage(call, []);
  };
  const start = () => {
    const worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      const found = waiting.get(data.id);
      if (data.is !== 'piece') found?.settle(data);
      // Safe: the worker sends lists, as it says in its messages.
      else for (const record of JSON.parse(decoder.decode(data.json)) as unknown[]) found?.records.push(record);
    });
    worker.addEventListener('error', close);
    worker.addEventListener('messageerror', close);
    return { worker, opened: open(worker) };
  };

  return {
    close,
    read: async (table) => {
      clearTimeout(idle);
      try {
        running ??= start();
      } catch {
        return undefined;
      }
      const asked = running;
      try {
        await asked.opened;
      } catch (error) {
        close();
        throw error;
      }
      // Ended meanwhile: it would never answer.
      if (running !== asked) return undefined;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        const records: unknown[] = [];
        const settle: Waiting['settle'] = (reply) => {
          waiting.delete(id);
          if (waiting.size === 0) idle = setTimeout(close, IDLE_MS);
          if (reply.is === 'row-not-opened') reject(new RowNotOpened(reply.table, reply.key));
          else resolve(reply.is === 'done' ? records : undefined);
        };
        waiting.set(id, { records, settle });
        const call: ReadCall = { is: 'read', id, table };
        asked.worker.postMessage(call, []);
      });
    },
  };
}

/** Runs tasks one after another, in the order they came; a task that fails does not stop those after it. */
export type WriterQueue = {
  run: <T>(task: () => Promise<T>) => Promise<T>;
  /** How many have not ended, the running one among them. */
  length: () => number;
};

/** The queue that gives changes their order. */
export function createWriterQueue(): WriterQueue {
  let last: Promise<unknown> = Promise.resolve();
  let length = 0;
  return {
    run: (task) => {
      length += 1;
      const mine = last.then(task).finally(() => {
        length -= 1;
      });
      // The failure belongs to whoever asked; here it only has to end.
      last = mine.catch(() => undefined);
      return mine;
    },
    length: () => length,
  };
}

/** Runs tasks one after another, in the order they came; a task that fails does not stop those after it. */
export type WriterQueue = { run: <T>(task: () => Promise<T>) => Promise<T> };

/** The queue that gives changes their order. */
export function createWriterQueue(): WriterQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const mine = last.then(task);
      // The failure belongs to whoever asked; here it only has to end.
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

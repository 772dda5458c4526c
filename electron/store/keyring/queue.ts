/** Runs what is asked for one after another, so that two calls never write the same keys at once. */
export type Queue = { run: <T>(task: () => Promise<T>) => Promise<T> };

export function createQueue(): Queue {
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

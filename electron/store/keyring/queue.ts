/** Runs what is asked for one after another, so that two calls never write the same keys at once. */
export type Queue = { run: <T>(task: () => Promise<T>) => Promise<T> };

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const mine = last.then(task);
      // What it answers or fails with belongs to whoever asked, and may be megabytes: here it only has to end.
      last = mine.then(ended, ended);
      return mine;
    },
  };
}

function ended(): void {}

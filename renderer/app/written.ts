import type { Desk } from '@renderer/data/desk';

/** Waits for the change that is being written. */
export function written(desk: Desk): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (desk.saving === 'saving') return;
      stop();
      done();
    };
    const stop = desk.subscribe(look);
    look();
  });
}

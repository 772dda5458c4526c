import type { ActionId } from '@shared/model/actions';

/** Answers the page with what was chosen; null when another call waits in its place. */
let waiting: ((chosen: ActionId | null) => void) | undefined;

/** Waits until an action is chosen from the menu. A later call takes the place of an earlier one. */
export function untilChosen(): Promise<ActionId | null> {
  waiting?.(null);
  return new Promise((done) => {
    waiting = done;
  });
}

/** Tells the page; nothing happens where none waits, as while the records are locked. */
export function chooseAction(id: ActionId): void {
  waiting?.(id);
  waiting = undefined;
}

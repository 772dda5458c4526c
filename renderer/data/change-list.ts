import type { Change } from '@shared/model/change';
import { useStateOf } from './use-state-of';
import type { Desk } from './desk';
import { useDesk } from './desk-context';
import { createListeners } from './listeners';

/** Headers that are read at once: few enough that no task is long. */
const PAGE = 500;

/** The changes as far as they are read, newest first. */
export type ChangesRead = { changes: readonly Change[]; isWhole: boolean };
type Reading = ChangesRead & { failure?: unknown };
type ChangeList = { state: () => Reading; subscribe: (listener: () => void) => () => void };

// Read once for each desk, so that the way back from one change finds the list as it was left.
const lists = new WeakMap<Desk, ChangeList>();

/** Every change, newest first: the newest page at once, the older ones page by page behind it, and each new one as it comes. */
export function useChangeList(): ChangesRead {
  const desk = useDesk();
  const list = lists.get(desk) ?? createChangeList(desk);
  lists.set(desk, list);
  const read = useStateOf<Reading>(list, NONE);
  if (read.failure !== undefined) throw read.failure;
  return read;
}

const NONE: Reading = { changes: [], isWhole: false };

function createChangeList(desk: Desk): ChangeList {
  const { subscribe, tell } = createListeners();
  let state = NONE;
  const show = (next: Reading) => {
    state = next;
    tell();
  };
  const readOlder = async (): Promise<void> => {
    const page = await desk.changes(PAGE, state.changes.at(-1)?.sequence);
    show({ changes: [...state.changes, ...page], isWhole: page.length < PAGE });
    if (!state.isWhole) await readOlder();
  };
  const readNewer = async (): Promise<void> => {
    const last = state.changes[0]?.sequence ?? 0;
    const missing = desk.lastSequence() - last;
    if (missing <= 0) return;
    const newer = await desk.changes(missing);
    show({ ...state, changes: [...newer.filter(({ sequence }) => sequence > last), ...state.changes] });
  };
  // One after the other: each goes on from what the one before has read.
  const failed = (failure: unknown) => show({ ...state, failure });
  let reading = readOlder().catch(failed);
  desk.subscribe(() => {
    if (desk.lastSequence() > (state.changes[0]?.sequence ?? 0)) reading = reading.then(readNewer).catch(failed);
  });
  return { state: () => state, subscribe };
}

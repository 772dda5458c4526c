import { useSyncExternalStore } from 'react';

type Told<S> = { state: () => S; subscribe: (listener: () => void) => () => void };

const listenToNothing = () => () => undefined;

/** The state of a part of the desk, drawn again after each change of it; `none` where the desk has no such part. */
export function useStateOf<S>(part: Told<S> | undefined, none: S): S {
  return useSyncExternalStore(part?.subscribe ?? listenToNothing, part?.state ?? (() => none));
}

/** Who is told when something has changed. */
export type Listeners = {
  /** Answers with what ends it. */
  subscribe: (listener: () => void) => () => void;
  tell: () => void;
};

/** Nobody listens yet. */
export function createListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}

import { bridge } from '@renderer/bridge/bridge';
import { warmUpDatabase } from '@renderer/data/start/warm-up';

/** Asks now, and gives that answer to the first who wants one; whoever wants it after that asks anew. */
export function askEarly<T>(ask: () => Promise<T>): () => Promise<T> {
  let early: Promise<T> | undefined = ask();
  return () => {
    const answer = early ?? ask();
    early = undefined;
    return answer;
  };
}

// The first module of the script: the main process answers, and the database wakes, while the rest of it is run.
export const askInfo = askEarly(bridge.appInfo);
export const askKeys = askEarly(bridge.keysState);
warmUpDatabase();

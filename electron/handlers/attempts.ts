import { createQueue } from '@electron/store/keyring/queue';
import type { Result } from '@shared/model/result';
import { setTimeout as wait } from 'node:timers/promises';

/** Wrong passphrases that are answered at once. */
const FREE_ATTEMPTS = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Milliseconds that the next passphrase waits after so many wrong ones: none up to three, then twice as long each time. */
export function waitAfter(wrong: number): number {
  return wrong < FREE_ATTEMPTS ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (wrong - FREE_ATTEMPTS), LONGEST_WAIT_MS);
}

/** Takes passphrases one after another and slows down who guesses; a right one ends the waiting. */
export type Attempts = { take: <T>(attempt: () => Promise<Result<T>>) => Promise<Result<T>> };

/** Counts from nought; `pause` waits for so many milliseconds. */
export function createAttempts(pause: (ms: number) => Promise<unknown> = wait): Attempts {
  let wrong = 0;
  // In turn: guesses sent side by side would otherwise all pass before the first was counted.
  const queue = createQueue();
  const next = async <T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> => {
    await pause(waitAfter(wrong));
    const answer = await attempt();
    if (answer.ok) wrong = 0;
    else if (answer.problem.code === 'wrong-passphrase') wrong += 1;
    return answer;
  };
  return { take: (attempt) => queue.run(() => next(attempt)) };
}

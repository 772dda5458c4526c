import { logEvent } from '@electron/log';
import type { Result } from '@shared/model/result';

/** Notes a problem by its code, and answers the same. */
export function told<A extends Result<unknown>>(answer: A): A {
  if (!answer.ok) logEvent(answer.problem.code);
  return answer;
}

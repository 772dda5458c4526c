import { reasonOf } from '@electron/store/journal/system-problem';
import { problem } from '@shared/model/result';

/** A system error while a copy was written: `copy-not-written` with its `reason`. */
export function notWritten(error: unknown): ReturnType<typeof problem> {
  return problem('copy-not-written', { reason: reasonOf(error) });
}

/** A system error while a copy was opened or read: `copy-missing`, or `copy-not-read` with its `reason`. */
export function notRead(error: unknown): ReturnType<typeof problem> {
  const reason = reasonOf(error);
  return reason === 'ENOENT' ? problem('copy-missing') : problem('copy-not-read', { reason });
}

import type { ColleagueCopy } from '@shared/ipc/colleagues-calls';
import type { SeatCopy } from './seat';

/**
 * What lies in the office folder before the copy that is read: `newer`, one to be read, or `half`, the newest of those that
 * had not come whole when it was opened. `copies`: newest first.
 */
export function newerCopy(
  copies: readonly ColleagueCopy[],
  { name, passedOver }: Pick<SeatCopy, 'name' | 'passedOver'>,
): { newer?: ColleagueCopy; half?: ColleagueCopy } {
  const [first] = copies;
  const before = copies.findIndex((copy) => copy.name === name);
  if (!first || before === 0) return {};
  return before > 0 && before <= passedOver ? { half: first } : { newer: first };
}

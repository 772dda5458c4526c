import type { Reason, SheetMapping } from '../types';

/** What tells that a request was answered. */
const TELLS_ANSWER = new Set<string | null>(['answeredOn', 'outcome', 'peersOffered']);

/**
 * A log of requests in which no column is taken as the answer, though columns are left that may be it: all its requests would go in
 * as not answered. `undefined` where nothing is wrong.
 */
export function withoutAnswers({ holds, take, columns }: SheetMapping): Reason | undefined {
  if (holds !== 'requests' || !take || columns.some(({ field }) => TELLS_ANSWER.has(field))) return undefined;
  const left = columns.filter(({ field, header, examples, isHidden }) =>
    Boolean(field === null && !isHidden && header !== '' && examples.length > 0),
  );
  if (left.length === 0) return undefined;
  const named = left.map(({ header }) => `\u201c${header}\u201d`).join(', ');
  return { code: 'requests-without-answers', facts: { columns: named } };
}

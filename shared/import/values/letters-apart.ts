/** Texts shorter than this are never a slip apart: too many real names are one letter apart. */
const SHORTEST = 6;

/**
 * True where two different texts are one slip apart: a letter more, a letter less, another letter, or two neighbours swapped.
 */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < SHORTEST) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1;
  let oneEnd = one.length;
  let otherEnd = other.length;
  while (oneEnd > start && otherEnd > start && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd -= 1;
    otherEnd -= 1;
  }
  const [oneLeft, otherLeft] = [oneEnd - start, otherEnd - start];
  if (Math.max(oneLeft, otherLeft) === 1) return true;
  const isSwap = oneLeft === 2 && otherLeft === 2;
  return isSwap && one[start] === other[start + 1] && one[start + 1] === other[start];
}

/** Texts that are one slip apart share one of these: the text itself, and with each of its letters left out. */
export function slipKeys(text: string): readonly string[] {
  if (text.length < SHORTEST) return [];
  const keys = [text];
  for (let at = 0; at < text.length; at += 1) keys.push(text.slice(0, at) + text.slice(at + 1));
  return keys;
}

/**
 * True where two different texts are one slip apart: a letter more, a letter less, another letter, or two neighbours swapped.
 * Texts of fewer than six letters are never so: too many real names are one letter apart.
 */
export function isOneSlipApart(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < 6) return false;
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

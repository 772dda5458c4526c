/** Order of two texts for `toSorted`: days, years, ids. By their characters, so a later day comes after an earlier one; equal texts stay as they stood. */
export function inTextOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

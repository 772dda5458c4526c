/** A number of months in words. */
export function monthsText(count: number): string {
  return count === 1 ? '1 month' : `${count} months`;
}

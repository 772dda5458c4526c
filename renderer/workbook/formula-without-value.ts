/** What stands for a formula whose value was never worked out: Peer Desk runs none, so nobody knows what it comes to. */
export const NO_VALUE = '(formula without a value)';

/** A cell that says so, as XML of a sheet: an error, so that no reader takes its text for a fact. */
export function formulaWithoutValue(place: string): Uint8Array {
  const where = /^[A-Z]{1,3}\d{1,7}$/.test(place) ? ` r="${place}"` : '';
  return new TextEncoder().encode(`<c${where} t="e"><v>${NO_VALUE}</v></c>`);
}

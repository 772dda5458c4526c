/** What stands for a formula whose value was never worked out: Peer Desk runs none, so nobody knows what it comes to. */
const NO_VALUE = '(formula without a value)';

/** A cell that says so, as XML of a sheet: an error, so that no reader takes its text for a fact. */
export const FORMULA_WITHOUT_VALUE: Uint8Array = new TextEncoder().encode(`<c t="e"><v>${NO_VALUE}</v></c>`);

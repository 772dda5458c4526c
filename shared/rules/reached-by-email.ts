/**
 * Whom an e-mail to those chosen reaches, by the address of each, '' or `undefined` where one has none: of several, only who has
 * an address, as the others stand in no BCC and are still to be spoken to. One alone is taken as chosen, whose address may be
 * known elsewhere. Decided: 2026-11-23, product owner.
 */
export function reachedByEmail<Each>(
  chosen: readonly Each[],
  addressOf: (each: Each) => string | undefined,
): readonly Each[] {
  return chosen.length > 1 ? chosen.filter((each) => addressOf(each)) : chosen;
}

import { foldText } from '@shared/rules/names';

type Proposal = { id: string; name: string; ended: boolean };

/**
 * Proposals for what was typed, the likeliest first, as Enter takes the first: the council that the text names by itself
 * ("Shropshire", not North Shropshire), then those whose name begins with it, then the rest, and those that ended last.
 * Alike ones stay in the order given.
 */
export function likeliestFirst<P extends Proposal>(
  proposals: readonly P[],
  typed: string,
  namedId: string | undefined,
): P[] {
  const begins = foldText(typed);
  const rank = ({ id, name, ended }: P) => {
    if (id === namedId) return 0;
    if (ended) return 3;
    return foldText(name).startsWith(begins) ? 1 : 2;
  };
  return proposals.toSorted((a, b) => rank(a) - rank(b));
}

import type { PoolReviewRow } from '@shared/model/pool-review';

/** A figure of a review that may be another one when it is worked out again. */
const REVIEWED_FIGURES = [
  'workedQuarterDays',
  'bookedQuarterDays',
  'pencilledQuarterDays',
  'expiredQuarterDays',
  'notCountedQuarterDays',
  'limitQuarterDays',
  'extraQuarterDays',
  'leftQuarterDays',
  'position',
  'lastWorkedOn',
  'nextWorkOn',
  'training',
  'availability',
] as const satisfies readonly (keyof PoolReviewRow)[];
export type ReviewedFigure = (typeof REVIEWED_FIGURES)[number];

/** What of one peer is not as the review froze it. `was` is missing where the peer was not in the review, `is` where they are no longer. */
export type ReviewDifference = {
  peerId: PoolReviewRow['peerId'];
  was: PoolReviewRow | undefined;
  is: PoolReviewRow | undefined;
  /** Figures that differ, where the peer is in both. */
  figures: readonly ReviewedFigure[];
};

/**
 * Holds the rows of a review against the same rows worked out again: each peer of whom a figure differs, or who is in one of
 * them only, in the order of the review and then of the new ones. Names and home councils are not compared; of an erased peer
 * (`isErased`) only the amounts, as the rest was taken out of the review.
 */
export function compareReviews(
  frozen: readonly PoolReviewRow[],
  now: readonly PoolReviewRow[],
  isErased: (peerId: PoolReviewRow['peerId']) => boolean = () => false,
): ReviewDifference[] {
  const isByPeer = new Map(now.map((row) => [row.peerId, row]));
  const wasIn = new Set(frozen.map(({ peerId }) => peerId));
  const known = frozen.flatMap((was): ReviewDifference[] => {
    const is = isByPeer.get(was.peerId);
    if (!is) return [{ peerId: was.peerId, was, is, figures: [] }];
    const figures = REVIEWED_FIGURES.filter(
      (figure) =>
        !(isErased(was.peerId) && (figure === 'training' || figure === 'availability')) &&
        JSON.stringify(was[figure]) !== JSON.stringify(is[figure]),
    );
    return figures.length > 0 ? [{ peerId: was.peerId, was, is, figures }] : [];
  });
  const added = now
    .filter(({ peerId }) => !wasIn.has(peerId))
    .map((is): ReviewDifference => ({ peerId: is.peerId, was: undefined, is, figures: [] }));
  return [...known, ...added];
}

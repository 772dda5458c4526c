import type { RecordChangedSince } from '@renderer/data/desk';
import { useCouncilBook, useDesk } from '@renderer/data/desk-context';
import { frozenRows, reviewRows, yearOfReview } from '@renderer/data/reviews/make-review';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { ChangedField } from '@renderer/words/changed-field';
import { changedFields } from '@renderer/words/changed-fields';
import type { Instant } from '@shared/model/calendar-day';
import type { PoolReview } from '@shared/model/pool-review';
import { compareReviews, type ReviewDifference } from '@shared/rules/compare-reviews';
import { causesOf, TABLES_OF_FIGURES } from '@shared/rules/review-causes';
import { useState } from 'react';

/** What came of holding a review against today's records. */
export type Checked = {
  at: Instant;
  differences: readonly (ReviewDifference & { causes: readonly RecordChangedSince[] })[];
  /** What was agreed otherwise since. */
  agreement: readonly ChangedField[];
};

/** Works the review out again as of its day from today's records, and says what differs and which change it came from. */
export function useCheck(review: PoolReview) {
  const desk = useDesk();
  const councils = useCouncilBook();
  const nameOf = usePeerNames();
  const [isChecking, setChecking] = useState(false);
  const [checked, setChecked] = useState<Checked | 'failed'>();
  const run = async (): Promise<Checked> => {
    const year = yearOfReview(review);
    const now = await reviewRows(desk, { councils, nameOf }, { asOf: review.asOf, year });
    const peers = desk.table('peers');
    const isErased = (peerId: string) => peers.get(peerId)?.erasedOn !== undefined;
    const differences = compareReviews(frozenRows(desk, review.id), now, isErased);
    const changed = differences.length > 0 ? await desk.changedSince(review.upToChange, TABLES_OF_FIGURES) : [];
    return {
      at: desk.now(),
      differences: differences.map((difference) => ({ ...difference, causes: causesOf(difference, changed, year) })),
      agreement: changedFields(review.agreement, desk.agreement(), () => undefined),
    };
  };
  const check = async () => {
    setChecking(true);
    setChecked(undefined);
    const outcome = await run().catch((): 'failed' => 'failed');
    setChecked(outcome);
    setChecking(false);
  };
  return { check, isChecking, checked };
}

import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { totalsLines } from '@renderer/words/review-words';
import type { PoolReview } from '@shared/model/pool-review';

/** The figures of the whole pool, as the review froze them. */
export function ReviewTotals({ review }: { review: PoolReview }) {
  return (
    <Section title="The whole pool">
      <Facts lines={totalsLines(review.totals)} />
    </Section>
  );
}

import type { PoolReviewRemark, PoolReviewRow } from '@shared/model/pool-review';

/** One peer of a review, with what was remarked. */
export type ReviewLine = { row: PoolReviewRow; remark: PoolReviewRemark | undefined };

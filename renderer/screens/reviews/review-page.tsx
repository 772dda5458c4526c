import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { NotHerePage } from '@renderer/components/not-here-page';
import { Page, Section } from '@renderer/components/page';
import { Facts } from '@renderer/components/facts';
import { useDesk, useRefusal, useTable } from '@renderer/data/desk-context';
import { frozenRows, yearOfReview } from '@renderer/data/reviews/make-review';
import { instantText } from '@renderer/words/instant-text';
import type { PoolReview } from '@shared/model/pool-review';
import { daysInWords } from '@shared/model/quarter-days';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearText } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { DeleteReviewDialog } from './delete-review-dialog';
import { PrintReviewDialog } from './print-review-dialog';
import { RemarkDialog } from './remark-dialog';
import { ReviewCheck } from './review-check';
import type { ReviewLine } from './review-lines';
import { ReviewTable } from './review-table';
import { ReviewTotals } from './review-totals';
import { useCheck } from './use-check';

const BACK = { to: '/reports', title: 'Reports', detail: 'Reviews of the pool' };

/** One review of the pool, as it was kept: totals, every peer with remarks, what the figures mean; checked against today's records. */
export function ReviewPage() {
  const { reviewId = '' } = useParams();
  const review = useTable('poolReviews').get(reviewId);
  if (review) return <Review key={review.id} review={review} />;
  return (
    <NotHerePage
      record="review"
      back={BACK}
      all="All reports"
      text="It may have been deleted, or its making taken back with Undo. Undo and Redo bring it back."
    />
  );
}

function Review({ review }: { review: PoolReview }) {
  const lines = useReviewLines(review);
  const reading = useRefusal() !== undefined;
  const { check, isChecking, checked } = useCheck(review);
  const [open, setOpen] = useState<'print' | 'delete' | ReviewLine>();
  const close = () => setOpen(undefined);
  const { limitQuarterDays } = limitOf(yearOfReview(review), review.agreement);
  return (
    <Page
      title={`Review of the pool as of ${formatUkDate(review.asOf)}`}
      back={BACK}
      detail={
        <>
          <span>{yearText(review.yearKey)}</span>
          <span>Limit {daysInWords(limitQuarterDays)} a peer</span>
          <span>
            Made {instantText(review.madeAt)}
            {review.madeBy ? ` by ${review.madeBy}` : ''}
          </span>
        </>
      }
      actions={
        <>
          {reading ? null : <Button onClick={() => setOpen('delete')}>Delete</Button>}
          <Button onClick={() => setOpen('print')}>Print or save as PDF</Button>
          <Button variant="contained" disabled={isChecking} onClick={() => void check()}>
            Check against today&apos;s
          </Button>
        </>
      }
    >
      <ReviewTotals review={review} />
      <ReviewCheck review={review} isChecking={isChecking} checked={checked} />
      <ReviewTable review={review} lines={lines} {...(!reading && { onRemark: setOpen })} />
      <Section title="What the figures mean">
        <Box sx={{ maxWidth: 880 }}>
          <Facts lines={review.definitions.map(({ term, meaning }) => [term, meaning] as const)} />
        </Box>
      </Section>
      {open === 'print' ? <PrintReviewDialog review={review} lines={lines} onClose={close} /> : null}
      {open === 'delete' ? <DeleteReviewDialog review={review} lines={lines} onClose={close} /> : null}
      {typeof open === 'object' ? <RemarkDialog review={review} line={open} onClose={close} /> : null}
    </Page>
  );
}

/** The rows of the review, each with its remark. */
function useReviewLines(review: PoolReview): readonly ReviewLine[] {
  const desk = useDesk();
  const parts = useTable('poolReviewParts');
  const remarks = useTable('poolReviewRemarks');
  return useMemo(() => {
    const byPeer = new Map(
      remarks.all.filter(({ reviewId }) => reviewId === review.id).map((remark) => [remark.peerId, remark]),
    );
    // `parts` says when the rows are others.
    return parts ? frozenRows(desk, review.id).map((row) => ({ row, remark: byPeer.get(row.peerId) })) : [];
  }, [desk, parts, remarks, review.id]);
}

import Typography from '@mui/material/Typography';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { PrintSheet } from '@renderer/components/print-sheet';
import { useRefusal } from '@renderer/data/desk-context';
import { PrintButtons } from '@renderer/panels/print-buttons';
import { useLogPaper } from '@renderer/panels/use-log-paper';
import type { PoolReview } from '@shared/model/pool-review';
import type { ReviewLine } from './review-lines';
import { ReviewPaper } from './review-paper';

type Props = { review: PoolReview; lines: readonly ReviewLine[]; onClose: () => void };

/** Prints a review as it was kept, with its remarks, or saves it as a PDF; logged. */
export function PrintReviewDialog({ review, lines, onClose }: Props) {
  const reading = useRefusal() !== undefined;
  const log = useLogPaper({
    report: 'Review of the pool',
    yearKey: review.yearKey,
    sheets: [{ name: 'Review of the pool', rows: lines.length }],
    sensitiveColumns: ['Names', 'Remarks'],
  });
  return (
    <PlainDialog title="Print the review" onClose={onClose}>
      <Typography variant="body2" sx={{ mb: 2 }}>
        The whole review with {lines.length.toLocaleString('en-GB')} {lines.length === 1 ? 'peer' : 'peers'}, their
        remarks and what the figures mean. It names peers, so it goes to whom it is meant for.{' '}
        {reading
          ? 'You are reading: the export log of the office does not get it.'
          : 'The export log keeps that it left.'}
      </Typography>
      <PrintButtons autoFocus fileName={`review-of-the-pool-${review.asOf}`} onDone={log} />
      <PrintSheet size="8.5pt">
        <ReviewPaper review={review} lines={lines} />
      </PrintSheet>
    </PlainDialog>
  );
}

import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import { deleteReviewOperations } from '@renderer/data/reviews/make-review';
import { problemText } from '@renderer/words/problem-text';
import type { PoolReview } from '@shared/model/pool-review';
import { formatUkDate } from '@shared/rules/uk-date';
import { useNavigate } from 'react-router';
import type { ReviewLine } from './review-lines';

type Props = { review: PoolReview; lines: readonly ReviewLine[]; onClose: () => void };

/** Takes a review away with its remarks, which Undo brings back. */
export function DeleteReviewDialog({ review, lines, onClose }: Props) {
  const desk = useDesk();
  const navigate = useNavigate();
  const remarks = lines.filter(({ remark }) => remark).length;
  const submit = async () => {
    const deleted = await desk.commit({
      label: { code: 'review-deleted', ids: [], count: 1 },
      operations: deleteReviewOperations(desk, review.id),
    });
    if (!deleted.ok) return problemText(deleted.problem);
    onClose();
    await navigate('/reports');
    return undefined;
  };
  return (
    <FormDialog
      title="Delete this review"
      submitText="Delete the review"
      onSubmit={submit}
      onClose={onClose}
      width={480}
    >
      <span>
        The review as of {formatUkDate(review.asOf)} goes with its {lines.length.toLocaleString('en-GB')}{' '}
        {lines.length === 1 ? 'peer' : 'peers'}
        {remarks > 0 ? ` and ${remarks === 1 ? '1 remark' : `${remarks} remarks`}` : ''}. The records of the peers stay
        as they are. Undo brings the review back.
      </span>
    </FormDialog>
  );
}

import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { problemText } from '@renderer/words/problem-text';
import type { PoolReview, PoolReviewRemark } from '@shared/model/pool-review';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import type { ReviewLine } from './review-lines';

const LONGEST = 2000;

/** What a reviewer remarks on a peer; an empty remark is taken away. */
export function RemarkDialog({ review, line, onClose }: { review: PoolReview; line: ReviewLine; onClose: () => void }) {
  const desk = useDesk();
  const { row, remark } = line;
  const [text, setText] = useState(remark?.text ?? '');
  const written = text.trim();
  const submit = async () => {
    const id = remark?.id ?? newId();
    const kept: PoolReviewRemark = {
      id,
      reviewId: review.id,
      peerId: row.peerId,
      text: written,
      by: desk.atDesk(),
      on: desk.today,
    };
    if (written !== (remark?.text ?? '')) {
      const saved = await desk.commit({
        label: { code: 'review-remark', ids: [row.peerId], count: 1 },
        operations: [{ table: 'poolReviewRemarks', key: id, after: written === '' ? null : kept }],
      });
      if (!saved.ok) return problemText(saved.problem);
    }
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title={`Remark on ${row.name}`}
      submitText={remark && written === '' ? 'Take the remark away' : 'Keep the remark'}
      onSubmit={submit}
      onClose={onClose}
      dirty={text !== (remark?.text ?? '')}
      width={480}
    >
      <TextField
        label="Remark"
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={3}
        autoFocus
        slotProps={{ htmlInput: { maxLength: LONGEST } }}
        helperText={
          remark
            ? `By ${remark.by || 'somebody'} on ${formatUkDate(remark.on)}. The peer may ask to see what is written here.`
            : 'Kept with this review. The peer may ask to see what is written here.'
        }
      />
    </FormDialog>
  );
}

import { yearOfReview } from '@renderer/data/reviews/make-review';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import {
  lastWorkedText,
  reviewAvailabilityText,
  reviewPositionText,
  reviewTrainingText,
} from '@renderer/words/review-words';
import type { PoolReview } from '@shared/model/pool-review';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo } from 'react';
import type { ReviewLine } from './review-lines';

type Props = { review: PoolReview; lines: readonly ReviewLine[]; search: string };

/** Copies and prints the peers of a review that are shown; the whole of it has a paper of its own. */
export function ReviewWaysOut({ review, lines, search }: Props) {
  const columns = useMemo(() => columnsOf(review), [review]);
  return (
    <ListWaysOut
      label={`Review of the pool as of ${formatUkDate(review.asOf)}`}
      rows={lines}
      columns={columns}
      yearKey={review.yearKey}
      asked={search === '' ? '' : `found by \u201c${search}\u201d`}
      sensitive={['Names', 'Remarks']}
    />
  );
}

function columnsOf(review: PoolReview): readonly ListColumn<ReviewLine>[] {
  const { amberQuarterDays } = limitOf(yearOfReview(review), review.agreement);
  return [
    { id: 'peer', title: 'Peer', kind: 'text', value: ({ row }) => row.name },
    { id: 'council', title: 'Home council', kind: 'text', value: ({ row }) => row.homeCouncil },
    { id: 'worked', title: 'Worked', kind: 'days', value: ({ row }) => row.workedQuarterDays },
    { id: 'booked', title: 'Booked', kind: 'days', value: ({ row }) => row.bookedQuarterDays },
    { id: 'left', title: 'Left', kind: 'days', value: ({ row }) => row.leftQuarterDays },
    { id: 'pencilled', title: 'Pencilled in', kind: 'days', value: ({ row }) => row.pencilledQuarterDays },
    { id: 'extra', title: 'Extra', kind: 'days', value: ({ row }) => row.extraQuarterDays },
    { id: 'position', title: 'Position', kind: 'text', value: ({ row }) => reviewPositionText(row, amberQuarterDays) },
    { id: 'remark', title: 'Remark', kind: 'text', value: ({ remark }) => remark?.text ?? '' },
    { id: 'last', title: 'Last worked', kind: 'text', value: ({ row }) => lastWorkedText(row) },
    { id: 'next', title: 'Next work', kind: 'date', value: ({ row }) => row.nextWorkOn },
    { id: 'training', title: 'Training', kind: 'text', value: ({ row }) => reviewTrainingText(row.training) },
    {
      id: 'availability',
      title: 'Availability',
      kind: 'text',
      value: ({ row }) => reviewAvailabilityText(row.availability),
    },
  ];
}

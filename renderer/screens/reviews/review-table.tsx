import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Section } from '@renderer/components/page';
import { useTable } from '@renderer/data/desk-context';
import { yearOfReview } from '@renderer/data/reviews/make-review';
import { LimitStatus } from '@renderer/panels/limit-status';
import {
  lastWorkedText,
  reviewAvailabilityText,
  reviewPositionText,
  reviewTrainingText,
} from '@renderer/words/review-words';
import type { PoolReview, PoolReviewRow } from '@shared/model/pool-review';
import { LIMIT_POSITIONS } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { foldText } from '@shared/rules/names';
import { formatUkDate } from '@shared/rules/uk-date';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { ReviewLine } from './review-lines';

const ROW_HEIGHT = 36;
/** Rows in sight at most; the rest is scrolled to. */
const IN_SIGHT = 14;
const ROOM_FOR_HEAD = 64;
const LEAST_WIDTH = 1500;

type Props = {
  review: PoolReview;
  lines: readonly ReviewLine[];
  /** Writes a remark; missing where nothing may be written. */
  onRemark?: (line: ReviewLine) => void;
};

/** Every peer of the review with the remarks; only what is in sight is drawn. */
export function ReviewTable({ review, lines, onRemark }: Props) {
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(foldText(search));
  const shown = useMemo(
    () =>
      asked === '' ? lines : lines.filter(({ row }) => foldText(`${row.name} ${row.homeCouncil}`).includes(asked)),
    [lines, asked],
  );
  const columns = useColumns(review, onRemark);
  const height = Math.min(Math.max(shown.length, 2), IN_SIGHT) * ROW_HEIGHT + ROOM_FOR_HEAD;
  return (
    <Section
      title="Every peer"
      count={lines.length}
      right={
        <TextField
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder="Name or home council"
          sx={{ width: 200 }}
          slotProps={{ htmlInput: { 'aria-label': 'Name or home council' } }}
        />
      }
    >
      {shown.length === 0 ? (
        <p>No peer of the review matches.</p>
      ) : (
        <Box sx={{ height, display: 'flex', flexDirection: 'column', mt: 1 }}>
          <DataTable
            fill
            label={`Review of the pool as of ${formatUkDate(review.asOf)}`}
            rows={shown}
            columns={columns}
            rowKey={({ row }) => row.peerId}
            rowHeight={ROW_HEIGHT}
            minWidth={LEAST_WIDTH}
          />
        </Box>
      )}
    </Section>
  );
}

function useColumns(review: PoolReview, onRemark: Props['onRemark']): TableColumn<ReviewLine>[] {
  const peers = useTable('peers');
  return useMemo(() => {
    const { amberQuarterDays } = limitOf(yearOfReview(review), review.agreement);
    const days = (
      id: string,
      title: string,
      of: (row: PoolReviewRow) => number,
      plainZero = false,
    ): TableColumn<ReviewLine> => ({
      id,
      title,
      width: 84,
      align: 'right',
      render: ({ row }) => <DaysFigure quarterDays={of(row)} plainZero={plainZero} />,
    });
    const text = (
      id: string,
      title: string,
      width: number,
      of: (row: PoolReviewRow) => string,
    ): TableColumn<ReviewLine> => ({
      id,
      title,
      width,
      render: ({ row }) => <span title={of(row)}>{of(row)}</span>,
    });
    return [
      {
        id: 'peer',
        title: 'Peer',
        width: 190,
        render: ({ row }) =>
          peers.get(row.peerId) ? (
            <Link component={RouterLink} to={`/peers/${row.peerId}`}>
              {row.name}
            </Link>
          ) : (
            row.name
          ),
      },
      days('worked', 'Worked', (row) => row.workedQuarterDays),
      days('booked', 'Booked', (row) => row.bookedQuarterDays),
      days('left', 'Left', (row) => row.leftQuarterDays, true),
      days('pencilled', 'Pencilled in', (row) => row.pencilledQuarterDays),
      days('extra', 'Extra', (row) => row.extraQuarterDays),
      { id: 'position', title: 'Position', width: 160, render: ({ row }) => position(row, amberQuarterDays) },
      { id: 'remark', title: 'Remark', width: 230, render: (line) => <Remark line={line} onRemark={onRemark} /> },
      text('last', 'Last worked', 104, lastWorkedText),
      text('next', 'Next work', 104, ({ nextWorkOn }) => (nextWorkOn ? formatUkDate(nextWorkOn) : '')),
      text('training', 'Training', 190, ({ training }) => reviewTrainingText(training)),
      text('availability', 'Availability', 190, ({ availability }) => reviewAvailabilityText(availability)),
      text('council', 'Home council', 140, ({ homeCouncil }) => homeCouncil),
    ];
  }, [peers, review, onRemark]);
}

/** With its icon, where the position is one that is known today. */
function position(row: PoolReviewRow, amberQuarterDays: number): ReactNode {
  const known = LIMIT_POSITIONS.find((each) => each === row.position);
  return known ? (
    <LimitStatus limit={{ position: known, amberQuarterDays }} />
  ) : (
    reviewPositionText(row, amberQuarterDays)
  );
}

function Remark({ line, onRemark }: { line: ReviewLine; onRemark: Props['onRemark'] }) {
  const text = line.remark?.text ?? '';
  if (!onRemark) return <span title={text}>{text}</span>;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 0 }}>
      {text ? (
        <Box component="span" title={text} sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {text}
        </Box>
      ) : null}
      <Button
        size="small"
        aria-label={`${text ? 'Change the remark' : 'Add a remark'} on ${line.row.name}`}
        onClick={() => onRemark(line)}
      >
        {text ? 'Change' : 'Add'}
      </Button>
    </Box>
  );
}

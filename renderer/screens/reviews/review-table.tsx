import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Section } from '@renderer/components/page';
import { useWidth } from '@renderer/components/use-width';
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
import { ReviewWaysOut } from './review-ways-out';

const ROW_HEIGHT = 44;
/** Rows in sight at most; the rest is scrolled to. */
const IN_SIGHT = 12;
const ROOM_FOR_HEAD = 64;
/** What goes first where not everything has room; it stays in what is copied and printed. */
const DROPPED_FIRST = ['availability', 'extra', 'training', 'work'];

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
  const all = useColumns(review, onRemark);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(all, width, DROPPED_FIRST);
  const height = Math.min(Math.max(shown.length, 2), IN_SIGHT) * ROW_HEIGHT + ROOM_FOR_HEAD;
  return (
    <Section
      title="Every peer"
      count={lines.length}
      right={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          <TextField
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder="Name or home council"
            sx={{ width: 200 }}
            slotProps={{ htmlInput: { 'aria-label': 'Name or home council' } }}
          />
          <ReviewWaysOut review={review} lines={shown} search={search} />
        </Box>
      }
    >
      {shown.length === 0 ? (
        <p>No peer of the review matches.</p>
      ) : (
        <Box ref={ref} sx={{ height, display: 'flex', flexDirection: 'column', mt: 1 }}>
          <DataTable
            fill
            label={`Review of the pool as of ${formatUkDate(review.asOf)}`}
            rows={shown}
            columns={columns}
            rowKey={({ row }) => row.peerId}
            rowHeight={ROW_HEIGHT}
            minWidth={needs}
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
      width: number,
      of: (row: PoolReviewRow) => number,
      plainZero = false,
    ): TableColumn<ReviewLine> => ({
      id,
      title,
      width,
      align: 'right',
      render: ({ row }) => <DaysFigure quarterDays={of(row)} plainZero={plainZero} />,
    });
    return [
      {
        id: 'peer',
        title: 'Peer',
        least: 140,
        render: ({ row }) => (
          <>
            {peers.get(row.peerId) ? (
              <Link component={RouterLink} to={`/peers/${row.peerId}`}>
                {row.name}
              </Link>
            ) : (
              row.name
            )}
            <Box component="span" sx={SECOND_LINE}>
              {row.homeCouncil}
            </Box>
          </>
        ),
      },
      days('worked', 'Worked', 62, (row) => row.workedQuarterDays),
      days('booked', 'Booked', 62, (row) => row.bookedQuarterDays),
      days('left', 'Left', 54, (row) => row.leftQuarterDays, true),
      days('pencilled', 'Pencilled in', 80, (row) => row.pencilledQuarterDays),
      days('extra', 'Extra', 52, (row) => row.extraQuarterDays),
      { id: 'position', title: 'Position', width: 118, render: ({ row }) => position(row, amberQuarterDays) },
      { id: 'remark', title: 'Remark', least: 150, render: (line) => <Remark line={line} onRemark={onRemark} /> },
      {
        id: 'work',
        title: 'Last and next',
        width: 104,
        render: ({ row }) => (
          <>
            {lastWorkedText(row)}
            <Box component="span" sx={SECOND_LINE}>
              {row.nextWorkOn ? `next ${formatUkDate(row.nextWorkOn)}` : ''}
            </Box>
          </>
        ),
      },
      { id: 'training', title: 'Training', width: 104, render: ({ row }) => reviewTrainingText(row.training) },
      {
        id: 'availability',
        title: 'Availability',
        width: 90,
        render: ({ row }) => reviewAvailabilityText(row.availability),
      },
    ];
  }, [peers, review, onRemark]);
}

/** Under what stands above it in the cell. */
const SECOND_LINE = { display: 'block', color: 'text.secondary', fontSize: 12, lineHeight: '16px' } as const;

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

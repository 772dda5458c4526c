import Box from '@mui/material/Box';
import { yearOfReview } from '@renderer/data/reviews/make-review';
import { instantText } from '@renderer/words/instant-text';
import {
  lastWorkedText,
  reviewAvailabilityText,
  reviewPositionText,
  reviewTrainingText,
  totalsLines,
} from '@renderer/words/review-words';
import type { PoolReview } from '@shared/model/pool-review';
import { daysAsFigure } from '@shared/model/quarter-days';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearText } from '@shared/rules/year';
import type { ReviewLine } from './review-lines';

const COLUMNS = 11;
const FIGURES = ['Worked', 'Booked', 'Left', 'Pencilled in', 'Extra'] as const;

/** A review for paper: the whole pool, every peer with the remark below the row, and what the figures mean. */
export function ReviewPaper({ review, lines }: { review: PoolReview; lines: readonly ReviewLine[] }) {
  const { amberQuarterDays } = limitOf(yearOfReview(review), review.agreement);
  return (
    <>
      <h1>Review of the pool as of {formatUkDate(review.asOf)}</h1>
      <p>
        {review.group ? `${review.group} group office. ` : ''}
        {yearText(review.yearKey)}. Made {instantText(review.madeAt)}
        {review.madeBy ? ` by ${review.madeBy}` : ''}.
      </p>
      {totalsLines(review.totals).map(([name, value]) => (
        <p key={name}>
          <strong>{name}:</strong> {value}.
        </p>
      ))}
      <Box
        component="table"
        sx={{
          fontSize: '7.5pt',
          '& .figure': { textAlign: 'right', whiteSpace: 'nowrap' },
          '& .position': { whiteSpace: 'nowrap' },
        }}
      >
        <thead>
          <tr>
            <th>Peer</th>
            {FIGURES.map((title) => (
              <th key={title} className="figure">
                {title}
              </th>
            ))}
            <th>Position</th>
            <th>Last worked</th>
            <th>Next work</th>
            <th>Training</th>
            <th>Availability</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PaperRow key={line.row.peerId} line={line} amberQuarterDays={amberQuarterDays} />
          ))}
        </tbody>
      </Box>
      <h2>What the figures mean</h2>
      {review.definitions.map(({ term, meaning }) => (
        <p key={term}>
          <strong>{term}:</strong> {meaning}
        </p>
      ))}
    </>
  );
}

function PaperRow({ line: { row, remark }, amberQuarterDays }: { line: ReviewLine; amberQuarterDays: number }) {
  const amounts = [
    row.workedQuarterDays,
    row.bookedQuarterDays,
    row.leftQuarterDays,
    row.pencilledQuarterDays,
    row.extraQuarterDays,
  ];
  return (
    <>
      <Box component="tr" sx={remark ? { '& td': { borderBottom: '0 !important' } } : {}}>
        <td>
          {row.name}
          {row.homeCouncil ? `, ${row.homeCouncil}` : ''}
        </td>
        {amounts.map((quarterDays, place) => (
          <td key={FIGURES[place]} className="figure">
            {daysAsFigure(quarterDays)}
          </td>
        ))}
        <td className="position">{reviewPositionText(row, amberQuarterDays)}</td>
        <td>{lastWorkedText(row)}</td>
        <td>{row.nextWorkOn ? formatUkDate(row.nextWorkOn) : ''}</td>
        <td>{reviewTrainingText(row.training)}</td>
        <td>{reviewAvailabilityText(row.availability)}</td>
      </Box>
      {remark ? (
        <Box component="tr" sx={{ breakBefore: 'avoid' }}>
          <td colSpan={COLUMNS}>
            <em>Remark: {remark.text}</em>
          </td>
        </Box>
      ) : null}
    </>
  );
}

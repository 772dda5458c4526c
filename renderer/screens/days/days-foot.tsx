import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DaysFigure } from '@renderer/components/days-figure';
import type { DaysRow } from './days-rows';

const SUMS: ReadonlyMap<string, (row: DaysRow) => number> = new Map([
  ['worked', ({ used }: DaysRow) => used.workedQuarterDays],
  ['booked', ({ used }: DaysRow) => used.bookedQuarterDays],
  ['pencilled', ({ used }: DaysRow) => used.pencilledQuarterDays],
]);

/** Sums of the rows shown, under the columns that are there. */
export function DaysFoot({ shown, all, columnIds }: { shown: readonly DaysRow[]; all: number; columnIds: string[] }) {
  const used = shown.filter(({ hasDays }) => hasDays).length;
  const summed = columnIds.filter((id) => SUMS.has(id));
  const before = columnIds.findIndex((id) => SUMS.has(id));
  return (
    <TableRow>
      <TableCell colSpan={before}>
        {shown.length.toLocaleString('en-GB')} {shown.length === 1 ? 'peer' : 'peers'}, {used.toLocaleString('en-GB')}{' '}
        used
      </TableCell>
      {summed.map((id) => (
        <TableCell key={id} align="right">
          <DaysFigure
            quarterDays={shown.reduce((total, row) => total + (SUMS.get(id)?.(row) ?? 0), 0)}
            plainZero
            bold
          />
        </TableCell>
      ))}
      <TableCell
        colSpan={columnIds.length - before - summed.length}
        align="right"
        sx={{ fontWeight: 400, color: 'text.secondary' }}
      >
        {shown.length.toLocaleString('en-GB')} of {all.toLocaleString('en-GB')} shown
      </TableCell>
    </TableRow>
  );
}

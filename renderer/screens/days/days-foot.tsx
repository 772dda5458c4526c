import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DaysFigure } from '@renderer/components/days-figure';
import type { DaysRow } from './days-rows';

/** Sums of the rows shown. */
export function DaysFoot({ shown, all }: { shown: readonly DaysRow[]; all: number }) {
  const sum = (read: (row: DaysRow) => number) => shown.reduce((total, row) => total + read(row), 0);
  const used = shown.filter(({ hasDays }) => hasDays).length;
  return (
    <TableRow>
      <TableCell colSpan={3}>
        {shown.length.toLocaleString('en-GB')} {shown.length === 1 ? 'peer' : 'peers'}, {used.toLocaleString('en-GB')}{' '}
        used
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={sum((row) => row.used.workedQuarterDays)} plainZero bold />
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={sum((row) => row.used.bookedQuarterDays)} plainZero bold />
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={sum((row) => row.used.pencilledQuarterDays)} plainZero bold />
      </TableCell>
      <TableCell colSpan={4} align="right" sx={{ fontWeight: 400, color: 'text.secondary' }}>
        {shown.length.toLocaleString('en-GB')} of {all.toLocaleString('en-GB')} shown
      </TableCell>
    </TableRow>
  );
}

import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { DaysFigure } from '@renderer/components/days-figure';
import { daysInWords } from '@shared/model/quarter-days';
import { poolSpread, type PoolSpread } from '@shared/rules/pool-spread';
import { useMemo } from 'react';
import type { DaysRow } from './days-rows';

const SUMMED = ['worked', 'booked', 'pencilled'];

/** Sums and spread of the rows shown, under the columns that are there. */
export function DaysFoot({ shown, all, columnIds }: { shown: readonly DaysRow[]; all: number; columnIds: string[] }) {
  const spread = useMemo(() => poolSpread(shown), [shown]);
  const sums = useMemo(() => sumRows(shown), [shown]);
  const summed = columnIds.filter((id) => SUMMED.includes(id));
  const before = columnIds.findIndex((id) => SUMMED.includes(id));
  const bar = columnIds.indexOf('bar');
  const words = <SpreadWords spread={spread} />;
  return (
    <TableRow>
      <TableCell colSpan={bar === -1 ? before : bar} sx={{ lineHeight: '16px', whiteSpace: 'normal' }}>
        {spread.peers.toLocaleString('en-GB')} {spread.peers === 1 ? 'peer' : 'peers'},{' '}
        {spread.usedPeers.toLocaleString('en-GB')} used
        {bar === -1 ? <Box sx={{ fontWeight: 400, color: 'text.secondary' }}>{words}</Box> : null}
      </TableCell>
      {bar === -1 ? null : (
        <TableCell
          colSpan={before - bar}
          sx={{ fontWeight: 400, color: 'text.secondary', whiteSpace: 'normal', lineHeight: '16px' }}
        >
          {words}
        </TableCell>
      )}
      {summed.map((id) => (
        <TableCell key={id} align="right">
          <DaysFigure quarterDays={sums.get(id) ?? 0} plainZero bold />
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

function SpreadWords({ spread }: { spread: PoolSpread }) {
  if (spread.usedPeers === 0) return null;
  return (
    <span title="Worked and booked days. The middle peer has as many peers above as below, those without days included.">
      Middle peer {daysInWords(spread.middleQuarterDays)}
      {spread.busiestPercent === null ? '' : `; busiest ten hold ${spread.busiestPercent}\u00a0% of days`}
    </span>
  );
}

function sumRows(rows: readonly DaysRow[]): ReadonlyMap<string, number> {
  let [worked, booked, pencilled] = [0, 0, 0];
  for (const { used } of rows) {
    worked += used.workedQuarterDays;
    booked += used.bookedQuarterDays;
    pencilled += used.pencilledQuarterDays;
  }
  return new Map([
    ['worked', worked],
    ['booked', booked],
    ['pencilled', pencilled],
  ]);
}

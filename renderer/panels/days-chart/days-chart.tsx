import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { daysInWords } from '@shared/model/quarter-days';
import { daysInAll, type DaysByMonth, type DaysOfSpan } from '@shared/rules/days-by-month';
import { formatMonth } from '@shared/rules/uk-date';
import type { CalendarDay } from '@shared/model/calendar-day';
import { lazy, Suspense, useState } from 'react';
import { SPAN_PARTS } from './span-parts';
import { ChartLegend } from './chart-legend';

// The library of charts is read when the first chart is looked at.
const MonthBars = lazy(async () => ({ default: (await import('./month-bars')).MonthBars }));

/** Px of the chart; its place is kept while the code of it is read. */
const HEIGHT = 176;

type Row = DaysOfSpan & { name: string };

/** Days over a year as bars by month or as the table behind them. `of` says whose days they are. */
export function DaysChart({ use, of }: { use: DaysByMonth; of: string }) {
  const [asTable, setTable] = useState(false);
  const rows = use.months.map((month) => ({ ...month, name: monthName(month.key) }));
  const sometime = SPAN_PARTS.flatMap(({ key, inWords }) =>
    use.sometime[key] > 0 ? [`${daysInWords(use.sometime[key])} ${inWords}`] : [],
  );
  return (
    <Box component="figure" sx={{ m: 0 }} aria-label={`Days by month: ${of}`}>
      <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap', alignItems: 'center', fontSize: 12, minHeight: 24 }}>
        <span>Counting days by month, {of}</span>
        {asTable ? null : <ChartLegend />}
        <Link component="button" type="button" onClick={() => setTable(!asTable)} sx={{ fontSize: 12, ml: 'auto' }}>
          {asTable ? 'Show as a chart' : 'Show as a table'}
        </Link>
      </Box>
      {asTable ? (
        <ChartTable rows={rows} sometime={use.sometime} of={of} />
      ) : (
        <Box sx={{ height: HEIGHT }}>
          <Suspense fallback={null}>
            <MonthBars rows={rows} height={HEIGHT} label={`${of}: ${summary(rows)}`} />
          </Suspense>
        </Box>
      )}
      {sometime.length > 0 ? (
        <Box component="figcaption" sx={{ fontSize: 12, color: 'text.secondary' }}>
          {/* No bar can show them. */}
          Not in the bars: {sometime.join(', ')} some time in the year, as only the year is known.
        </Box>
      ) : null}
    </Box>
  );
}

function ChartTable({ rows, sometime, of }: { rows: readonly Row[]; sometime: DaysOfSpan; of: string }) {
  const columns: TableColumn<Row>[] = [
    { id: 'month', title: 'Month', render: ({ name }) => name },
    ...SPAN_PARTS.map(({ key, word }): TableColumn<Row> => ({
      id: key,
      title: word,
      width: 96,
      align: 'right',
      render: (row) => <DaysFigure quarterDays={row[key]} />,
    })),
    {
      id: 'all',
      title: 'In all',
      width: 88,
      align: 'right',
      render: (row) => <DaysFigure quarterDays={daysInAll(row)} plainZero bold />,
    },
  ];
  const all = daysInAll(sometime) > 0 ? [...rows, { ...sometime, name: 'Some time in the year' }] : rows;
  return (
    <Box
      sx={{ maxHeight: 320, overflow: 'auto', maxWidth: 640 }}
      tabIndex={0}
      role="region"
      aria-label={`Days by month: ${of}, table`}
    >
      <DataTable
        label={`Days by month: ${of}`}
        rows={all}
        columns={columns}
        rowKey={({ name }) => name}
        rowHeight={28}
      />
    </Box>
  );
}

function monthName(key: string): string {
  // Safe: the first of a month is a day.
  return formatMonth(`${key}-01` as CalendarDay);
}

/** What the bars say, for who does not see them. */
function summary(rows: readonly Row[]): string {
  const told = rows.flatMap((row) => {
    const parts = SPAN_PARTS.flatMap(({ key, inWords }) =>
      row[key] > 0 ? [`${daysInWords(row[key])} ${inWords}`] : [],
    );
    return parts.length > 0 ? [`${row.name} ${parts.join(', ')}`] : [];
  });
  return told.join('; ') || 'no days in any month';
}

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { LimitBar } from '@renderer/components/limit-bar';
import type { YearDays } from '@renderer/data/desk';
import { LimitStatus } from '@renderer/panels/limit-status';
import { daysInWords } from '@shared/model/quarter-days';
import type { LimitOfYear } from '@shared/rules/limit-of-year';
import type { Year } from '@shared/rules/year';
import { Link as RouterLink } from 'react-router';
import { DaysAxis } from './days-axis';
import type { DaysRow } from './days-rows';
import { RowActions } from './row-actions';

const LEAST_SCALE_QUARTER_DAYS = 192;

/** Right end of the scale: 48 days, or the next 8 past the longest bar. One scale for all rows, filtered or not. */
export function scaleOf(rows: readonly DaysRow[]): number {
  let longest = LEAST_SCALE_QUARTER_DAYS;
  for (const { used, limit } of rows) {
    const taken = used.workedQuarterDays + used.bookedQuarterDays + used.pencilledQuarterDays;
    longest = Math.max(longest, taken, limit.limitQuarterDays + limit.extraQuarterDays);
  }
  return Math.ceil(longest / 32) * 32;
}

/** The bar's room, so that every column has its own in a window of 1,280. */
const BAR_WIDTH = 224;

/** Which columns go first in a narrow window: the page of the peer has them all. The bar shows what the figures say. */
export const DROPPED_FIRST: readonly string[] = [
  'left-if-all',
  'last-twelve',
  'council',
  'bar',
  'pencilled',
  'booked',
  'position',
];

/** The columns of the table of days. */
export function daysColumns(
  ofYear: LimitOfYear,
  scaleQuarterDays: number,
  year: Year,
  /** Worked in the last twelve months, where the office turned that on and the days are read. */
  lastTwelve?: YearDays,
): TableColumn<DaysRow>[] {
  const figure = (id: string, title: string, width: number, read: (row: DaysRow) => number): TableColumn<DaysRow> => ({
    id,
    title: (
      <Box component="span" sx={{ whiteSpace: 'normal', display: 'inline-block' }}>
        {title}
      </Box>
    ),
    width,
    align: 'right',
    sortable: true,
    render: (row) => <DaysFigure quarterDays={read(row)} />,
  });
  return [
    { id: 'peer', title: 'Peer', width: 140, sortable: true, render: (row) => <PeerLink {...row} /> },
    {
      id: 'council',
      title: 'Home council',
      width: 112,
      sortable: true,
      render: ({ council }) => <Council name={council} />,
    },
    {
      id: 'bar',
      title: (
        <DaysAxis scaleQuarterDays={scaleQuarterDays} width={BAR_WIDTH} limitQuarterDays={ofYear.limitQuarterDays} />
      ),
      titleText: 'Days against the limit',
      width: BAR_WIDTH + 16,
      bleeds: true,
      render: (row) => <RowBar row={row} scaleQuarterDays={scaleQuarterDays} width={BAR_WIDTH} />,
    },
    figure('worked', 'Worked', 70, ({ used }) => used.workedQuarterDays),
    figure('booked', 'Booked', 68, ({ used }) => used.bookedQuarterDays),
    figure('pencilled', 'Pencilled in', 78, ({ used }) => used.pencilledQuarterDays),
    {
      ...figure('left', 'Left', 62, ({ limit }) => limit.leftQuarterDays),
      render: ({ limit }) => <DaysFigure quarterDays={limit.leftQuarterDays} plainZero bold />,
    },
    {
      ...figure('left-if-all', 'If all goes ahead', 76, ({ limit }) => limit.leftIfAllQuarterDays),
      render: ({ limit }) => (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          <DaysFigure quarterDays={limit.leftIfAllQuarterDays} plainZero />
        </Box>
      ),
    },
    ...(lastTwelve
      ? [
          {
            ...figure('last-twelve', 'Last 12 months', 76, ({ peer }) => lastTwelve.used(peer.id).workedQuarterDays),
            sortable: false,
          },
        ]
      : []),
    {
      id: 'position',
      title: 'Position',
      width: 152,
      sortable: true,
      render: ({ limit }) => <LimitStatus limit={limit} />,
    },
    {
      id: 'actions',
      title: '',
      titleText: 'Actions',
      width: 34,
      align: 'right',
      render: (row) => <RowActions row={row} year={year} />,
    },
  ];
}

function PeerLink({ peer, name }: DaysRow) {
  return (
    <Link
      component={RouterLink}
      to={`/peers/${peer.id}`}
      sx={{ display: 'inline-block', whiteSpace: 'normal', lineHeight: '16px', maxHeight: 32, verticalAlign: 'middle' }}
      title={name}
    >
      {name}
    </Link>
  );
}

/** On two lines where it is long, its words unbroken as far as they can be; the whole name is in its title. */
function Council({ name }: { name: string }) {
  return (
    <Box
      component="span"
      title={name}
      sx={{
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: 2,
        overflow: 'hidden',
        whiteSpace: 'normal',
        overflowWrap: 'anywhere',
        fontSize: 12,
        lineHeight: '16px',
      }}
    >
      {name}
    </Box>
  );
}

function RowBar(props: { row: DaysRow; scaleQuarterDays: number; width: number }) {
  const { used, limit, name } = props.row;
  const extra = limit.extraQuarterDays > 0 ? ` and ${daysInWords(limit.extraQuarterDays)} approved` : '';
  return (
    <LimitBar
      workedQuarterDays={used.workedQuarterDays}
      bookedQuarterDays={used.bookedQuarterDays}
      pencilledQuarterDays={used.pencilledQuarterDays}
      extraQuarterDays={limit.extraQuarterDays}
      limitQuarterDays={limit.limitQuarterDays}
      amberQuarterDays={limit.amberQuarterDays}
      scaleQuarterDays={props.scaleQuarterDays}
      width={props.width}
      label={
        `${name}: ${daysInWords(used.workedQuarterDays)} worked, ${daysInWords(used.bookedQuarterDays)} booked, ` +
        `${daysInWords(used.pencilledQuarterDays)} pencilled in, ${daysInWords(limit.leftQuarterDays)} left of ` +
        `${daysInWords(limit.limitQuarterDays)}${extra}`
      }
    />
  );
}

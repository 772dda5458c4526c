import Add from '@mui/icons-material/Add';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable } from '@renderer/components/data-table';
import { LimitBarLegend } from '@renderer/components/limit-bar';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useWidth } from '@renderer/components/use-width';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { PoolWorkedOutDialog } from '@renderer/panels/pool-worked-out-dialog';
import { daysInWords } from '@shared/model/quarter-days';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatPlainDate } from '@shared/rules/uk-date';
import { isEnding } from '@shared/rules/year-end';
import { isInYear, type Year } from '@shared/rules/year';
import { useLastTwelveMonths } from '@renderer/panels/use-last-twelve-months';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { daysColumns, DROPPED_FIRST, scaleOf } from './days-columns';
import { DaysFilters, DaysFiltersBehindButton, DaysSearch } from './days-filters';
import { DaysFoot } from './days-foot';
import { daysConditions, inAnyYear, listDays } from './days-list';
import { useDaysRows, type DaysRow } from './days-rows';
import { useDaysView, type DaysView } from './use-days-view';
import { PoolChart } from './pool-chart';
import { YearMenu } from '@renderer/panels/year-menu';

/** Every peer against the limit in a year. */
export function DaysPage() {
  const task = useTask();
  const agreement = useAgreement();
  const today = useToday();
  const { view, year, change } = useDaysView();
  const rows = useDaysRows(year);
  const empty = rows?.length === 0;
  return (
    <Page
      title="Days"
      detail={
        <>
          <YearMenu year={year} onChange={({ key }) => change({ yearKey: key, filter: inAnyYear(view.filter) })} />
          <span>
            {formatPlainDate(year.startsOn)} to {formatPlainDate(year.endsOn)}
          </span>
          <span>Limit {daysInWords(limitOf(year, agreement).limitQuarterDays)} a peer</span>
          {isEnding(year, today) ? (
            <Link component={RouterLink} to={`/days/year-end?year=${encodeURIComponent(year.key)}`}>
              Year end
            </Link>
          ) : null}
        </>
      }
      actions={
        empty ? null : (
          <>
            {/* Nothing was used of a year that has not begun. */}
            {year.startsOn <= today ? (
              <Button onClick={() => task.open('days-before', { year: year.key })}>Days used before Peer Desk</Button>
            ) : null}
            <Button startIcon={<FileDownloadOutlined />} onClick={() => task.open('export', { year: year.key })}>
              Export
            </Button>
            <Button variant="contained" startIcon={<Add />} onClick={() => task.open('record-days')}>
              Record days
            </Button>
          </>
        )
      }
    >
      {empty ? null : <DaysTabs />}
      {empty ? <NobodyYet /> : null}
      {rows && !empty ? <DaysTable rows={rows} year={year} view={view} onChange={change} /> : null}
    </Page>
  );
}

function NobodyYet() {
  const task = useTask();
  return (
    <EmptyState
      title="No peers yet"
      text="Days are counted for peers. Import the spreadsheet that the office keeps, or add the first peer; then every peer stands here with the days worked, booked, pencilled in and left."
      actions={
        <>
          <Button component={RouterLink} to="/import">
            Import spreadsheet
          </Button>
          <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-peer')}>
            Add peer
          </Button>
        </>
      }
    />
  );
}

/** Px that the filters and the orders take in one row or two; where there is less they stand behind a button. */
const ROOM_FOR_FILTERS = 960;

function DaysTable(props: {
  rows: readonly DaysRow[];
  year: Year;
  view: DaysView;
  onChange: (changed: Partial<DaysView>) => void;
}) {
  const { rows, year, view, onChange } = props;
  const agreement = useAgreement();
  const asked = useDeferredValue(view);
  const shown = useMemo(
    () =>
      listDays(rows, {
        conditions: daysConditions(asked),
        sort: asked.sort,
        search: asked.search,
        columns: [],
      }),
    [rows, asked],
  );
  const scale = useMemo(() => scaleOf(rows), [rows]);
  const lastTwelve = useLastTwelveMonths();
  const all = useMemo(
    () => daysColumns(limitOf(year, agreement), scale, year, lastTwelve),
    [agreement, scale, year, lastTwelve],
  );
  const [explained, setExplained] = useState(false);
  const [charted, setCharted] = useState(false);
  const [sort] = view.sort;
  const { ref, width } = useWidth<HTMLDivElement>();
  const sortedBy = sort?.column;
  // The same columns at each drawing, so that only the rows that changed are drawn again.
  const { columns, needs } = useMemo(() => {
    const dropFirst = DROPPED_FIRST.filter((id) => id !== sortedBy);
    return columnsThatFit(all, width, dropFirst);
  }, [all, width, sortedBy]);
  const today = useToday();
  const filters = { rows, year, view, onChange, isThisYear: isInYear(today, year) };
  const isNarrow = width > 0 && width < ROOM_FOR_FILTERS;
  const explain = (
    <Link component="button" type="button" onClick={() => setExplained(true)} sx={{ fontSize: 12 }}>
      How is this worked out?
    </Link>
  );
  const search = <DaysSearch value={view.search} onChange={(text) => onChange({ search: text })} />;
  const legend = columns.some(({ id }) => id === 'bar') ? <LimitBarLegend /> : null;
  return (
    <>
      <Box ref={ref}>
        {isNarrow ? (
          <DaysFiltersBehindButton {...filters} start={search} end={explain} />
        ) : (
          <DaysFilters {...filters} start={search} />
        )}
        <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
          {legend}
          <Link
            component="button"
            type="button"
            aria-expanded={charted}
            onClick={() => setCharted(!charted)}
            sx={{ fontSize: 12, ml: 'auto' }}
          >
            Use over the year
          </Link>
          {isNarrow ? null : explain}
        </Box>
        {charted ? <PoolChart rows={shown} year={year} /> : null}
      </Box>
      {explained ? <PoolWorkedOutDialog year={year} rows={shown} onClose={() => setExplained(false)} /> : null}
      {shown.length === 0 ? (
        <EmptyState
          title="No peer matches"
          text="No peer has all that is asked for above."
          actions={
            <Button onClick={() => onChange({ filter: 'all', search: '', region: '', skill: '' })}>
              Clear filters
            </Button>
          }
        />
      ) : (
        <DataTable
          fill
          label={`Days of every peer in ${year.key}`}
          rows={shown}
          columns={columns}
          rowKey={({ peer }) => peer.id}
          minWidth={needs}
          sort={sort && { column: sort.column, direction: sort.direction === 'ascending' ? 'asc' : 'desc' }}
          onSort={({ column, direction }) =>
            onChange({ sort: [{ column, direction: direction === 'asc' ? 'ascending' : 'descending' }] })
          }
          foot={<DaysFoot shown={shown} all={rows.length} columnIds={columns.map(({ id }) => id)} />}
        />
      )}
    </>
  );
}

import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable, type TableSort } from '@renderer/components/data-table';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useWidth } from '@renderer/components/use-width';
import { RowsShown } from '@renderer/components/rows-shown';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { PoolWorkedOutDialog } from '@renderer/panels/pool-worked-out-dialog';
import { daysInWords } from '@shared/model/quarter-days';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatPlainDate } from '@shared/rules/uk-date';
import { isEnding } from '@shared/rules/year-end';
import { isInYear, yearText, type Year } from '@shared/rules/year';
import { useLastTwelveMonths } from '@renderer/panels/use-last-twelve-months';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { AboveDays } from './above-days';
import { daysColumns, DROPPED_FIRST, scaleOf } from './days-columns';
import { DaysFoot } from './days-foot';
import { daysListColumns, filterIn, listDays } from './days-list';
import { daysValue } from './days-value';
import { useDaysRows, type DaysRow } from './days-rows';
import { NobodyYet } from './nobody-yet';
import { useDaysView, type DaysView } from './use-days-view';
import { RecordDaysButton } from '@renderer/panels/record-days-button';
import { YearMenu } from '@renderer/panels/year-menu';

/** Every peer against the limit in a year. */
export function DaysPage() {
  const { view, year, change } = useDaysView();
  const rows = useDaysRows(year);
  const empty = rows?.length === 0;
  // Nothing of the head is another after a change of days: it is not drawn again with the rows.
  const detail = useMemo(() => <DaysDetail year={year} onChange={change} />, [year, change]);
  const actions = useMemo(() => (empty ? null : <DaysActions year={year} />), [empty, year]);
  return (
    <Page title="Days" detail={detail} actions={actions}>
      {empty ? null : <DaysTabs />}
      {empty ? (
        <NobodyYet text="Days are counted for peers. Import the spreadsheet that the office keeps, or add the first peer; then every peer stands here with the days worked, booked, pencilled in and left." />
      ) : null}
      {rows && !empty ? <DaysTable rows={rows} year={year} view={view} onChange={change} /> : null}
    </Page>
  );
}

type OfYear = { year: Year; onChange: (changed: Partial<DaysView>) => void };

function DaysDetail({ year, onChange }: OfYear) {
  const agreement = useAgreement();
  const today = useToday();
  return (
    <>
      <YearMenu year={year} onChange={({ key }) => onChange({ yearKey: key })} />
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
  );
}

function DaysActions({ year }: Pick<OfYear, 'year'>) {
  const task = useTask();
  const today = useToday();
  return (
    <>
      {/* Nothing was used of a year that has not begun. */}
      {year.startsOn <= today ? (
        <Button onClick={() => task.open('days-before', { year: year.key })}>Days used before Peer Desk</Button>
      ) : null}
      <Button startIcon={<FileDownloadOutlined />} onClick={() => task.open('export', { year: year.key })}>
        Export
      </Button>
      <RecordDaysButton />
    </>
  );
}

const peerIdOf = ({ peer }: DaysRow) => peer.id;

function DaysTable(props: OfYear & { rows: readonly DaysRow[]; view: DaysView }) {
  const { rows, year, view, onChange } = props;
  const agreement = useAgreement();
  const today = useToday();
  const isThisYear = isInYear(today, year);
  const filter = filterIn(view.filter, isThisYear);
  const asked = useDeferredValue(useMemo(() => ({ ...view, filter }), [view, filter]));
  const lastTwelve = useLastTwelveMonths();
  const values = useMemo(() => daysListColumns(limitOf(year, agreement), lastTwelve), [year, agreement, lastTwelve]);
  const shown = useMemo(() => listDays(rows, daysValue(asked), today, values), [rows, asked, today, values]);
  const scale = useMemo(() => scaleOf(rows), [rows]);
  const all = useMemo(
    () => daysColumns(limitOf(year, agreement), scale, year, lastTwelve),
    [agreement, scale, year, lastTwelve],
  );
  const [explained, setExplained] = useState(false);
  const [charted, setCharted] = useState(false);
  const explain = useCallback(() => setExplained(true), []);
  const [sort] = view.sort;
  const sorted = useMemo(
    () =>
      sort && { column: sort.column, direction: sort.direction === 'ascending' ? ('asc' as const) : ('desc' as const) },
    [sort],
  );
  const sortBy = useCallback(
    ({ column, direction }: TableSort) =>
      onChange({ sort: [{ column, direction: direction === 'asc' ? 'ascending' : 'descending' }] }),
    [onChange],
  );
  const { ref, width } = useWidth<HTMLDivElement>();
  const sortedBy = sort?.column;
  // The same columns at each drawing, so that only the rows that changed are drawn again.
  const { columns, needs } = useMemo(() => {
    const dropFirst = DROPPED_FIRST.filter((id) => id !== sortedBy);
    return columnsThatFit(all, width, dropFirst);
  }, [all, width, sortedBy]);
  // The table comes first: what stands above it has more to count and draw, and nothing of it is pressed meanwhile.
  const drawn = useMemo(() => ({ rows, shown }), [rows, shown]);
  const above = useDeferredValue(drawn);
  return (
    <>
      <AboveDays
        {...props}
        {...above}
        values={values}
        columns={all}
        hasBars={columns.some(({ id }) => id === 'bar')}
        room={ref}
        width={width}
        onExplain={explain}
        charted={charted}
        onChart={setCharted}
      />
      {explained ? <PoolWorkedOutDialog year={year} rows={shown} onClose={() => setExplained(false)} /> : null}
      <RowsShown count={shown.length} />
      {shown.length === 0 ? (
        <EmptyState
          title="No peer matches"
          text="No peer has all that is asked for above."
          actions={
            <Button onClick={() => onChange({ filter: 'all', search: '', region: '', skill: '', conditions: [] })}>
              Clear filters
            </Button>
          }
        />
      ) : (
        <DataTable
          fill
          label={`Days of every peer in ${yearText(year.key)}`}
          rows={shown}
          columns={columns}
          rowKey={peerIdOf}
          minWidth={needs}
          sort={sorted}
          onSort={sortBy}
          foot={<DaysFoot shown={shown} all={rows.length} columnIds={columns.map(({ id }) => id)} />}
        />
      )}
    </>
  );
}

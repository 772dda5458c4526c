import Add from '@mui/icons-material/Add';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable } from '@renderer/components/data-table';
import { LimitBarLegend } from '@renderer/components/limit-bar';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { WorkedOutDialog } from '@renderer/panels/worked-out-dialog';
import { daysInWords } from '@shared/model/quarter-days';
import { formatPlainDate } from '@shared/rules/uk-date';
import type { Year } from '@shared/rules/year';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { daysColumns, scaleOf } from './days-columns';
import { DaysFilters, DaysSearch } from './days-filters';
import { DaysFoot } from './days-foot';
import { daysConditions, listDays } from './days-list';
import { useDaysRows, type DaysRow } from './days-rows';
import { useDaysView, type DaysView } from './use-days-view';
import { YearMenu } from './year-menu';

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
          <YearMenu year={year} onChange={({ key }) => change({ yearKey: key })} />
          <span>
            {formatPlainDate(year.startsOn)} to {formatPlainDate(year.endsOn)}
          </span>
          <span>Limit {daysInWords(agreement.limitQuarterDays)} a peer</span>
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
  const columns = useMemo(() => daysColumns(agreement, scale, year), [agreement, scale, year]);
  const [explained, setExplained] = useState(false);
  const [sort] = view.sort;
  return (
    <>
      <DaysFilters rows={rows} view={view} onChange={onChange} />
      <Box
        sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', mb: 1 }}
      >
        <LimitBarLegend />
        <Box sx={{ ml: 'auto', display: 'flex', gap: 2, alignItems: 'center' }}>
          <Link component="button" type="button" onClick={() => setExplained(true)} sx={{ fontSize: 12 }}>
            How is this worked out?
          </Link>
          <DaysSearch value={view.search} onChange={(search) => onChange({ search })} />
        </Box>
      </Box>
      {explained ? <WorkedOutDialog year={year} onClose={() => setExplained(false)} /> : null}
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
          minWidth={1028}
          sort={sort && { column: sort.column, direction: sort.direction === 'ascending' ? 'asc' : 'desc' }}
          onSort={({ column, direction }) =>
            onChange({ sort: [{ column, direction: direction === 'asc' ? 'ascending' : 'descending' }] })
          }
          foot={<DaysFoot shown={shown} all={rows.length} />}
        />
      )}
    </>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FilterChips } from '@renderer/components/filter-chips';
import { EmptyState, Page } from '@renderer/components/page';
import { useToday, useYearDays } from '@renderer/data/desk-context';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { formatMonth } from '@shared/rules/uk-date';
import { useDeferredValue, useMemo, useState } from 'react';
import { DaysChoices, DaysSearch } from '../days-filters';
import { daysConditions, listDays } from '../days-list';
import { useDaysRows } from '../days-rows';
import { NobodyYet } from '../nobody-yet';
import { useDaysView } from '../use-days-view';
import { RecordDaysButton } from '@renderer/panels/record-days-button';
import { YearMenu } from '@renderer/panels/year-menu';
import { MonthMenu } from './month-menu';
import { PlannerGrid } from './planner-grid';
import { PlannerLegend } from './planner-legend';
import { keepRows, PLANNER_FILTERS, plannerRows, type PlannerFilter } from './planner-rows';
import { usePlannerMonth } from './use-planner-month';

/** Peers down, the days of a month across: who is where, who cannot, and what is in each other's way. */
export function PlannerPage() {
  const today = useToday();
  const { view, year, change } = useDaysView();
  const rows = useDaysRows(year);
  const days = useYearDays(year);
  const { months, month, setMonth } = usePlannerMonth(year);
  const [filter, setFilter] = useState<PlannerFilter>('all');
  const asked = useDeferredValue(view);
  const found = useMemo(() => {
    if (!rows || !days) return undefined;
    const conditions = daysConditions({ ...asked, filter: 'all' });
    const listed = listDays(rows, { conditions, sort: asked.sort, search: asked.search, columns: [] }, today);
    return plannerRows(listed, days, month, today);
  }, [rows, days, asked, month, today]);
  const shown = useMemo(() => found && keepRows(found, filter), [found, filter]);
  const isEmpty = rows?.length === 0;
  return (
    <Page
      title="Year planner"
      detail={
        <>
          <YearMenu year={year} onChange={({ key }) => change({ yearKey: key })} />
          <span>{formatMonth(month.days[0] ?? year.startsOn)}</span>
        </>
      }
      actions={isEmpty ? null : <RecordDaysButton />}
    >
      {isEmpty ? (
        <NobodyYet text="Import the spreadsheet that the office keeps, or add the first peer; then every peer stands here with the days of the month." />
      ) : (
        <DaysTabs />
      )}
      {rows && found && shown && !isEmpty ? (
        <>
          <Box sx={{ mb: 1 }}>
            <FilterChips
              label="Which peers"
              chips={PLANNER_FILTERS.map(({ value, text }) => ({ value, text, count: keepRows(found, value).length }))}
              value={filter}
              onChange={setFilter}
            />
          </Box>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1 }}>
            <MonthMenu months={months} month={month} onChange={setMonth} />
            <DaysSearch value={view.search} onChange={(search) => change({ search })} />
            <DaysChoices rows={rows} view={view} onChange={change} />
          </Box>
          <PlannerLegend />
          {shown.length === 0 ? (
            <EmptyState
              title="No peer matches"
              text="No peer has all that is asked for above in this month."
              actions={
                <Button
                  onClick={() => {
                    setFilter('all');
                    change({ search: '', region: '', skill: '' });
                  }}
                >
                  Clear filters
                </Button>
              }
            />
          ) : (
            <PlannerGrid rows={shown} month={month} months={months} onMonth={setMonth} />
          )}
        </>
      ) : null}
    </Page>
  );
}

import type { TableColumn } from '@renderer/components/data-table';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { askedText } from '@renderer/words/condition-words';
import { ViewsBar } from '@renderer/panels/views/views-bar';
import { limitOf } from '@shared/rules/limit-of-year';
import { isInYear, yearText, type Year } from '@shared/rules/year';
import type { ListColumn } from '@shared/views/list-column';
import { daysConditions, filterIn, filterText } from './days-list';
import { daysValue, daysViewOf } from './days-value';
import type { DaysRow } from './days-rows';
import { FIRST_DAYS_VIEW, type DaysView } from './use-days-view';

export type DaysWaysOutProps = {
  rows: readonly DaysRow[];
  /** The rows that the list shows now, in its order. */
  shown: readonly DaysRow[];
  year: Year;
  view: DaysView;
  onChange: (changed: Partial<DaysView>) => void;
  values: readonly ListColumn<DaysRow>[];
  /** Every column of the table, also those that a narrow window has no room for. */
  columns: readonly TableColumn<DaysRow>[];
};

/** Copies and prints the days of a year as they are shown, and keeps views of them. */
export function DaysWaysOut({ rows, shown, year, view, onChange, values, columns }: DaysWaysOutProps) {
  const agreement = useAgreement();
  const shownFilter = filterIn(view.filter, isInYear(useToday(), year));
  const leaving = columns.flatMap(({ id }) => values.find((one) => one.id === id) ?? []);
  const besides = askedText(values, daysValue({ ...view, filter: 'all' }));
  const filter = shownFilter === 'all' ? '' : filterText(shownFilter, limitOf(year, agreement));
  const asked = [filter, besides].filter(Boolean).join('; ');
  return (
    <>
      <ListWaysOut
        label={`Days ${yearText(year.key)}`}
        rows={shown}
        columns={leaving}
        yearKey={year.key}
        asked={asked}
      />
      <ViewsBar
        list="days"
        one="peer"
        rows={rows}
        columns={values}
        value={daysValue(view)}
        first={daysValue(FIRST_DAYS_VIEW)}
        onChange={(value) => onChange(daysViewOf(value))}
        inFilters={daysConditions(view)}
      />
    </>
  );
}

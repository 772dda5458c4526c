import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { LimitStatus } from '@renderer/panels/limit-status';
import type { MergedYear } from '@shared/rules/merged-years';
import { yearText } from '@shared/rules/year';

type Props = { years: readonly MergedYear[]; names: { survivor: string; merged: string } };

/** Worked and booked in each year, of the one, of the other and of both, and where that stands against the limit. */
export function MergeYears({ years, names }: Props) {
  const days = (
    id: string,
    title: string,
    of: (year: MergedYear) => number,
    bold = false,
  ): TableColumn<MergedYear> => ({
    id,
    title,
    align: 'right',
    render: (year) => <DaysFigure quarterDays={of(year)} bold={bold} />,
  });
  const columns: TableColumn<MergedYear>[] = [
    { id: 'year', title: 'Worked and booked in', width: 150, render: ({ year }) => yearText(year.key) },
    days('survivor', names.survivor, ({ survivorQuarterDays }) => survivorQuarterDays),
    days('merged', names.merged, ({ mergedQuarterDays }) => mergedQuarterDays),
    days('together', 'Together', ({ togetherQuarterDays }) => togetherQuarterDays, true),
    days('left', 'Left', ({ limit }) => limit.leftQuarterDays),
    { id: 'position', title: 'Position', width: 220, render: ({ limit }) => <LimitStatus limit={limit} /> },
  ];
  return (
    <DataTable
      label="Days of both together"
      rows={years}
      columns={columns}
      rowKey={({ year }) => year.key}
      minWidth={720}
    />
  );
}

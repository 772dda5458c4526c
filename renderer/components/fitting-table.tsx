import { columnsThatFit, widthNeeded } from './columns-that-fit';
import { DataTable, type TableColumn } from './data-table';
import { useWidthFor } from './use-width-for';

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
  rowKey: (row: Row) => string;
  /** Columns that go first, in this order, where there is no room for all. */
  dropFirst: readonly string[];
  /** Columns that say less in less room, each in place of the one it is named after, before any goes. */
  shorter?: Readonly<Record<string, TableColumn<Row>>>;
};

const NONE = {};

/** A table that flows with the page and keeps the columns that matter in a narrow window. */
export function FittingTable<Row>({ columns: all, dropFirst, shorter = NONE, ...props }: Props<Row>) {
  const { ref, value: fitting } = useWidthFor<HTMLDivElement, string>((width) => {
    const fits = width === 0 || widthNeeded(all) <= width;
    const columns = fits ? all : all.map((column) => shorter[column.id] ?? column);
    return namesOf(columnsThatFit(columns, width, dropFirst, 0).columns);
  }, namesOf(all));
  const names = new Set(fitting.split(' '));
  const columns = all.flatMap((column) => [column, shorter[column.id] ?? []].flat()).filter(({ id }) => names.has(id));
  return (
    <div ref={ref}>
      <DataTable {...props} columns={columns} minWidth={widthNeeded(columns)} />
    </div>
  );
}

function namesOf<Row>(columns: readonly TableColumn<Row>[]): string {
  return columns.map(({ id }) => id).join(' ');
}

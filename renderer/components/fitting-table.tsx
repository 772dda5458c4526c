import { columnsThatFit } from './columns-that-fit';
import { DataTable, type TableColumn } from './data-table';
import { useWidth } from './use-width';

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
  rowKey: (row: Row) => string;
  /** Columns that go first, in this order, where there is no room for all. */
  dropFirst: readonly string[];
};

/** A table that flows with the page and keeps the columns that matter in a narrow window. */
export function FittingTable<Row>({ columns: all, dropFirst, ...props }: Props<Row>) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(all, width, dropFirst, 0);
  return (
    <div ref={ref}>
      <DataTable {...props} columns={columns} minWidth={needs} />
    </div>
  );
}

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
  /** What is otherwise of a column that says less in less room, by its id: before any column goes. Its cells stay, and their focus. */
  shorter?: Readonly<Record<string, Partial<Omit<TableColumn<Row>, 'id'>>>>;
};

const NONE = {};

const WHOLE = 'whole';
const SHORT = 'short';

/** A table that flows with the page and keeps the columns that matter in a narrow window. */
export function FittingTable<Row>({ columns: all, dropFirst, shorter = NONE, ...props }: Props<Row>) {
  const inShort = all.map((column) => ({ ...column, ...shorter[column.id] }));
  const { ref, value: fitting } = useWidthFor<HTMLDivElement, string>(
    (width) => {
      const fits = width === 0 || widthNeeded(all) <= width;
      const { columns } = columnsThatFit(fits ? all : inShort, width, dropFirst, 0);
      return [fits ? WHOLE : SHORT, ...namesOf(columns)].join(' ');
    },
    [WHOLE, ...namesOf(all)].join(' '),
  );
  const [form, ...names] = fitting.split(' ');
  const columns = (form === SHORT ? inShort : all).filter(({ id }) => names.includes(id));
  return (
    <div ref={ref}>
      <DataTable {...props} columns={columns} minWidth={widthNeeded(columns)} />
    </div>
  );
}

function namesOf<Row>(columns: readonly TableColumn<Row>[]): string[] {
  return columns.map(({ id }) => id);
}

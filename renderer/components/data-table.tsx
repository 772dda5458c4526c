import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import { HiddenText } from './page';
import { useWidth } from './use-width';

/** A column of a table on screen. The first column names the row. */
export type TableColumn<Row> = {
  id: string;
  title: ReactNode;
  /** Words for the head where the title is a picture or empty. */
  titleText?: string;
  width?: number | string;
  /** Px that a column without a width in px needs at least, for `columnsThatFit`. */
  least?: number;
  align?: 'left' | 'right';
  /** May be sorted by a press on its head. */
  sortable?: boolean;
  /** A picture that may pass over the line below its row. */
  bleeds?: boolean;
  render: (row: Row) => ReactNode;
};

export type TableSort = { column: string; direction: 'asc' | 'desc' };

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly TableColumn<Row>[];
  rowKey: (row: Row) => string;
  rowHeight?: number;
  /** Fills the height that is left and draws only what is in sight; otherwise the table flows with the page. */
  fill?: boolean;
  sort?: TableSort | undefined;
  onSort?: (sort: TableSort) => void;
  selected?: (row: Row) => boolean;
  minWidth?: number;
  foot?: ReactNode;
};

/** A table of records: a sticky head, an optional foot, and as many rows as there are without pages. */
export function DataTable<Row>(props: Props<Row>) {
  return props.fill ? <FillingTable {...props} /> : <FlowingTable {...props} />;
}

/** Rows drawn at once, more than a screen holds; the others follow as soon as these stand. */
const FIRST_ROWS = 24;

function FlowingTable<Row>(props: Props<Row>) {
  const [isFirst, setFirst] = useState(props.rows.length > FIRST_ROWS);
  useEffect(() => startTransition(() => setFirst(false)), []);
  const rows = isFirst ? props.rows.slice(0, FIRST_ROWS) : props.rows;
  const { ref, width } = useWidth<HTMLDivElement>();
  // Wider than its room it scrolls sideways, which has to work from the keyboard too.
  const scrolls = width > 0 && (props.minWidth ?? 0) > width;
  return (
    // Holds the words for screen readers, which would otherwise widen the screen.
    <TableContainer
      ref={ref}
      sx={{ position: 'relative' }}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': props.label } : {})}
    >
      <Table aria-label={props.label} sx={{ tableLayout: 'fixed', minWidth: props.minWidth }}>
        <Head {...props} />
        <TableBody>
          {rows.map((row) => (
            <Row
              key={props.rowKey(row)}
              row={row}
              columns={props.columns}
              rowHeight={props.rowHeight}
              isSelected={props.selected?.(row) ?? false}
            />
          ))}
        </TableBody>
        {props.foot ? <TableFooter>{props.foot}</TableFooter> : null}
      </Table>
    </TableContainer>
  );
}

function FillingTable<Row>(props: Props<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = props.rowHeight ?? 36;
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => {
      const row = props.rows[index];
      return row === undefined ? index : props.rowKey(row);
    },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <TableContainer
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={props.label}
      sx={{ flex: 1, minHeight: 160, position: 'relative' }}
    >
      <Table
        stickyHeader
        aria-label={props.label}
        aria-rowcount={props.rows.length + 1}
        sx={{ tableLayout: 'fixed', minWidth: props.minWidth }}
      >
        <Head {...props} />
        <TableBody>
          <Gap height={before} span={props.columns.length} />
          {items.map((item) => {
            const row = props.rows[item.index];
            return row === undefined ? null : (
              <Row
                key={item.key}
                row={row}
                rowIndex={item.index + 2}
                columns={props.columns}
                rowHeight={props.rowHeight}
                isSelected={props.selected?.(row) ?? false}
              />
            );
          })}
          <Gap height={after} span={props.columns.length} />
        </TableBody>
        {props.foot ? <TableFooter sx={{ position: 'sticky', bottom: 0, zIndex: 2 }}>{props.foot}</TableFooter> : null}
      </Table>
    </TableContainer>
  );
}

function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <TableRow aria-hidden>
      <TableCell colSpan={span} sx={{ height, p: 0, border: 0 }} />
    </TableRow>
  );
}

/** The column that names the row stays in sight where the table is wider than its room, on a ground of its own. */
const KEPT_CELL = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' } as const;
const ROW_GROUNDS = {
  '&:hover > th': { bgcolor: 'action.hover' },
  // In the colour of the theme, which lets nothing shine through.
  '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected > th': { bgcolor: 'action.selected' },
};

function Head<Row>({ columns, sort, onSort }: Props<Row>) {
  return (
    <TableHead>
      <TableRow>
        {columns.map((column, index) => {
          const active = sort?.column === column.id;
          return (
            <TableCell
              key={column.id}
              align={column.align ?? 'left'}
              sx={{ width: column.width, ...(index === 0 && { ...KEPT_CELL, zIndex: 3 }) }}
              sortDirection={active ? sort.direction : false}
            >
              {column.titleText ? <HiddenText>{column.titleText}</HiddenText> : null}
              {column.sortable && onSort ? (
                <TableSortLabel
                  active={active}
                  direction={active ? sort.direction : 'asc'}
                  onClick={() =>
                    onSort({ column: column.id, direction: active && sort.direction === 'asc' ? 'desc' : 'asc' })
                  }
                >
                  {column.title}
                </TableSortLabel>
              ) : (
                <span aria-hidden={column.titleText !== undefined}>{column.title}</span>
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}

type RowProps<Row> = {
  row: Row;
  columns: readonly TableColumn<Row>[];
  rowIndex?: number;
  rowHeight: number | undefined;
  isSelected: boolean;
};

/** Drawn again only where the row or the columns are others. Safe: `memo` takes and draws what it was given, of any row. */
const Row = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>({ row, columns, rowIndex, rowHeight, isSelected }: RowProps<Row>) {
  return (
    <TableRow hover selected={isSelected} aria-rowindex={rowIndex} sx={{ height: rowHeight, ...ROW_GROUNDS }}>
      {columns.map((column, index) => (
        <TableCell
          key={column.id}
          component={index === 0 ? 'th' : 'td'}
          scope={index === 0 ? 'row' : undefined}
          align={column.align ?? 'left'}
          sx={{
            overflow: column.bleeds ? 'visible' : 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            fontWeight: 400,
            height: rowHeight,
            ...(index === 0 && KEPT_CELL),
          }}
        >
          {column.render(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}

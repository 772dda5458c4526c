import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { measureElement, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef, type MouseEvent, type ReactNode } from 'react';
import { HiddenText } from './page';
import { useIsFirst } from './use-is-first';
import { useKeyAt } from './use-key-at';
import { useWidthFor } from './use-width-for';

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
  /** A picture that may pass over the line below its row, and is cut off there. */
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
  /**
   * Fills the height that is left and draws only what is in sight, each row as high as its texts need; otherwise the table flows
   * with the page.
   */
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

const ROW_HEIGHT = 36;

/** Rows drawn at once, more than a screen holds. */
const FIRST_ROWS = 24;

function FlowingTable<Row>(props: Props<Row>) {
  const isFirst = useIsFirst(props.rows.length > FIRST_ROWS);
  const rows = isFirst ? props.rows.slice(0, FIRST_ROWS) : props.rows;
  // Wider than its room it scrolls sideways, which has to work from the keyboard too.
  const needs = props.minWidth ?? 0;
  const { ref, value: scrolls } = useWidthFor<HTMLDivElement, boolean>(
    (width) => width > 0 && needs > width,
    String(needs),
  );
  return (
    // Holds the words for screen readers, which would otherwise widen the screen.
    <TableContainer
      ref={ref}
      // In a low window the screen scrolls, and not the table within a slit of it.
      sx={{ position: 'relative', flexShrink: 0 }}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': props.label } : {})}
    >
      <Table aria-label={props.label} sx={{ tableLayout: 'fixed', minWidth: props.minWidth }}>
        <Head columns={props.columns} sort={props.sort} onSort={props.onSort} />
        <TableBody sx={cellsOf(props.rowHeight ?? ROW_HEIGHT, '20px')}>
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

/** Px drawn above and below what is in sight, for scrolling. */
const BEYOND_SIGHT = 288;

function FillingTable<Row>(props: Props<Row>) {
  const isFirst = useIsFirst(true);
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = props.rowHeight ?? ROW_HEIGHT;
  const keyAt = useKeyAt(props.rows, props.rowKey);
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // A row just drawn is taken to be as high as it was, until the browser tells: to ask it now would have it lay out all at once.
    measureElement: (row, told, list) =>
      told ? measureElement(row, told, list) : (list.measurementsCache[list.indexFromElement(row)]?.size ?? rowHeight),
    overscan: isFirst ? 0 : Math.ceil(BEYOND_SIGHT / rowHeight),
    getItemKey: keyAt,
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
        <Head columns={props.columns} sort={props.sort} onSort={props.onSort} />
        <TableBody sx={cellsOf(rowHeight, '16px')} onMouseOver={showWhole}>
          <Gap height={before} span={props.columns.length} />
          {items.map((item) => {
            const row = props.rows[item.index];
            return row === undefined ? null : (
              <Row
                key={item.key}
                measure={virtual.measureElement}
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

/** A cell whose text is cut off shows the whole of it under the pointer. */
function showWhole({ target }: MouseEvent): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
  if (cell && cell.scrollWidth > cell.clientWidth) cell.title = cell.innerText;
}

function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** The column that names the row stays in sight where the table is wider than its room, on a ground of its own. */
const KEPT_CELL = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' } as const;

/**
 * The cells of all rows in one place, as the cells of the head stand: with a component for each of hundreds of cells they took
 * most of the time in which a table is drawn. `lineHeight`: where only what is in sight is drawn, two lines have room in a row of
 * the usual height, so that as many stay in sight.
 */
const cellsOf = (height: number, lineHeight: '16px' | '20px') =>
  ({
    '& > tr > th, & > tr > td': {
      typography: 'body2',
      lineHeight,
      fontWeight: 400,
      height,
      px: 1,
      py: '2px',
      verticalAlign: 'inherit',
      textAlign: 'left',
      color: 'text.primary',
      borderBottom: '1px solid',
      borderBottomColor: 'divider',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      '&:first-child': { pl: 0 },
      '&:last-child': { pr: 0 },
      '&[data-align="right"]': { textAlign: 'right' },
      // A picture, which may pass over the line below its row.
      '&[data-bleeds]': {
        py: 0,
        overflow: 'clip',
        overflowClipMargin: '1px',
        whiteSpace: 'nowrap',
        lineHeight: '20px',
      },
      // Where a text needs more room than its column has, it is not cut off: the row is higher.
      '&:not([data-bleeds])': { '&, & > span': { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
    },
    '& > tr > th': KEPT_CELL,
  }) as const;
const ROW_GROUNDS = {
  '&:hover > th': { bgcolor: 'action.hover' },
  // In the colour of the theme, which lets nothing shine through.
  '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected > th': { bgcolor: 'action.selected' },
};

/** Safe as with `Row`, below. */
const Head = memo(DrawnHead) as typeof DrawnHead;

type HeadProps<Row> = {
  columns: readonly TableColumn<Row>[];
  sort: TableSort | undefined;
  onSort: ((sort: TableSort) => void) | undefined;
};

function DrawnHead<Row>({ columns, sort, onSort }: HeadProps<Row>) {
  return (
    <TableHead>
      <TableRow>
        {columns.map((column, index) => {
          const active = sort?.column === column.id;
          return (
            <TableCell
              key={column.id}
              align={column.align ?? 'left'}
              sx={{ width: column.width, whiteSpace: 'normal', ...(index === 0 && { ...KEPT_CELL, zIndex: 3 }) }}
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
  /** Told of each row that is drawn, where only those in sight are: its height may be more than one line. */
  measure?: (row: HTMLTableRowElement | null) => void;
};

/** Drawn again only where the row or the columns are others. Safe: `memo` takes and draws what it was given, of any row. */
const Row = memo(DrawnRow) as typeof DrawnRow;

function DrawnRow<Row>({ row, columns, rowIndex, rowHeight, isSelected, measure }: RowProps<Row>) {
  return (
    <TableRow
      ref={measure}
      hover
      selected={isSelected}
      aria-rowindex={rowIndex}
      // By which the measured height is known again.
      data-index={rowIndex === undefined ? undefined : rowIndex - 2}
      sx={{ height: rowHeight, ...ROW_GROUNDS }}
    >
      {columns.map((column, index) => {
        const Cell = index === 0 ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            scope={index === 0 ? 'row' : undefined}
            data-align={column.align}
            data-bleeds={column.bleeds || undefined}
          >
            {column.render(row)}
          </Cell>
        );
      })}
    </TableRow>
  );
}

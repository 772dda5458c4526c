import type { TableColumn } from './data-table';

/** What a column needs where neither its width nor `least` says it. */
const LEAST_WIDTH = 120;
/** A table that fills its place scrolls up and down in it; one that flows with the page does not. */
const SCROLL_BAR = 15;

/**
 * The columns of a table that have room in `width` px, and what they need. Those named in `dropFirst` go one after the other,
 * in that order, until the others fit; the rest stay, and scroll sideways where even they are too wide. All of them stay
 * while the width is not known (0).
 */
export function columnsThatFit<Row>(
  columns: readonly TableColumn<Row>[],
  width: number,
  dropFirst: readonly string[],
  scrollBar: number = SCROLL_BAR,
): { columns: readonly TableColumn<Row>[]; needs: number } {
  let fitting = columns;
  for (const id of dropFirst) {
    if (width === 0 || widthNeeded(fitting) <= width - scrollBar) break;
    fitting = fitting.filter((column) => column.id !== id);
  }
  return { columns: fitting, needs: widthNeeded(fitting) };
}

/** What columns need together, in px. */
export function widthNeeded<Row>(columns: readonly TableColumn<Row>[]): number {
  return columns.reduce(
    (sum, { width, least }) => sum + (typeof width === 'number' ? width : (least ?? LEAST_WIDTH)),
    0,
  );
}

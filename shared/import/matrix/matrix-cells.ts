import type { FieldName } from '../fields';
import type { DayRow } from '../day-row';
import { rowReaders, textCell, type RowReader } from '../row-reader';
import type { ColumnMapping, PeriodColumn, RawCell, RowDecision, SheetMapping } from '../types';
import { cellText, compareText } from '../values/text';
import type { PlacedRow } from '../day-sheet';

/** A column of a matrix that holds days. */
export type DaysColumn = ColumnMapping & { readonly period: PeriodColumn };

/** The columns of a mapping that are taken as days of a period. */
export function daysColumns({ columns }: SheetMapping): readonly DaysColumn[] {
  return columns.flatMap((column) =>
    column.field === 'periodDays' ? [{ ...column, period: column.period ?? periodAsHeaded(column) }] : [],
  );
}

/** A column that the user takes as days, whose heading was not read as a period: the heading is asked about as a date. */
function periodAsHeaded({ header }: ColumnMapping): PeriodColumn {
  return { when: header, work: '', activity: '', note: '' };
}

const NOTHING: ReadonlySet<string> = new Set([
  '',
  '0',
  '0.0',
  '0.00',
  '-',
  '--',
  '\u2013',
  '\u2014',
  'nil',
  'none',
  'n/a',
  'na',
  '.',
]);

/** True for a cell of a matrix that says that there was nothing: blank, 0 or a dash. Source: DOMAIN section 9, no. 24. */
export function saysNothing(cell: RawCell | null | undefined): boolean {
  return !cell || cell.value === 0 || NOTHING.has(compareText(cellText(cell)));
}

/** The filled cells of a row of a matrix, each as a row of days of its own; the sheet's row owns them all. */
export function matrixCells(
  mapping: SheetMapping,
  decision: RowDecision | undefined,
): (placed: PlacedRow) => readonly DayRow[] {
  const readRow = rowReaders(mapping);
  const columns = daysColumns(mapping);
  return (placed) => {
    const written = readRow(placed.row);
    const settled = decision?.cells ? readRow(placed.row, decision) : written;
    return columns.flatMap((column): readonly DayRow[] => {
      const replaced = decision?.columns?.[column.letter];
      const own = placed.row.cells[column.column] ?? null;
      const days = replaced === undefined ? own : textCell(replaced);
      if (saysNothing(days)) return [];
      const isDated = column.period.when !== '';
      const place = isDated ? { ...placed, dittos: [], around: { ...placed.around, hint: {} } } : placed;
      const isReplaced = replaced !== undefined;
      return [
        {
          sheet: mapping.sheet,
          reader: cellReader(settled, column, days, isReplaced),
          asWritten: cellReader(written, column, own, false),
          placed: place,
          decision: decisionOf(decision, isReplaced),
          cell: [column.period.when, column.period.note, column.period.work].join('; '),
        },
      ];
    });
  };
}

/** What the user settled that is about this cell; nothing where all of it is about others. */
function decisionOf(decision: RowDecision | undefined, isReplaced: boolean): RowDecision | undefined {
  if (!decision) return undefined;
  const { recorded, cells: ofRow } = decision;
  const cells = { ...ofRow, ...(isReplaced && { days: '' }) };
  const isSettled = Object.keys(cells).some((field) => field !== 'name');
  if (!isSettled && recorded === undefined) return undefined;
  return { ...(recorded && { recorded }), ...(isSettled && { cells }) };
}

/** The row as it reads for one of its cells: who it is about, when, what kind of work, how many days. */
function cellReader(
  row: RowReader,
  { column, period }: DaysColumn,
  days: RawCell | null,
  isReplaced: boolean,
): RowReader {
  const isDated = period.when !== '';
  const own: Partial<Record<FieldName, RawCell | null>> = {
    ...(isDated && { date: textCell(period.when) }),
    days,
    ...(period.activity !== '' && { activity: textCell(period.activity) }),
    ...(period.note !== '' && { notes: textCell(period.note) }),
  };
  const cell = (field: FieldName) => (Object.hasOwn(own, field) ? (own[field] ?? null) : row.cell(field));
  const text = (field: FieldName) => (Object.hasOwn(own, field) ? cellText(own[field]) : row.text(field));
  return {
    row: row.row,
    sheet: undefined,
    cell,
    cells: (field) => (Object.hasOwn(own, field) ? [cell(field)].filter((each) => each !== null) : row.cells(field)),
    text,
    fact: (field) => (Object.hasOwn(own, field) ? text(field) : row.fact(field)),
    column: (field) => (Object.hasOwn(own, field) ? column : row.column(field)),
    // A part of what was done on the dates of the row: the other kinds of work have the rest of them.
    sheetName: '',
    several: () => [],
    isSettled: (field) => (field === 'days' ? isReplaced || !isDated : row.isSettled(field)),
    filled: [
      ...row.filled.filter((field) => !NOT_OF_A_CELL.has(field) && !Object.hasOwn(own, field)),
      ...OF_A_CELL.filter((field) => own[field]),
    ],
  };
}

const OF_A_CELL: readonly FieldName[] = ['date', 'activity', 'days', 'notes'];
const NOT_OF_A_CELL: ReadonlySet<FieldName> = new Set([
  'periodDays',
  'partTotal',
  'total',
  'daysLeft',
  'party',
  'activity',
  'days',
]);

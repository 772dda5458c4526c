import type { ListValue } from '@shared/model/list-value';

const LIST_COLUMN_KINDS = ['text', 'days', 'date', 'number', 'percent'] as const;
export type ListColumnKind = (typeof LIST_COLUMN_KINDS)[number];

/** A code that a cell can hold, and its words. */
export type ListChoice = { value: string; text: string };

/** A column of a list of `Row`. */
export type ListColumn<Row> = {
  id: string;
  title: string;
  /** Text; a date as `YYYY-MM-DD`; a number, of quarter-days where the kind is "days". `null` or "" is empty. */
  value: (row: Row) => string | number | null;
  kind: ListColumnKind;
  /** How it reads off the screen, where the value is a code or there to sort by. */
  text?: (row: Row) => string;
  /** Where the value is a code: every code that it can be. A condition chooses among them, a search looks at their words. */
  choices?: readonly ListChoice[];
  /** Where a cell holds several: each is found whole, so that "Planning" is not in "Financial planning". */
  tags?: (row: Row) => readonly string[];
  /** Is there to sort by or for a filter of the screen; nobody is offered it for a condition of their own. */
  inner?: boolean;
};

/** The codes of a fixed set, with their words, as choices. */
export function choicesOf<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): readonly ListChoice[] {
  return codes.map((value) => ({ value, text: words[value] }));
}

/** The columns shown, in their order; ids that no column has are passed over, and none or no known one means all. */
export function shownColumns<Column extends { id: string }>(
  columns: readonly Column[],
  value: Pick<ListValue, 'columns'>,
): readonly Column[] {
  const shown = value.columns.flatMap((id) => columns.filter((column) => column.id === id));
  return shown.length > 0 ? shown : columns;
}

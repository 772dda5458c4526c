import { z } from 'zod';

/** The tests that a condition of a list can make. "Contains" is true of text, the rest of text, numbers and dates. */
export const LIST_TESTS = [
  'is',
  'is not',
  'contains',
  'is empty',
  'is not empty',
  'at least',
  'at most',
  'before',
  'after',
] as const;
export type ListTest = (typeof LIST_TESTS)[number];

export const ListConditionSchema = z.object({
  column: z.string().min(1).max(60),
  test: z.enum(LIST_TESTS),
  /** As typed: text, a number of days or a percentage such as `32.5`, a date as `YYYY-MM-DD`. */
  value: z.string().max(200).default(''),
});
export type ListCondition = z.infer<typeof ListConditionSchema>;

export const ListSortSchema = z.object({
  column: z.string().min(1).max(60),
  direction: z.enum(['ascending', 'descending']),
});
export type ListSort = z.infer<typeof ListSortSchema>;

/**
 * What a list shows: one value for screen, print, export, bulk edit and saved views. All conditions must hold; the first
 * sort weighs most; `columns` are the ids shown, in order, and every column where it is empty.
 */
export const ListValueSchema = z.object({
  conditions: z.array(ListConditionSchema).max(30).default([]),
  sort: z.array(ListSortSchema).max(5).default([]),
  columns: z.array(z.string()).max(60).default([]),
  search: z.string().max(200).default(''),
});
export type ListValue = z.infer<typeof ListValueSchema>;

/** A list as it opens: everything, in the order given. */
export const EMPTY_LIST_VALUE: ListValue = { conditions: [], sort: [], columns: [], search: '' };

export const LIST_COLUMN_KINDS = ['text', 'days', 'date', 'number', 'percent'] as const;
export type ListColumnKind = (typeof LIST_COLUMN_KINDS)[number];

/** A column of a list of `Row`. */
export type ListColumn<Row> = {
  id: string;
  title: string;
  /** Text; a date as `YYYY-MM-DD`; a number, of quarter-days where the kind is "days". `null` or "" is empty. */
  value: (row: Row) => string | number | null;
  kind: ListColumnKind;
};

/** The columns shown, in their order; ids that no column has are passed over, and none or no known one means all. */
export function shownColumns<Column extends { id: string }>(
  columns: readonly Column[],
  value: Pick<ListValue, 'columns'>,
): readonly Column[] {
  const shown = value.columns.flatMap((id) => columns.filter((column) => column.id === id));
  return shown.length > 0 ? shown : columns;
}

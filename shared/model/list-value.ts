import { z } from 'zod';

/** The tests that a condition of a list can make; which of them a column takes says `testsOf`. */
export const LIST_TESTS = [
  'is',
  'is not',
  'contains',
  'does not contain',
  'is empty',
  'is not empty',
  'more than',
  'fewer than',
  'at least',
  'at most',
  'before',
  'after',
  /** A date that many months ago or longer: the day itself is not older. */
  'older than',
  'older than or empty',
  /** From that many months ago to today, both inclusive. */
  'in the last',
  /** From today to that many months ahead, both inclusive. */
  'in the next',
] as const;
export type ListTest = (typeof LIST_TESTS)[number];

const ListConditionSchema = z.object({
  column: z.string().min(1).max(60),
  test: z.enum(LIST_TESTS),
  /** As typed: text or a code, a number of days or a percentage such as `32.5`, a date as `YYYY-MM-DD`, a number of months. */
  value: z.string().max(200).default(''),
});
export type ListCondition = z.infer<typeof ListConditionSchema>;

const ListSortSchema = z.object({
  column: z.string().min(1).max(60),
  direction: z.enum(['ascending', 'descending']),
});
export type ListSort = z.infer<typeof ListSortSchema>;

/** The most conditions that a list keeps. */
export const MOST_CONDITIONS = 30;

/**
 * What a list shows: one value for screen, print, export, bulk edit and saved views. All conditions must hold; the first
 * sort weighs most; `columns` are the ids shown, in order, and every column where it is empty.
 */
export const ListValueSchema = z.object({
  conditions: z.array(ListConditionSchema).max(MOST_CONDITIONS).default([]),
  sort: z.array(ListSortSchema).max(5).default([]),
  columns: z.array(z.string()).max(60).default([]),
  search: z.string().max(200).default(''),
});
export type ListValue = z.infer<typeof ListValueSchema>;

/** A list as it opens: everything, in the order given. */
export const EMPTY_LIST_VALUE: ListValue = { conditions: [], sort: [], columns: [], search: '' };

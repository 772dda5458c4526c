import { CalendarDaySchema } from '@shared/model/calendar-day';
import type { ListCondition, ListTest } from '@shared/model/list-value';
import { QUARTERS_PER_DAY } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import { foldText } from '@shared/rules/names';
import type { ListColumn, ListColumnKind } from './list-column';

/** Why a condition cannot be made of a list: then it leaves nothing out, and the list says so. */
export type ConditionFault =
  /** The list has no such column, or has it no longer. */
  | 'no-field'
  /** The column does not take that test. */
  | 'no-test'
  /** What it compares with is missing, or is no number, date or number of months. */
  | 'no-value'
  /** The code that it compares with is none of the column's, or is no longer. */
  | 'no-choice';

type Asked = Pick<ListColumn<never>, 'kind' | 'choices'> & { tags?: unknown };

const OF_EACH = ['is empty', 'is not empty'] as const satisfies readonly ListTest[];
const AMOUNTS: readonly ListTest[] = ['is', 'is not', 'more than', 'fewer than', 'at least', 'at most', ...OF_EACH];

/** The tests that a column takes, in the order in which they are offered. */
export function testsOf({ kind, choices, tags }: Asked): readonly ListTest[] {
  if (tags) return ['contains', 'does not contain', ...OF_EACH];
  if (choices) return ['is', 'is not', ...OF_EACH];
  switch (kind) {
    case 'text':
      return ['contains', 'does not contain', 'is', 'is not', ...OF_EACH];
    case 'date':
      return [
        'older than',
        'older than or empty',
        'in the last',
        'in the next',
        'before',
        'after',
        'at most',
        'at least',
        'is',
        'is not',
        ...OF_EACH,
      ];
    case 'days':
    case 'number':
    case 'percent':
      return AMOUNTS;
    default:
      return missingCase(kind);
  }
}

const MONTHS_TESTS = ['older than', 'older than or empty', 'in the last', 'in the next'] as const;
export type MonthsTest = (typeof MONTHS_TESTS)[number];

/** Whether it is a number of months from today that a test compares with. */
export function isMonthsTest(test: ListTest): test is MonthsTest {
  return MONTHS_TESTS.some((each) => each === test);
}

/** What a test compares with: nothing, a number of months, or a value of the column's kind. */
export function comparedWith(test: ListTest): 'nothing' | 'months' | 'value' {
  if (test === 'is empty' || test === 'is not empty') return 'nothing';
  return isMonthsTest(test) ? 'months' : 'value';
}

/** Why the condition cannot be made of these columns; `undefined` where it can. */
export function conditionFault(columns: readonly (Asked & { id: string })[], condition: ListCondition) {
  const column = columns.find(({ id }) => id === condition.column);
  return column === undefined ? 'no-field' : faultOn(column, condition);
}

/** The same for the column that the condition names. */
export function faultOn(column: Asked, { test, value }: ListCondition): ConditionFault | undefined {
  if (!testsOf(column).includes(test)) return 'no-test';
  const compared = comparedWith(test);
  if (compared === 'nothing') return undefined;
  if (compared === 'months') return toMonths(value) === undefined ? 'no-value' : undefined;
  if (column.choices && value !== '' && !column.choices.some((choice) => choice.value === value)) return 'no-choice';
  return toWanted(value, column.kind) === undefined ? 'no-value' : undefined;
}

/** Whole months, 1 to 1,200; `undefined` for anything else. */
export function toMonths(typed: string): number | undefined {
  const trimmed = typed.trim();
  const months = /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : 0;
  return months >= 1 && months <= 1200 ? months : undefined;
}

/** What is compared with, in the unit of the column's cells; text folded. `undefined` where it is none of the kind. */
export function toWanted(typed: string, kind: ListColumnKind): string | number | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  if (kind === 'text') return foldText(trimmed) || undefined;
  if (kind === 'date') return CalendarDaySchema.safeParse(trimmed).data;
  const number = Number(trimmed.replace('\u2212', '-'));
  if (!Number.isFinite(number)) return undefined;
  return kind === 'days' ? number * QUARTERS_PER_DAY : number;
}

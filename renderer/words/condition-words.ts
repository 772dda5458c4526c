import { daysInWords } from '@shared/model/quarter-days';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import type { ListCondition, ListTest, ListValue } from '@shared/model/list-value';
import { missingCase } from '@shared/model/result';
import { formatUkDate } from '@shared/rules/uk-date';
import { comparedWith, faultOn, toMonths, toWanted } from '@shared/views/condition-fault';
import type { ListColumn } from '@shared/views/list-column';

type Asked = Pick<ListColumn<never>, 'id' | 'title' | 'kind' | 'choices'> & { tags?: unknown };

const DATE_TESTS: Partial<Record<ListTest, string>> = {
  is: 'is on',
  'is not': 'is not on',
  before: 'is before',
  after: 'is after',
  'at most': 'is on or before',
  'at least': 'is on or after',
};

/** A test as it is chosen for a column: "is older than (months)". */
export function testText(test: ListTest, { kind, tags }: Pick<Asked, 'kind' | 'tags'>): string {
  if (tags && test === 'contains') return 'includes';
  if (tags && test === 'does not contain') return 'does not include';
  const ofDate = kind === 'date' ? DATE_TESTS[test] : undefined;
  if (ofDate) return ofDate;
  switch (test) {
    case 'is':
    case 'is not':
    case 'is empty':
    case 'is not empty':
    case 'contains':
    case 'does not contain':
      return test;
    case 'more than':
    case 'fewer than':
    case 'at least':
    case 'at most':
    case 'before':
    case 'after':
      return `is ${test}`;
    case 'older than':
      return 'is older than (months)';
    case 'older than or empty':
      return 'is older than (months), or empty';
    case 'in the last':
      return 'is in the last (months)';
    case 'in the next':
      return 'is in the next (months)';
    default:
      return missingCase(test);
  }
}

/** A condition in words: "Profile confirmed is older than 12 months, or empty". */
function conditionText(columns: readonly Asked[], condition: ListCondition): string {
  const column = columns.find(({ id }) => id === condition.column);
  if (!column) return `${condition.column} ${condition.test} ${condition.value}`.trim();
  const { test } = condition;
  const title = column.title.replace(/\?$/, '');
  if (comparedWith(test) === 'nothing') return `${title} ${test}`;
  if (comparedWith(test) === 'months') return `${title} ${monthsText(test, toMonths(condition.value) ?? 0)}`;
  return `${title} ${testText(test, column)} ${valueText(column, condition)}`;
}

/** Several conditions, all of which must hold. */
export function conditionsText(columns: readonly Asked[], conditions: readonly ListCondition[]): string {
  return conditions.map((each) => conditionText(columns, each)).join(', and ');
}

/** What a list was asked, as it stands on paper: the conditions that hold, and the search; empty where nothing is asked. */
export function askedText(columns: readonly Asked[], { conditions, search }: Pick<ListValue, 'conditions' | 'search'>) {
  const asked = conditionsText(
    columns,
    conditions.filter((each) => unaskedText(columns, each) === undefined),
  );
  return [asked, search === '' ? '' : `found by \u201c${search}\u201d`].filter(Boolean).join('; ');
}

function monthsText(test: ListTest, count: number): string {
  const months = count === 1 ? 'month' : `${count.toLocaleString('en-GB')} months`;
  if (test === 'in the last' || test === 'in the next') return `is ${test} ${months}`;
  const older = `is older than ${count === 1 ? 'a month' : months}`;
  return test === 'older than' ? older : `${older}, or empty`;
}

function valueText(column: Asked, { value }: ListCondition): string {
  const choice = column.choices?.find((each) => each.value === value);
  if (choice) return choice.text;
  const day = CalendarDaySchema.safeParse(value);
  if (column.kind === 'date' && day.success) return formatUkDate(day.data);
  const amount = column.kind === 'days' ? toWanted(value, 'days') : undefined;
  if (typeof amount === 'number') return daysInWords(amount);
  return column.kind === 'percent' ? `${value}%` : value;
}

/** Why a condition is not asked, as a sentence; `undefined` where it is. */
export function unaskedText(columns: readonly Asked[], condition: ListCondition): string | undefined {
  const column = columns.find(({ id }) => id === condition.column);
  if (!column) return `This list has no field \u201c${condition.column}\u201d any more.`;
  const fault = faultOn(column, condition);
  switch (fault) {
    case undefined:
      return undefined;
    case 'no-test':
      return `${column.title} can no longer be asked for what \u201c${condition.test}\u201d says.`;
    case 'no-choice':
      return `${column.title} is never \u201c${condition.value}\u201d any more.`;
    case 'no-value':
    case 'no-field':
      return `What ${column.title} is compared with is missing.`;
    default:
      return missingCase(fault);
  }
}

/** The code of what is wrong at the value of a condition in a form; `undefined` where nothing is. */
export function valueFault(column: Asked, condition: ListCondition): string | undefined {
  if (faultOn(column, condition) === undefined) return undefined;
  if (comparedWith(condition.test) === 'months') return 'condition-months';
  if (column.choices) return 'condition-choice';
  return column.kind === 'text' ? 'condition-text' : 'condition-amount';
}

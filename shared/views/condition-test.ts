import { missingCase } from '@shared/model/result';
import { foldText } from '@shared/rules/names';
import type { ListColumn, ListCondition, ListColumnKind } from './list-value';

type Cell = string | number | null;

const QUARTERS_PER_DAY = 4;

/**
 * The test that a condition makes of a row; `undefined` where it is not filled in yet, or its value is no number or date
 * in a column of those. An empty cell passes "is empty" and "is not" only. Text is compared without accents and case.
 */
export function buildConditionTest<Row>(
  column: ListColumn<Row>,
  condition: ListCondition,
): ((row: Row) => boolean) | undefined {
  const { test } = condition;
  if (test === 'is empty') return (row) => isEmpty(column.value(row));
  if (test === 'is not empty') return (row) => !isEmpty(column.value(row));
  if (test === 'contains') {
    const part = foldText(condition.value);
    return part === '' ? undefined : (row) => foldText(String(column.value(row) ?? '')).includes(part);
  }
  const wanted = parseWanted(condition.value, column.kind);
  if (wanted === undefined) return undefined;
  return (row) => {
    const cell = column.value(row);
    if (isEmpty(cell)) return test === 'is not';
    return passes(test, compareCells(cell, wanted));
  };
}

function passes(test: 'is' | 'is not' | 'at least' | 'at most' | 'before' | 'after', order: number): boolean {
  switch (test) {
    case 'is':
      return order === 0;
    case 'is not':
      return order !== 0;
    case 'at least':
      return order >= 0;
    case 'at most':
      return order <= 0;
    case 'before':
      return order < 0;
    case 'after':
      return order > 0;
    default:
      return missingCase(test);
  }
}

function isEmpty(cell: Cell): cell is null | '' {
  return cell === null || cell === '';
}

/** The value in the unit of the column's cells. */
function parseWanted(typed: string, kind: ListColumnKind): string | number | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  if (kind === 'text') return foldText(trimmed);
  if (kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? trimmed : undefined;
  const number = Number(trimmed.replace('\u2212', '-'));
  if (!Number.isFinite(number)) return undefined;
  return kind === 'days' ? number * QUARTERS_PER_DAY : number;
}

function compareCells(cell: string | number, wanted: string | number): number {
  if (typeof cell === 'number' && typeof wanted === 'number') return cell - wanted;
  const text = foldText(String(cell));
  const other = foldText(String(wanted));
  return text === other ? 0 : text < other ? -1 : 1;
}

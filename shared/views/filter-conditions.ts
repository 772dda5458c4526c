import type { ListCondition, ListValue } from '@shared/model/list-value';

/** The first condition on a column; a filter of the screen makes one a column at most. */
export function conditionOn(value: Pick<ListValue, 'conditions'>, column: string): ListCondition | undefined {
  return value.conditions.find((condition) => condition.column === column);
}

/** The list with another condition on each of the columns, or with none. */
export function withCondition(
  value: ListValue,
  columns: readonly string[],
  condition: ListCondition | undefined,
): ListValue {
  const others = value.conditions.filter(({ column }) => !columns.includes(column));
  return { ...value, conditions: condition ? [...others, condition] : others };
}

/** Whether every condition of a filter is among those of the list; of none it never is. */
export function hasConditions(conditions: readonly ListCondition[], filter: readonly ListCondition[]): boolean {
  return filter.length > 0 && filter.every((wanted) => conditions.some((each) => isSameCondition(each, wanted)));
}

/** The conditions without those of a filter. */
export function withoutConditions(
  conditions: readonly ListCondition[],
  filter: readonly ListCondition[],
): ListCondition[] {
  return conditions.filter((each) => !filter.some((other) => isSameCondition(each, other)));
}

/** Whether two values show the same: conditions in any order, the rest as it stands. */
export function isSameList(a: ListValue, b: ListValue): boolean {
  const rest = ({ sort, columns, search }: ListValue) => JSON.stringify([sort, columns, search]);
  return (
    rest(a) === rest(b) &&
    a.conditions.length === b.conditions.length &&
    withoutConditions(a.conditions, b.conditions).length === 0 &&
    withoutConditions(b.conditions, a.conditions).length === 0
  );
}

function isSameCondition(a: ListCondition, b: ListCondition): boolean {
  return a.column === b.column && a.test === b.test && a.value === b.value;
}

import { isInFilters, withPicked } from '@renderer/screens/peers/peers-filters';
import { EMPTY_LIST_VALUE, type ListCondition } from '@shared/model/list-value';
import { describe, expect, it } from 'vitest';

const is = (column: string, value: string): ListCondition => ({ column, test: 'is', value });

/** Of each condition of a list, whether a filter above it shows it already. */
function inFilters(...conditions: ListCondition[]): boolean[] {
  return conditions.map((each) => isInFilters({ ...EMPTY_LIST_VALUE, conditions }, each));
}

describe('a condition that the filters of the peers show', () => {
  it('is one of training only, as there is one filter for all of it', () => {
    expect(inFilters(is('training-challenge', 'none'), is('training-conference', 'none'))).toEqual([true, false]);
    expect(inFilters(is('training', 'none'))).toEqual([true]);
  });

  it('is the first on its column, with the test of the filter', () => {
    expect(inFilters(is('region', 'London'), is('region', 'Wales'))).toEqual([true, false]);
    expect(inFilters({ column: 'skills', test: 'does not contain', value: 'Housing' })).toEqual([false]);
    expect(inFilters(is('ward', 'North'))).toEqual([false]);
  });

  it('stands among the choices though nobody has it', () => {
    expect(withPicked(['London', 'Wales'], 'london')).toEqual(['london', 'London', 'Wales']);
    expect(withPicked(['London'], 'London')).toEqual(['London']);
    expect(withPicked(['London'], '')).toEqual(['London']);
  });
});

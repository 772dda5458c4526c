import { describe, expect, test } from 'vitest';
import { selectionOf, withState } from '@shared/rules/selection';
import { day, makeAssignment, TODAY } from '@tests/support/builders';

const SAID = day('2026-11-18');

test.each([
  ['put forward', undefined, { answer: 'awaited' }],
  ['put forward', SAID, { answer: 'selected', on: SAID }],
  ['confirmed', undefined, { answer: 'selected', on: null }],
  ['done', SAID, { answer: 'selected', on: SAID }],
  ['not selected', undefined, { answer: 'not selected', on: null }],
  ['not selected', SAID, { answer: 'not selected', on: SAID }],
  ['available', undefined, undefined],
  ['withdrawn', SAID, undefined],
])('%s, said on %s', (state, selectionOn, expected) => {
  expect(selectionOf(makeAssignment({ state, selectionOn }))).toEqual(expected);
});

describe('the day of what the LGA said, as the state changes', () => {
  const moved = (from: string, to: Parameters<typeof withState>[1], selectionOn?: string) =>
    withState(makeAssignment({ state: from, selectionOn }), to, TODAY).selectionOn;

  test.each([
    ['put forward', 'confirmed', SAID, SAID],
    ['confirmed', 'done', SAID, SAID],
    ['put forward', 'withdrawn', SAID, SAID],
    ['put forward', 'not selected', SAID, TODAY],
    ['put forward', 'not selected', undefined, TODAY],
    ['not selected', 'put forward', SAID, undefined],
    ['not selected', 'confirmed', SAID, undefined],
    ['withdrawn', 'put forward', SAID, undefined],
    ['put forward', 'available', SAID, undefined],
  ] as const)('%s to %s', (from, to, before, after) => {
    expect(moved(from, to, before)).toBe(after);
  });

  test('nothing is touched where the state stays', () => {
    const assignment = makeAssignment({ state: 'not selected', selectionOn: SAID });
    expect(withState(assignment, 'not selected', TODAY)).toBe(assignment);
  });
});

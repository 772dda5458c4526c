import { LIST_TESTS, type ListCondition, type ListTest } from '@shared/model/list-value';
import { applyList } from '@shared/views/apply-list';
import { conditionFault, testsOf, type ConditionFault } from '@shared/views/condition-fault';
import { buildConditionTest } from '@shared/views/condition-test';
import type { ListColumn } from '@shared/views/list-column';
import { conditionsText, unaskedText } from '@renderer/words/condition-words';
import { day } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

type Cell = string | number | null;
type Row = { cell: Cell; tags: readonly string[] };

/** A leap day, so that whole months before and after it end on another day. */
const TODAY = day('2028-02-29');
const row = (cell: Cell, tags: readonly string[] = []): Row => ({ cell, tags });
const column = (kind: ListColumn<Row>['kind']): ListColumn<Row> => ({
  id: 'x',
  title: 'Field',
  kind,
  value: ({ cell }) => cell,
});
const STATES: ListColumn<Row> = {
  ...column('text'),
  choices: [
    { value: 'met', text: 'Met' },
    { value: 'not met', text: 'Not met' },
  ],
};
const SKILLS: ListColumn<Row> = { ...column('text'), value: ({ tags }) => tags.join(', '), tags: ({ tags }) => tags };
const asked = (listTest: ListTest, value = ''): ListCondition => ({ column: 'x', test: listTest, value });
const passes = (of: ListColumn<Row>, condition: ListCondition, cells: readonly Row[]) => {
  const built = buildConditionTest(of, condition, TODAY);
  return built ? cells.filter(built) : 'cannot be asked';
};
const cellsOf = (of: ListColumn<Row>, condition: ListCondition, cells: readonly Cell[]) => {
  const kept = passes(
    of,
    condition,
    cells.map((cell) => row(cell)),
  );
  return kept === 'cannot be asked' ? kept : kept.map(({ cell }) => cell);
};

describe('text', () => {
  const cells = ['Leeds', 'North Leeds', '', null, '  ', '\u{1F600}', 'Ynys M\u00f4n', '\u202eleeds'];
  test.each<[ListTest, string, readonly Cell[]]>([
    ['is', 'LEEDS ', ['Leeds']],
    ['is not', 'leeds', cells.filter((cell) => cell !== 'Leeds')],
    ['contains', 'leeds', ['Leeds', 'North Leeds', '\u202eleeds']],
    ['contains', 'mon', ['Ynys M\u00f4n']],
    ['contains', '\u{1F600}', ['\u{1F600}']],
    ['does not contain', 'leeds', ['', null, '  ', '\u{1F600}', 'Ynys M\u00f4n']],
    ['is empty', '', ['', null]],
    ['is not empty', 'whatever', cells.filter((cell) => cell !== '' && cell !== null)],
  ])('%s "%s"', (listTest, value, expected) => {
    expect(cellsOf(column('text'), asked(listTest, value), cells)).toEqual(expected);
  });
});

describe('days are quarter-days in the cell and days in the condition', () => {
  const cells = [-1, 0, 31, 32, 33, null];
  test.each<[ListTest, string, readonly Cell[]]>([
    ['is', '8', [32]],
    ['is', '8.0', [32]],
    ['is not', '8', [-1, 0, 31, 33, null]],
    ['more than', '8', [33]],
    ['fewer than', '8', [-1, 0, 31]],
    ['at least', '8', [32, 33]],
    ['at most', '8', [-1, 0, 31, 32]],
    ['fewer than', '\u22120', [-1]],
    ['at most', '-0.25', [-1]],
    ['is', '0', [0]],
    ['is empty', '', [null]],
    ['is not empty', '', [-1, 0, 31, 32, 33]],
  ])('%s %s', (listTest, value, expected) => {
    expect(cellsOf(column('days'), asked(listTest, value), cells)).toEqual(expected);
  });

  it('a number is compared as it stands', () => {
    expect(cellsOf(column('number'), asked('more than', '8'), [8, 9, null])).toEqual([9]);
    expect(cellsOf(column('percent'), asked('fewer than', '32.5'), [32, 32.5, null])).toEqual([32]);
  });
});

describe('dates on 29/02/2028', () => {
  const cells = ['2027-02-27', '2027-02-28', '2027-03-01', '2028-02-29', '2028-03-29', '2028-03-30', '', null];
  test.each<[ListTest, string, readonly Cell[]]>([
    // A year before a leap day is the 28th, which is not older than a year.
    ['older than', '12', ['2027-02-27']],
    ['older than or empty', '12', ['2027-02-27', '', null]],
    ['in the last', '12', ['2027-02-28', '2027-03-01', '2028-02-29']],
    ['in the next', '1', ['2028-02-29', '2028-03-29']],
    ['before', '2027-02-28', ['2027-02-27']],
    ['after', '2028-03-29', ['2028-03-30']],
    ['at most', '2027-02-28', ['2027-02-27', '2027-02-28']],
    ['at least', '2028-03-29', ['2028-03-29', '2028-03-30']],
    ['is', '2028-02-29', ['2028-02-29']],
    ['is not', '2028-02-29', cells.filter((cell) => cell !== '2028-02-29')],
    ['is empty', '', ['', null]],
    ['is not empty', '', cells.filter(Boolean)],
  ])('%s %s', (listTest, value, expected) => {
    expect(cellsOf(column('date'), asked(listTest, value), cells)).toEqual(expected);
  });

  it('every past day is either older than that many months or in them', () => {
    const days = cells.filter((cell) => cell !== '' && cell !== null && String(cell) <= TODAY);
    const older = cellsOf(column('date'), asked('older than', '7'), days);
    const last = cellsOf(column('date'), asked('in the last', '7'), days);
    expect([...older, ...last].toSorted()).toEqual(days.toSorted());
  });
});

describe('codes and several values in a cell', () => {
  it('a code is chosen as it is', () => {
    const cells = ['met', 'not met', null];
    expect(cellsOf(STATES, asked('is', 'met'), cells)).toEqual(['met']);
    expect(cellsOf(STATES, asked('is not', 'met'), cells)).toEqual(['not met', null]);
  });

  it('one of several is found whole', () => {
    const rows = [row(null, ['Financial planning', 'Housing']), row(null, ['Planning']), row(null, [])];
    expect(passes(SKILLS, asked('contains', 'planning'), rows)).toEqual([rows[1]]);
    expect(passes(SKILLS, asked('does not contain', 'Planning'), rows)).toEqual([rows[0], rows[2]]);
    expect(passes(SKILLS, asked('is empty'), rows)).toEqual([rows[2]]);
  });

  it('a search finds a code by its words', () => {
    const found = applyList(
      [row('met'), row('not met')],
      [STATES],
      { conditions: [], sort: [], search: 'NOT met' },
      TODAY,
    );
    expect(found).toEqual([row('not met')]);
  });
});

describe('a condition that cannot be asked leaves nothing out, and why is said', () => {
  test.each<[string, ListColumn<Row>, ListCondition, ConditionFault, RegExp]>([
    ['a field that is gone', column('text'), { ...asked('is', 'a'), column: 'shoe-size' }, 'no-field', /shoe-size/],
    ['months of a text', column('text'), asked('older than', '3'), 'no-test', /older than/],
    ['a part of a date', column('date'), asked('contains', '2026'), 'no-test', /contains/],
    ['more than a text', column('text'), asked('more than', '3'), 'no-test', /more than/],
    ['exactly one of several', SKILLS, asked('is', 'Planning'), 'no-test', /is/],
    ['a code that is gone', STATES, asked('is', 'lapsed'), 'no-choice', /lapsed/],
    ['no code', STATES, asked('is not'), 'no-value', /missing/],
    ['no text', column('text'), asked('contains', '  '), 'no-value', /missing/],
    ['no number', column('days'), asked('at least', 'many'), 'no-value', /missing/],
    ['no number at all', column('number'), asked('is', ''), 'no-value', /missing/],
    ['an endless number', column('number'), asked('is', 'Infinity'), 'no-value', /missing/],
    ['a date as typed', column('date'), asked('before', '01/04/2026'), 'no-value', /missing/],
    ['a day that no month has', column('date'), asked('before', '2026-02-31'), 'no-value', /missing/],
    ['no months', column('date'), asked('older than', '0'), 'no-value', /missing/],
    ['half a month', column('date'), asked('in the last', '1.5'), 'no-value', /missing/],
    ['months before', column('date'), asked('in the next', '-1'), 'no-value', /missing/],
    ['a hundred years and a month', column('date'), asked('older than', '1201'), 'no-value', /missing/],
  ])('%s', (_what, of, condition, fault, words) => {
    expect(conditionFault([of], condition)).toBe(fault);
    expect(unaskedText([of], condition)).toMatch(words);
    const rows = [row('a'), row(null)];
    expect(applyList(rows, [of], { conditions: [condition], sort: [], search: '' }, TODAY)).toEqual(rows);
  });

  it('every test is taken by some kind of column, and every one offered can be asked', () => {
    const columns = [column('text'), column('days'), column('date'), column('number'), STATES, SKILLS];
    expect(new Set(columns.flatMap(testsOf))).toEqual(new Set(LIST_TESTS));
    const values = { text: 'a', days: '1', date: '2026-01-31', number: '1', percent: '1' };
    for (const of of columns) {
      for (const each of testsOf(of)) {
        const months = /older|last|next/.test(each) ? '12' : undefined;
        expect(conditionFault([of], asked(each, months ?? of.choices?.[0]?.value ?? values[of.kind]))).toBeUndefined();
      }
    }
  });
});

describe('in words', () => {
  test.each<[ListColumn<Row>, ListCondition, string]>([
    [column('date'), asked('older than or empty', '12'), 'Field is older than 12 months, or empty'],
    [column('date'), asked('older than', '1'), 'Field is older than a month'],
    [column('date'), asked('in the last', '1'), 'Field is in the last month'],
    [column('date'), asked('at most', '2026-04-05'), 'Field is on or before 05/04/2026'],
    [column('days'), asked('fewer than', '8.5'), 'Field is fewer than 8.5 days'],
    [STATES, asked('is not', 'not met'), 'Field is not Not met'],
    [SKILLS, asked('does not contain', 'Planning'), 'Field does not include Planning'],
    [column('text'), asked('is empty', 'left over'), 'Field is empty'],
  ])('%#: %o', (of, condition, words) => {
    expect(conditionsText([of], [condition])).toBe(words);
  });

  it('all of them must hold', () => {
    expect(conditionsText([column('text')], [asked('is', 'a'), asked('is not empty')])).toBe(
      'Field is a, and Field is not empty',
    );
  });
});

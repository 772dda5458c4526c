import {
  countFilters,
  daysConditions,
  daysListColumns,
  filterText,
  listDays,
  type DaysFilter,
  filterIn,
} from '@renderer/screens/days/days-list';
import { daysValue, daysViewOf } from '@renderer/screens/days/days-value';
import type { DaysRow } from '@renderer/screens/days/days-rows';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { NO_DAYS_USED, type DaysUsed } from '@shared/rules/days-used';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';
import { makeApproval, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

const OF_YEAR = limitOf(yearOf(TODAY, DEFAULT_AGREEMENT), DEFAULT_AGREEMENT);

function row(lastName: string, figures: Partial<DaysUsed> & Partial<DaysRow> & { granted?: number } = {}): DaysRow {
  const used = { ...NO_DAYS_USED, ...figures };
  const approvals = figures.granted ? [makeApproval({ grantedQuarterDays: figures.granted })] : [];
  return {
    peer: figures.peer ?? makePeer({ lastName }),
    name: lastName,
    council: '',
    region: figures.region ?? '',
    used,
    limit: limitPosition(used, approvals, OF_YEAR),
    approvals,
    hasDays: figures.hasDays ?? true,
    isUnused: figures.isUnused ?? null,
  };
}

const LAST: Parameters<typeof listDays>[1] = { conditions: [], sort: [], columns: [], search: '' };
const find = (rows: readonly DaysRow[], asked: { filter?: DaysFilter; region?: string; skill?: string }) =>
  listDays(
    rows,
    { ...LAST, conditions: daysConditions({ filter: 'all', region: '', skill: '', ...asked }) },
    TODAY,
  ).map(({ name }) => name);

describe('the filters', () => {
  const rows = [
    row('31.75', { workedQuarterDays: 127 }),
    row('32', { workedQuarterDays: 120, bookedQuarterDays: 8 }),
    row('39.75 and pencilled to 40', { workedQuarterDays: 159, pencilledQuarterDays: 1 }),
    row('39.75 and pencilled past it', { workedQuarterDays: 159, pencilledQuarterDays: 2 }),
    row('40', { workedQuarterDays: 160 }),
    row('40.25', { workedQuarterDays: 161 }),
    row('44 of which 4 granted', { workedQuarterDays: 176, granted: 16 }),
    row('44.25 of which 4 granted', { workedQuarterDays: 177, granted: 16 }),
    row('nothing', { hasDays: false, isUnused: true }),
    row('used before', { hasDays: false, isUnused: false }),
    row('only days that do not count', { notCountedQuarterDays: 4, isUnused: false }),
  ];
  const expected: [DaysFilter, string[]][] = [
    ['amber', ['32', '39.75 and pencilled past it', '39.75 and pencilled to 40']],
    ['limit', ['40']],
    ['approved', ['44 of which 4 granted']],
    ['over', ['40.25', '44.25 of which 4 granted']],
    ['pencilled', ['39.75 and pencilled past it']],
    ['nothing', ['nothing', 'used before']],
    ['unused', ['nothing']],
  ];

  test.each(expected)('%s', (filter, names) => {
    expect(find(rows, { filter }).toSorted()).toEqual(names);
  });

  it('count what they leave', () => {
    expect(countFilters(rows, TODAY)).toEqual({
      all: rows.length,
      ...Object.fromEntries(expected.map(([filter, names]) => [filter, names.length])),
    });
  });

  it('that only the present year can answer is given up for another year', () => {
    expect(filterIn('unused', false)).toBe('all');
    expect(filterIn('unused', true)).toBe('unused');
    expect(filterIn('nothing', false)).toBe('nothing');
  });
});

describe('the list of days', () => {
  const agreed = { ...OF_YEAR, amberQuarterDays: 120 };
  const skilled = (lastName: string, taken: number, region: string, ...skills: string[]) => ({
    ...row(lastName, {
      workedQuarterDays: taken,
      region,
      peer: makePeer({ lastName, skills: skills.map((skill) => ({ skill })) }),
    }),
    limit: limitPosition({ ...NO_DAYS_USED, workedQuarterDays: taken }, [], agreed),
  });
  const rows = [
    skilled('Ash', 119, 'London', 'Housing'),
    skilled('Birch', 120, 'London', 'Social housing'),
    skilled('Cedar', 121, 'Wales', 'Housing', 'Audit'),
  ];

  it('says and finds the figure that was agreed', () => {
    expect(filterText('amber', OF_YEAR)).toBe('32 or more');
    expect(filterText('amber', { amberQuarterDays: 122 })).toBe('30.5 or more');
    expect(find(rows, { filter: 'amber' })).toEqual(['Birch', 'Cedar']);
  });

  it('leaves the peers of a region, with a skill, of a name', () => {
    const search = (text: string) => listDays(rows, { ...LAST, search: text }, TODAY).map(({ name }) => name);
    expect(find(rows, { region: 'London' })).toEqual(['Ash', 'Birch']);
    expect(find(rows, { skill: 'Housing' })).toEqual(['Ash', 'Cedar']);
    expect(find(rows, { region: 'London', skill: 'Housing' })).toEqual(['Ash']);
    expect(search('bir')).toEqual(['Birch']);
    expect(search('housing')).toEqual([]);
  });

  it.each(['worked', 'booked', 'pencilled', 'left', 'left-if-all', 'extra'])('is sorted by %s', (column) => {
    const few = row('Few', { granted: 8 });
    const many = row('Many', { workedQuarterDays: 9, bookedQuarterDays: 4, pencilledQuarterDays: 4 });
    const order = (direction: 'ascending' | 'descending') =>
      listDays([few, many], { ...LAST, sort: [{ column, direction }] }, TODAY).map(({ name }) => name);
    const isMoreOfFew = column.startsWith('left') || column === 'extra';
    expect(order('ascending')).toEqual(isMoreOfFew ? ['Many', 'Few'] : ['Few', 'Many']);
    expect(order('descending')).toEqual(isMoreOfFew ? ['Few', 'Many'] : ['Many', 'Few']);
  });
});

describe('a view of the days', () => {
  const filters: DaysFilter[] = ['all', 'amber', 'limit', 'approved', 'over', 'pencilled', 'nothing', 'unused'];
  it.each(filters)('with the filter "%s" comes back as it was kept', (filter) => {
    const view = {
      filter,
      region: 'Wales',
      skill: 'Planning',
      conditions: [{ column: 'left', test: 'more than' as const, value: '10' }],
      sort: [{ column: 'council', direction: 'ascending' as const }],
      search: 'ann',
    };
    expect(daysViewOf(daysValue(view))).toEqual(view);
    const plain = { ...view, region: '', skill: '', conditions: [] };
    expect(daysViewOf(daysValue(plain))).toEqual(plain);
  });

  it('has the last twelve months where they are counted, and says the year’s own figure near the limit', () => {
    const ids = (columns: ReturnType<typeof daysListColumns>) => columns.map(({ id }) => id);
    expect(ids(daysListColumns(OF_YEAR))).not.toContain('last-twelve');
    const position = daysListColumns({ amberQuarterDays: 120 }).find(({ id }) => id === 'position');
    expect(position?.choices?.map(({ text }) => text)).toContain('30 or more');
  });
});

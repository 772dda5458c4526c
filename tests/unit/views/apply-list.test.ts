import { TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { applyList } from '@shared/views/apply-list';
import { EMPTY_LIST_VALUE, ListValueSchema, type ListValue } from '@shared/model/list-value';
import { shownColumns, type ListColumn } from '@shared/views/list-column';

type Row = { name: string; council: string; left: number | null; on: string | null };
const ROWS: Row[] = [
  { name: 'Ward 10', council: 'Leeds', left: 32, on: '2026-03-31' },
  { name: 'ward 9', council: 'Hull', left: -2, on: '2026-04-01' },
  { name: 'Öztürk', council: '', left: null, on: null },
  { name: 'Siân O’Brien', council: 'Kingston-upon-Hull', left: 34, on: '2026-04-02' },
  { name: 'Penhale', council: 'Leeds', left: 32, on: null },
];
const COLUMNS: ListColumn<Row>[] = [
  { id: 'name', title: 'Peer', value: (row) => row.name, kind: 'text' },
  { id: 'council', title: 'Home council', value: (row) => row.council, kind: 'text' },
  { id: 'left', title: 'Left', value: (row) => row.left, kind: 'days' },
  { id: 'on', title: 'Last worked', value: (row) => row.on, kind: 'date' },
];
const names = (value: Partial<ListValue>) =>
  applyList(ROWS, COLUMNS, ListValueSchema.parse(value), TODAY).map((row) => row.name);

test('rows of which one was changed come to the order that they have from nothing', () => {
  const columns = () => COLUMNS.map((column) => ({ ...column }));
  const kept = columns();
  const sort = ListValueSchema.parse({
    sort: [
      { column: 'council', direction: 'descending' },
      { column: 'left', direction: 'ascending' },
    ],
  });
  let rows = Array.from(
    { length: 60 },
    (_, at) => ({ name: `Peer ${at}`, council: '', left: at % 5, on: null }) as Row,
  );
  for (let change = 0; change < 40; change += 1) {
    rows = rows.with((change * 7) % 60, {
      name: `Anew ${change}`,
      council: change % 3 ? 'Leeds' : 'Ö',
      left: 2,
      on: null,
    });
    expect(applyList(rows, kept, sort, TODAY)).toEqual(applyList(rows, columns(), sort, TODAY));
  }
});

test('an empty value leaves everything as it came', () => {
  expect(applyList(ROWS, COLUMNS, EMPTY_LIST_VALUE, TODAY)).toEqual(ROWS);
  expect(ListValueSchema.parse({})).toEqual(EMPTY_LIST_VALUE);
});

describe('conditions', () => {
  test.each([
    ['council', 'is', 'leeds', ['Ward 10', 'Penhale']],
    ['council', 'is not', 'Leeds', ['ward 9', 'Öztürk', 'Siân O’Brien']],
    ['council', 'contains', 'upon hull', ['Siân O’Brien']],
    ['name', 'contains', 'sian obrien', ['Siân O’Brien']],
    ['council', 'is empty', '', ['Öztürk']],
    ['council', 'is not empty', '', ['Ward 10', 'ward 9', 'Siân O’Brien', 'Penhale']],
    ['left', 'at least', '8', ['Ward 10', 'Siân O’Brien', 'Penhale']],
    ['left', 'at least', '8.25', ['Siân O’Brien']],
    ['left', 'at most', '8', ['Ward 10', 'ward 9', 'Penhale']],
    ['left', 'is', '-0.5', ['ward 9']],
    ['left', 'is', '\u22120.5', ['ward 9']],
    ['left', 'is empty', '', ['Öztürk']],
    ['on', 'before', '2026-04-01', ['Ward 10']],
    ['on', 'after', '2026-04-01', ['Siân O’Brien']],
    ['on', 'at most', '2026-04-01', ['Ward 10', 'ward 9']],
    ['on', 'is', '2026-04-01', ['ward 9']],
  ] as const)('%s %s "%s"', (column, condition, value, expected) => {
    expect(names({ conditions: [{ column, test: condition, value }] })).toEqual(expected);
  });

  test('all must hold', () => {
    const conditions = [
      { column: 'council', test: 'is', value: 'Leeds' },
      { column: 'on', test: 'is not empty', value: '' },
    ] as const;
    expect(names({ conditions: [...conditions] })).toEqual(['Ward 10']);
  });
});

describe('search', () => {
  test.each([
    ['obrien', ['Siân O’Brien']],
    ["SIAN o'b", ['Siân O’Brien']],
    ['ozturk', ['Öztürk']],
    ['leeds pen', ['Penhale']],
    ['hull', ['ward 9', 'Siân O’Brien']],
    ['   ', ROWS.map((row) => row.name)],
    ['nobody', []],
  ])('"%s"', (search, expected) => expect(names({ search })).toEqual(expected));
});

describe('sort', () => {
  const sorted = (...sort: ListValue['sort']) => names({ sort });

  test('by words, numbers in them as numbers, accents aside', () => {
    expect(sorted({ column: 'name', direction: 'ascending' })).toEqual([
      'Öztürk',
      'Penhale',
      'Siân O’Brien',
      'ward 9',
      'Ward 10',
    ]);
    expect(sorted({ column: 'name', direction: 'descending' })[0]).toBe('Ward 10');
  });

  test('by several columns, empty last either way, equal rows as they came', () => {
    const byLeft = [{ column: 'left', direction: 'descending' as const }];
    expect(sorted(...byLeft)).toEqual(['Siân O’Brien', 'Ward 10', 'Penhale', 'ward 9', 'Öztürk']);
    expect(sorted(...byLeft, { column: 'name', direction: 'ascending' })).toEqual([
      'Siân O’Brien',
      'Penhale',
      'Ward 10',
      'ward 9',
      'Öztürk',
    ]);
    expect(sorted({ column: 'on', direction: 'ascending' }).slice(0, 3)).toEqual(['Ward 10', 'ward 9', 'Siân O’Brien']);
    expect(sorted({ column: 'left', direction: 'ascending' }).at(-1)).toBe('Öztürk');
  });

  test('letters that are not Latin have an order too', () => {
    const rows = ['Ωmega', 'Ward 10', 'Ward 9'].map((name) => ({ name, council: '', left: null, on: null }));
    const sort: ListValue['sort'] = [{ column: 'name', direction: 'ascending' }];
    expect(applyList(rows, COLUMNS, { ...EMPTY_LIST_VALUE, sort }, TODAY).map((row) => row.name)).toEqual([
      'Ward 9',
      'Ward 10',
      'Ωmega',
    ]);
  });
});

test('columns shown, in their order', () => {
  const ids = (columns: string[]) => shownColumns(COLUMNS, { columns }).map(({ id }) => id);
  expect(ids(['left', 'gone', 'name'])).toEqual(['left', 'name']);
  expect(ids([])).toEqual(['name', 'council', 'left', 'on']);
});

test('the value refuses what it does not know', () => {
  expect(ListValueSchema.safeParse({ conditions: [{ column: 'a', test: 'resembles', value: '' }] }).success).toBe(
    false,
  );
});

test('a search passes over what is there to sort by, which nobody sees', () => {
  const inner: ListColumn<Row> = { id: 'order', title: 'Order', kind: 'text', inner: true, value: () => '0 2026' };
  const found = (search: string) => applyList(ROWS, [...COLUMNS, inner], { ...EMPTY_LIST_VALUE, search }, TODAY);
  expect(found('2026')).toEqual([]);
  expect(found('penhale')).toHaveLength(1);
});

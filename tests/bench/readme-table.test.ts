import { expect, test } from 'vitest';

type Table = { withFigures: (text: string, figures: readonly object[], day: string) => string };

// Safe: the plain script beside this test exports it; it has no types of its own.
const { withFigures } = (await import(new URL('readme-table.mjs', import.meta.url).href)) as Table;

const figure = (id: string, value: number, ok = true) => ({
  id,
  what: `what of ${id}`,
  value,
  unit: 'x',
  goal: '<= 2 x',
  ok,
  detail: {},
});
const README =
  'before\n\n<!-- figures -->\n| Figure | What | Measured | Goal | On |\n|---|---|---|---|---|\n<!-- /figures -->\n\nafter\n';

test('a figure takes the place of its last measurement, the others keep theirs', () => {
  const once = withFigures(README, [figure('save', 1.5), figure('start', 3, false)], '2026-11-22');
  const twice = withFigures(once, [figure('save', 1.25)], '2026-11-23');
  expect(twice.split('\n')).toEqual([
    'before',
    '',
    '<!-- figures -->',
    '| Figure | What | Measured | Goal | On |',
    '|---|---|---|---|---|',
    '| `save` | what of save | 1.25 x | <= 2 x | 2026-11-23 |',
    '| `start` | what of start | 3 x | <= 2 x, not reached | 2026-11-22 |',
    '<!-- /figures -->',
    '',
    'after',
    '',
  ]);
});

test('a README without the table is said', () => {
  expect(() => withFigures('no table', [], '2026-11-23')).toThrow('no table of figures');
});

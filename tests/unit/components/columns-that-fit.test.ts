import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { expect, test } from 'vitest';

const column = (id: string, width?: number | string, least?: number) => ({
  id,
  title: id,
  render: () => null,
  ...(width !== undefined && { width }),
  ...(least !== undefined && { least }),
});
const COLUMNS = [column('ref', 70), column('council', '17%', 130), column('kind'), column('state', 100)];

test.each([
  ['room for all', 435, ['ref', 'council', 'kind', 'state'], 420],
  ['one px short', 434, ['ref', 'council', 'kind'], 320],
  ['short of two', 334, ['ref', 'council'], 200],
  ['short of all: what stays scrolls', 50, ['ref', 'council'], 200],
  ['not known yet', 0, ['ref', 'council', 'kind', 'state'], 420],
])('columns go in their order until the others fit: %s', (_name, width, ids, needs) => {
  const fit = columnsThatFit(COLUMNS, width, ['state', 'kind']);
  expect(fit.columns.map(({ id }) => id)).toEqual(ids);
  expect(fit.needs).toBe(needs);
});

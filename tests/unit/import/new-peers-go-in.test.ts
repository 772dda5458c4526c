import { expect, it } from 'vitest';
import { preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const create = { decisions: { rows: new Map(), unknownPeers: 'create' as const } };
const HEAD = ['Peer', 'Date', 'Days', 'Project code'];
const planned = (rows: Grid) => preview(workbookOf(sheetOf('Days', [HEAD, ...rows])), create);

it('a new peer goes in with the first row that does, also where the row that named them first waits', () => {
  const { counts, operations } = planned([
    ['Anna Peerwell', '10/06/2026', 1, 'x'.repeat(5000)],
    ['Anna Peerwell', '11/06/2026', 1, 'A1'],
  ]);
  expect(counts).toMatchObject({ new: 1, 'needs review': 1 });
  expect(operations.map(({ table }) => table)).toEqual(['peers', 'dayEntries', 'importBatches']);
});

it('a name that the store would refuse waits in review, and holds up nothing else', () => {
  const { counts, operations } = planned([
    ['Anna '.repeat(500), '10/06/2026', 1, 'A1'],
    ['Beth Ashby', '11/06/2026', 1, 'A1'],
  ]);
  expect(counts).toMatchObject({ new: 1, 'needs review': 1 });
  expect(operations.filter(({ table }) => table === 'peers')).toHaveLength(1);
});

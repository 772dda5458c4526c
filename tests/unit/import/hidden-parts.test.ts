import { describe, expect, it } from 'vitest';
import { mapColumn, proposeMappings } from '@shared/import/mapping';
import type { RawSheet } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, outcomes, preview, sheetOf, workbookOf } from './import-fixture';

const known = { ...NOTHING_KNOWN, peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' })] };

/** A sheet of days whose row 3 and whose column with the project code are hidden. */
function withHidden(): RawSheet {
  const sheet = sheetOf('Days', [
    ['Peer', 'Date', 'Days', 'Project code'],
    ['Jane Smith', '01/06/2026', 1, 'PC1'],
    ['Jane Smith', '02/06/2026', 1, 'PC2'],
  ]);
  return { ...sheet, hiddenColumns: [3], rows: sheet.rows.map((row) => ({ ...row, hidden: row.row === 3 })) };
}

describe('hidden rows and columns', () => {
  const raw = workbookOf(withHidden());
  const codes = (result: ReturnType<typeof preview>) =>
    result.rows
      .flatMap(({ makes }) => makes)
      .map(({ after }) => ('projectCode' in after ? after.projectCode : undefined));

  it('are counted and named in the mapping', () => {
    const [mapping] = proposeMappings(raw);
    expect([mapping?.hiddenRows, mapping?.takeHidden, mapping?.columns[3]?.isHidden]).toEqual([1, false, true]);
  });

  it('are left out, and said so', () => {
    const result = preview(raw, { known });
    expect(outcomes(result)).toEqual(['new: days-new', 'ignored: row-is-hidden']);
    expect(codes(result)).toEqual(['']);
  });

  it('are taken together, a row by itself, or a column by itself', () => {
    const mappings = proposeMappings(raw);
    const all = preview(raw, { known, mappings: mappings.map((mapping) => ({ ...mapping, takeHidden: true })) });
    expect(outcomes(all)).toEqual(['new: days-new', 'new: days-new']);
    expect(codes(all)).toEqual(['PC1', 'PC2']);
    const rows = new Map([['Days!3', { isData: true }]]);
    const row = preview(raw, { known, decisions: { rows, unknownPeers: 'ask' } });
    expect(outcomes(row)).toEqual(['new: days-new', 'new: days-new']);
    const column = mappings.map((mapping) => mapColumn(mapping, 3, 'projectCode'));
    expect(codes(preview(raw, { known, mappings: column }))).toEqual(['PC1']);
  });
});

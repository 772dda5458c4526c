import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { hasSentence } from '@shared/import/reason-text';
import { pool } from './days-book-fixture';
import { afterCommit, preview, sheetOf, workbookOf, type Given, type Grid } from './import-fixture';

describe('any grid at all', () => {
  const header = fc.constantFrom(
    'Peer',
    'Date',
    'Days',
    'Council',
    'CRM ID',
    'Status',
    'E-mail',
    'First name',
    'Last name',
    'Received',
    'Answered',
    'Notes',
    '__proto__',
    '',
  );
  const cell = fc.oneof(
    fc.constantFrom<Given>(
      null,
      '',
      'Total',
      'tbc',
      '"',
      'Anna Peerwell',
      'Leeds',
      '10/06/2026',
      'June',
      1,
      0.5,
      46_000,
      true,
      '__proto__',
    ),
    fc.string(),
    fc.double(),
  );
  const grid = fc
    .tuple(
      fc.array(header, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 15 }),
    )
    .map(([headers, rows]): Grid => [headers, ...rows]);

  it('comes to counts that add up to the rows read, with a sentence for every reason', () => {
    fc.assert(
      fc.property(
        fc.array(grid, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('ask' as const, 'create' as const),
        (grids, unknownPeers) => {
          const raw = workbookOf(...grids.map((each, index) => sheetOf(`Sheet ${index}`, each)));
          const headers = proposeMappings(raw).reduce((sum, { headerRows }) => sum + headerRows.length, 0);
          const filled = raw.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
          const result = preview(raw, { known: pool, decisions: { rows: new Map(), unknownPeers } });
          const sum = Object.values(result.counts).reduce((total, count) => total + count, 0);
          expect(sum).toBe(result.rowsRead);
          expect(result.rowsRead).toBe(filled - headers);
          for (const { reason, notes } of result.rows)
            for (const { code } of [reason, ...notes]) expect(hasSentence(code), code).toBe(true);
          expect(afterCommit(pool, result).peers).toHaveLength(result.peersAfter);
        },
      ),
      { numRuns: 200 },
    );
  });
});

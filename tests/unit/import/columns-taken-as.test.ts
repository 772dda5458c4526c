import { describe, expect, it } from 'vitest';
import { mapColumn, proposeMappings, remapSheet } from '@shared/import/mapping';
import { DAYS_HEADER, daysRow, pool } from './days-book-fixture';
import { outcomes, preview, sheetOf, workbookOf } from './import-fixture';

describe('mapping', () => {
  it('asks whose council it is, and takes a correction', () => {
    const raw = workbookOf(
      sheetOf('Log', [
        ['Name', 'Council', 'Date', 'Days'],
        ['Anna Peerwell', 'Leeds', '10/06/2026', 1],
      ]),
    );
    const [mapping] = proposeMappings(raw);
    expect(mapping?.columns[1]).toMatchObject({
      field: 'homeCouncil',
      question: 'home-or-supported',
      examples: ['Leeds'],
    });
    const corrected = mapping ? [mapColumn(mapping, 1, 'councilSupported')] : [];
    expect(preview(raw, { known: pool, mappings: corrected }).operations[0]?.after).toMatchObject({
      councilSupportedId: 'E08000035',
    });
  });

  it('reads a sheet as what the user says it is', () => {
    const sheet = sheetOf('People', [
      ['Name', 'Remarks'],
      ['Anna Peerwell', 'Good'],
    ]);
    const raw = workbookOf(sheet);
    expect(proposeMappings(raw)[0]?.holds).toBe('unknown');
    expect(outcomes(preview(raw, { known: pool, mappings: [remapSheet(sheet, 'peers', [1], raw)] }))).toEqual([
      'update: fields-changed',
    ]);
  });

  it('leaves hidden sheets out, and says so', () => {
    const raw = workbookOf(sheetOf('OLD', [DAYS_HEADER, daysRow()], true));
    expect(outcomes(preview(raw, { known: pool }))).toEqual(['ignored: sheet-is-hidden']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes the header %s as plain text', (name) => {
    const raw = workbookOf(
      sheetOf(name, [[...DAYS_HEADER, name], [...daysRow(), name], [...daysRow({ Peer: name, 'CRM ID': name })]]),
    );
    const [mapping] = proposeMappings(raw);
    expect(mapping?.columns.at(-1)).toMatchObject({ header: name, field: null, examples: [name] });
    expect(outcomes(preview(raw, { known: pool }))).toEqual(['new: days-new', 'needs review: peer-unknown']);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('0');
  });
});

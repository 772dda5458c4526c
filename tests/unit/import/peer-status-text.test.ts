import { describe, expect, it } from 'vitest';
import { readStatusText } from '@shared/import/values/peer-status-text';
import { afterCommit, NOTHING_KNOWN, outcomes, preview, sheetOf, workbookOf } from './import-fixture';

const poolOf = (status: string) =>
  workbookOf(
    sheetOf('Pool', [
      ['Name', 'Council', 'Party', 'Status', 'Notes'],
      ['Jane Smith', 'Leeds', 'Labour', status, 'Chair of licensing'],
    ]),
  );

describe('a status of a peer', () => {
  it.each([
    ['Retired', 'status retired'],
    ['Active', 'status active'],
    ['Retired May 2025', 'reading retired'],
    ['Ret\u2019d 2024', 'reading retired'],
    ['left 05/24', 'reading retired'],
    ['Left (May 24)', 'reading retired'],
    ['Stood down at May 2023 elections', 'reading retired'],
    ['Lost seat 2023', 'reading retired'],
    ['not re-elected', 'reading retired'],
    ['No longer a councillor', 'reading retired'],
    ['Ex-councillor', 'reading retired'],
    ['Deceased', 'reading retired'],
    ['On hold until Sept', 'reading paused'],
    ['on hold', 'status paused'],
    ['Maternity leave to 1/9/26', 'reading paused'],
    ['Not active', 'reading paused'],
    ['Inactive since 2024', 'reading paused'],
    ['Removed 3/24', 'reading removed'],
    ['Retiring May 2027', 'reading active'],
    ['Active (from Jan 2024)', 'reading active'],
    ['Approved 12/3/25', 'reading approved'],
    ['See John', 'unknown'],
    ['', 'empty'],
  ])('%s is %s', (text, expected) => {
    const reading = readStatusText(text);
    expect('status' in reading ? `${reading.is} ${reading.status}` : reading.is).toBe(expected);
  });

  it('is taken as read and to be confirmed, its words kept in the notes', () => {
    const plan = preview(poolOf('Retired May 2025'));
    const [row] = plan.rows;
    expect(row?.outcome).toBe('new');
    expect(row?.questions).toMatchObject([
      { reason: { code: 'status-reading' }, level: 'confirm', propose: 'Retired', holdsUp: false },
    ]);
    expect(row?.makes[0]?.after).toMatchObject({
      status: 'retired',
      notes: 'Chair of licensing\nStatus: Retired May 2025',
    });
    const again = preview(poolOf('Retired May 2025'), { known: afterCommit(NOTHING_KNOWN, plan) });
    expect(outcomes(again)).toEqual(['unchanged: peer-unchanged']);
  });

  it('keeps its words once the reading is confirmed', () => {
    const rows = new Map([['Pool!2', { cells: { status: 'Retired' } }]]);
    const [row] = preview(poolOf('Retired May 2025'), { decisions: { rows, unknownPeers: 'ask' } }).rows;
    expect(row?.questions).toEqual([]);
    expect(row?.makes[0]?.after).toMatchObject({ notes: 'Chair of licensing\nStatus: Retired May 2025' });
  });

  it('that nobody knows is asked about', () => {
    const [row] = preview(poolOf('See John')).rows;
    expect(row?.questions).toMatchObject([{ reason: { code: 'status-unknown' }, level: 'ask', holdsUp: false }]);
  });
});

import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import type { RowDecision } from '@shared/import/types';
import type { DayEntry } from '@shared/model/day-entry';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import {
  afterCommit,
  COUNCILS,
  NOTHING_KNOWN,
  outcomes,
  preview,
  sheetOf,
  workbookOf,
  type Given,
} from './import-fixture';

const JANE = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: COUNCILS.find('Leeds')?.id ?? null });
const KNOWN = { ...NOTHING_KNOWN, peers: [JANE] };

const pool = (headers: readonly string[], used: readonly Given[]) =>
  workbookOf(
    sheetOf('Pool', [
      ['Name', 'Council', ...headers],
      ['Jane Smith', 'Leeds', ...used],
    ]),
  );

function days(plan: ReturnType<typeof preview>): readonly string[] {
  return plan.operations.flatMap(({ table, after }) => {
    // Safe: records of the table dayEntries are entries.
    const entry = after as DayEntry;
    return table === 'dayEntries' ? [`${entry.date} ${entry.activity} ${entry.quarterDays}`] : [];
  });
}

const HEADERS = ['Days used 2024/25', 'Days used 2025/26'];

describe('several columns "Days used" of a sheet of peers', () => {
  it.each<[string, readonly string[], readonly Given[], readonly string[]]>([
    ['of two years', HEADERS, [3, 4.5], ['2024-04-01 before 12', '2025-04-01 before 18']],
    [
      'in other words',
      ['24/25 days', '25/26 days', 'Days used'],
      [1, 2, 3],
      ['2024-04-01 before 4', '2025-04-01 before 8'],
    ],
    ['one of them blank', HEADERS, ['', 4], ['2025-04-01 before 16']],
    ['one of them unclear', HEADERS, ['lots', 4], ['2025-04-01 before 16']],
    ['of one year twice', ['Days used 2025/26', 'Total days 2025/26'], [4, 5], ['2025-04-01 before 16']],
  ])('%s', (_, headers, used, expected) => {
    expect(days(preview(pool(headers, used), { known: KNOWN }))).toEqual(expected);
  });

  it('are each only checked where that year has days', () => {
    const entry = makeDayEntry({
      peerId: JANE.id,
      date: '2025-06-01',
      quarterDays: 8,
      state: 'worked',
      activity: 'on site',
    });
    const plan = preview(pool(HEADERS, [3, 4.5]), { known: { ...KNOWN, dayEntries: [entry] } });
    expect(days(plan)).toEqual(['2024-04-01 before 12']);
    expect(plan.reconciliation).toMatchObject([{ cell: 'D2', says: 18, ours: 8, agrees: false }]);
  });

  it('change nothing the second time', () => {
    const first = preview(pool(HEADERS, [3, 4.5]), { known: KNOWN });
    const again = preview(pool(HEADERS, [3, 4.5]), { known: afterCommit(KNOWN, first) });
    expect(outcomes(again)).toEqual(['unchanged: peer-unchanged']);
  });

  it('are put right each by its column', () => {
    const decision: RowDecision = { columns: { C: '2' } };
    const decisions = { rows: new Map([['Pool!2', decision]]), unknownPeers: 'ask' as const };
    expect(days(preview(pool(HEADERS, ['lots', 4]), { known: KNOWN, decisions }))).toEqual([
      '2024-04-01 before 8',
      '2025-04-01 before 16',
    ]);
  });

  it('are mapped, all of them', () => {
    const [mapping] = proposeMappings(pool(HEADERS, [3, 4.5]));
    expect(mapping?.columns.filter(({ field }) => field === 'daysUsed').map(({ letter }) => letter)).toEqual([
      'C',
      'D',
    ]);
  });
});

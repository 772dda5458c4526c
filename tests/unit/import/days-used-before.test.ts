import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@shared/import/types';
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
  type Grid,
} from './import-fixture';

const JANE = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: COUNCILS.find('Leeds')?.id ?? null });
const KNOWN = { ...NOTHING_KNOWN, peers: [JANE] };

function pool(header: string, used: Given, sheet = 'Pool') {
  return workbookOf(sheetOf(sheet, poolGrid(header, used)));
}

function poolGrid(header: string, used: Given): Grid {
  return [
    ['Name', 'Council', 'Party', header],
    ['Jane Smith', 'Leeds', '', used],
  ];
}

/** The days that the plan records: precision, date, activity and quarter-days. */
function days({ operations }: ImportPreview): readonly string[] {
  return operations.flatMap(({ table, after }) => {
    if (table !== 'dayEntries') return [];
    // Safe: records of the table dayEntries are entries.
    const { precision, date, activity, quarterDays, state } = after as DayEntry;
    return [`${precision} ${date} ${activity} ${quarterDays} ${state}`];
  });
}

describe('a column "Days used" of a sheet of peers', () => {
  it.each<[string, Given, string, readonly string[]]>([
    ['Days used', 12.5, 'Pool', ['year 2026-04-01 before 50 worked']],
    ['Days used', '12\u00bd days', 'Pool', ['year 2026-04-01 before 50 worked']],
    ['Days used 2025/26', 3, 'Pool', ['year 2025-04-01 before 12 worked']],
    ['Days used 25/26', 3, 'Pool', ['year 2025-04-01 before 12 worked']],
    ['25/26 days', 3, 'Pool', ['year 2025-04-01 before 12 worked']],
    ['26-27 days to date', 3, 'Pool', ['year 2026-04-01 before 12 worked']],
    ['Days used', 3, 'As at 1-11-12', ['year 2026-04-01 before 12 worked']],
    ['No. of days used (2025-26)', 3, 'Pool', ['year 2025-04-01 before 12 worked']],
    ['Days used', 3, 'Pool 2024-25', ['year 2024-04-01 before 12 worked']],
    ['Allowance used', 41, 'Pool', ['year 2026-04-01 before 164 worked']],
    ['Days used', 0, 'Pool', []],
    ['Days used', '', 'Pool', []],
    ['Days used', 'TBC', 'Pool', []],
    ['Days left', 27.5, 'Pool', []],
  ])('%s %j in %s records %j', (header, used, sheet, expected) => {
    expect(days(preview(pool(header, used, sheet), { known: KNOWN }))).toEqual(expected);
  });

  it('says so on the row, for a peer who is new too, and changes nothing the second time', () => {
    const first = preview(pool('Days used', 12.5));
    expect(outcomes(first)).toEqual(['new: peer-new']);
    expect(first.rows[0]?.notes.map(({ code }) => code)).toEqual(['days-used-taken']);
    const known = afterCommit(NOTHING_KNOWN, first);
    const again = preview(pool('Days used', 12.5), { known });
    expect(outcomes(again)).toEqual(['unchanged: peer-unchanged']);
    expect(again.operations).toEqual([]);
    const corrected = preview(pool('Days used', 13), { known });
    expect(outcomes(corrected)).toEqual(['update: days-used-taken']);
    expect(days(corrected)).toEqual(['year 2026-04-01 before 52 worked']);
    expect(afterCommit(known, corrected).dayEntries).toHaveLength(1);
  });

  it('is only held against the days where there are some, in the file or here', () => {
    const log = sheetOf('Days', [
      ['Peer', 'Home council', 'Date', 'Days'],
      ['Jane Smith', 'Leeds', '01/06/2026', 2],
    ]);
    const raw = workbookOf(sheetOf('Pool', poolGrid('Days used', 2)), log);
    const both = preview(raw, { known: KNOWN });
    expect(days(both)).toEqual(['day 2026-06-01 other 8 worked']);
    expect(both.reconciliation).toMatchObject([
      { sheet: 'Pool', cell: 'D2', what: 'Days used, Jane Smith', says: 8, ours: 8, agrees: true },
    ]);
    const known = { ...KNOWN, dayEntries: [makeDayEntry({ peerId: JANE.id, date: '2026-06-01', quarterDays: 8 })] };
    const differs = preview(pool('Days used', 3), { known });
    expect(differs.operations).toEqual([]);
    expect(differs.reconciliation).toMatchObject([
      { says: 12, ours: 8, agrees: false, why: { code: 'days-used-differ' } },
    ]);
  });

  it('takes days of another year for none', () => {
    const known = { ...KNOWN, dayEntries: [makeDayEntry({ peerId: JANE.id, date: '2026-03-31', quarterDays: 8 })] };
    expect(days(preview(pool('Days used', 3), { known }))).toEqual(['year 2026-04-01 before 12 worked']);
  });

  it('leaves what was recorded by hand, and an amount it cannot read', () => {
    const byHand = makeDayEntry({
      peerId: JANE.id,
      date: '2026-04-01',
      precision: 'year',
      activity: 'before',
      quarterDays: 8,
    });
    const stands = preview(pool('Days used', 3), { known: { ...KNOWN, dayEntries: [byHand] } });
    expect(stands.operations).toEqual([]);
    expect(stands.rows[0]?.notes.map(({ code }) => code)).toEqual(['days-before-stand']);
    const unclear = preview(pool('Days used', 'lots'), { known: KNOWN });
    expect(unclear.rows[0]?.notes.map(({ code }) => code)).toEqual(['days-used-unclear']);
  });
});

it('is no peer where a row of totals stands behind its running number', () => {
  const sheet = sheetOf('Pool', [
    ['No', 'Peer', 'Council', 'Days used 25/26'],
    [1, 'Jane Smith', 'Leeds', 12],
    [2, 'Total', '', 12],
  ]);
  const plan = preview(workbookOf(sheet), { known: KNOWN });
  expect(plan.rows.map(({ outcome }) => outcome)).toEqual(['update', 'ignored']);
  expect(days(plan)).toEqual(['year 2025-04-01 before 48 worked']);
});

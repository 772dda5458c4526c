import { describe, expect, it } from 'vitest';
import { mapColumn, proposeMappings } from '@shared/import/mapping';
import { mapKindOfWork, mapPeriod } from '@shared/import/matrix/correct-matrix';
import type { SheetMapping } from '@shared/import/types';
import type { DayEntry } from '@shared/model/day-entry';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const known = { ...NOTHING_KNOWN, peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' })] };

function book(grid: Grid, name = '2026-27') {
  const raw = workbookOf(sheetOf(name, grid));
  const [mapping] = proposeMappings(raw);
  if (!mapping) throw new Error('no sheet');
  const made = (corrected: SheetMapping) =>
    preview(raw, { known, mappings: [corrected] }).rows.flatMap(({ makes }) =>
      makes.map(({ after }) => {
        const { date, quarterDays, activity } = after as DayEntry;
        return `${date} ${quarterDays} ${activity}`;
      }),
    );
  return { mapping, made };
}

describe('what the user corrects in the mapping of a matrix', () => {
  const kinds = book([
    ['', 'Apr', '', 'May', ''],
    ['Peer', 'CPC', 'Ment', 'CPC', 'Ment'],
    ['Jane Smith', 1, 2, '', 3],
  ]);

  it('has each column with its period and its kind of work', () => {
    expect(kinds.mapping.columns.map(({ field, period }) => [field, period?.when, period?.work])).toEqual([
      ['name', undefined, undefined],
      ['periodDays', 'April 2026', 'CPC'],
      ['periodDays', 'April 2026', 'Ment'],
      ['periodDays', 'May 2026', 'CPC'],
      ['periodDays', 'May 2026', 'Ment'],
    ]);
  });

  it('takes a kind of work as another activity in all its columns', () => {
    expect(kinds.made(mapKindOfWork(kinds.mapping, 'Ment', 'group support'))).toEqual([
      '2026-04-01 4 on site',
      '2026-04-01 8 group support',
      '2026-05-01 12 group support',
    ]);
  });

  it('leaves a column out, and takes one in under the time that the user names', () => {
    expect(kinds.made(mapColumn(kinds.mapping, 1, null))).toEqual([
      '2026-04-01 8 mentoring session',
      '2026-05-01 12 mentoring session',
    ]);
    const odd = book([
      ['Peer', 'Apr', 'Late', 'Jun'],
      ['Jane Smith', 1, 2, 3],
    ]);
    expect(odd.made(odd.mapping)).toEqual(['2026-04-01 4 other', '2026-06-01 12 other']);
    const taken = mapPeriod(mapColumn(odd.mapping, 2, 'periodDays'), 2, 'May 2026');
    expect(odd.made(taken)).toEqual(['2026-04-01 4 other', '2026-05-01 8 other', '2026-06-01 12 other']);
  });

  it('dates the months that have no year from the one that the user dates', () => {
    const undated = book(
      [
        ['Peer', 'Nov', 'Dec', 'Jan'],
        ['Jane Smith', 1, 2, 3],
      ],
      'Sheet1',
    );
    expect(undated.made(undated.mapping)).toEqual([]);
    expect(undated.made(mapPeriod(undated.mapping, 1, 'November 2025'))).toEqual([
      '2025-11-01 4 other',
      '2025-12-01 8 other',
      '2026-01-01 12 other',
    ]);
  });
});

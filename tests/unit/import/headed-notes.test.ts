import { expect, it } from 'vitest';
import { mapColumn } from '@shared/import/mapping';
import { makePeer } from '@tests/support/builders';
import {
  afterCommit,
  inputFor,
  NOTHING_KNOWN,
  outcomes,
  preview,
  sheetOf,
  workbookOf,
  type Grid,
} from './import-fixture';

const KNOWN = { ...NOTHING_KNOWN, peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' })] };

/** The grid read with these columns put in the notes, and then once more. */
function read(name: string, grid: Grid, columns: readonly number[]) {
  const raw = workbookOf(sheetOf(name, grid));
  const mappings = columns.reduce(
    (now, column) => now.map((mapping) => mapColumn(mapping, column, 'otherNote')),
    inputFor(raw).mappings,
  );
  const first = preview(raw, { known: KNOWN, mappings });
  return { first, again: preview(raw, { known: afterCommit(KNOWN, first), mappings }) };
}

it('columns of a log of requests without a field go to its notes, each with its heading, once', () => {
  const grid: Grid = [
    ['Ref', 'Date received', 'Council', 'Support', 'No. peers', 'Outcome', 'Notes', 'Chased on:', 'Lead'],
    ['Q/1', '01/10/2026', 'Exeter', 'Progress review', 1, '', 'By phone', '05/10/2026', 'TBC'],
  ];
  const { first, again } = read('Requests', grid, [7, 8]);
  expect(first.rows[0]?.makes[0]?.after).toMatchObject({ notes: 'By phone\nChased on: 05/10/2026' });
  expect(outcomes(again)).toEqual(['unchanged: row-unchanged']);
});

it('and those of a log of days', () => {
  const grid: Grid = [
    ['Peer', 'Date', 'Days', 'Activity', 'Hotel', 'Diary no'],
    ['Jane Smith', '12/05/2026', 1, 'On site', 'Premier', 7],
    ['Jane Smith', '13/05/2026', 1, 'On site', null, null],
  ];
  const { first, again } = read('Days', grid, [4, 5]);
  expect(first.rows.map(({ makes }) => makes[0]?.after)).toMatchObject([
    { note: 'Hotel: Premier\nDiary no: 7' },
    { note: '' },
  ]);
  expect(outcomes(again)).toEqual(['unchanged: row-unchanged', 'unchanged: row-unchanged']);
});

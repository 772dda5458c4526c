import { expect, it } from 'vitest';
import { readBytes } from '@renderer/workbook/read-bytes';
import { DayEntrySchema } from '@shared/model/day-entry';
import { messyWorkbook } from '@tests/support/messy-workbook';
import { inputFor, preview } from './import-fixture';

it.each([1, 2, 3])('a messy workbook is read back to what it truly says (%i)', async (seed) => {
  const messy = messyWorkbook(300, seed);
  const read = await readBytes(messy.bytes, 'messy.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  const { mappings } = inputFor(read.value);
  expect(mappings.map(({ holds }) => holds)).toEqual(['peers', 'days']);
  const planned = preview(read.value, { decisions: { rows: new Map(), unknownPeers: 'create' } });
  expect(planned.rowsRead).toBe(messy.rows);
  const entries = planned.operations
    .filter(({ table }) => table === 'dayEntries')
    .map(({ after }) => DayEntrySchema.parse(after));
  const inOrder = new Map(entries.map((entry) => [entry.imported?.row, entry]));
  const wrong = messy.days.flatMap(({ date, quarterDays }, place) => {
    const entry = inOrder.get(place + 4);
    // A row may wait for a question about its peer; what goes in must be right.
    return entry && (entry.date !== date || entry.quarterDays !== quarterDays) ? [{ date, quarterDays, entry }] : [];
  });
  expect(wrong).toEqual([]);
  expect(entries.length).toBeGreaterThan(messy.days.length * 0.5);
});

import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { readBytes } from '@renderer/workbook/read-bytes';
import { recogniseSheets } from '@shared/import/recognise-sheet';

async function holds(...header: string[]): Promise<string | undefined> {
  const book = utils.book_new();
  const rows = [1, 2, 3].map((row) => header.map((title) => `${title} ${row}`));
  utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), 'Sheet1');
  const read = await readBytes(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), 'file.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  return recogniseSheets(read.value)[0]?.holds;
}

describe('what a sheet holds', () => {
  it('is peers where first and last name stand apart, with one fact of a councillor', async () => {
    expect(await holds('CRM ID', 'First name', 'Last name', 'Council')).toBe('peers');
    expect(await holds('First name', 'Last name', 'E-mail')).toBe('peers');
    expect(await holds('First name', 'Last name', 'Colour')).toBe('unknown');
  });

  it('is peers where there is one name, with two such facts', async () => {
    expect(await holds('Name', 'Council', 'Party')).toBe('peers');
    // A name and a council alone say little.
    expect(await holds('Name', 'Council', 'Signed in')).toBe('attendance list');
  });

  it('is days with a person, a date and an amount', async () => {
    expect(await holds('Peer', 'Date', 'Days')).toBe('days');
    expect(await holds('Date', 'Days')).toBe('unknown');
  });
});

import { describe, expect, it } from 'vitest';
import { CAPS, type Caps } from '@renderer/workbook/caps';
import { placeOfCell } from '@renderer/workbook/different-cells';
import { LeanSheet } from '@renderer/workbook/lean-sheet';

type Lean = { readonly xml: string; readonly cells: number; readonly places: readonly string[] };

/** What the parser gets, and which of its cells stands where. */
function lean(xml: string, pieceBytes = xml.length, caps: Partial<Caps> = {}): Lean {
  const bytes = new TextEncoder().encode(xml);
  const sheet = new LeanSheet({ ...CAPS, ...caps }, 3);
  for (let at = 0; at < bytes.length; at += pieceBytes) sheet.push(bytes.subarray(at, at + pieceBytes));
  const places = [...sheet.rows.values()].flatMap(({ row, hidden, columns, cells }) =>
    columns.map((column, index) => `${row}${hidden ? 'h' : ''} ${column} = ${cells[index]}`),
  );
  return { xml: new TextDecoder().decode(sheet.finish()), cells: sheet.cells, places };
}

const FIRST = '<row r="1"><c r="A1" t="str"><v>peer-desk:sheet:3</v></c></row>';
const sheetOf = (data: string, before = '', after = '') =>
  `<?xml version="1.0"?><worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
const cellsOf = (xml: string) =>
  [...xml.matchAll(/<c r="[A-Z]\d+"\s+(.*?<\/(?:x:)?c>)/g)].map(([, cell = '']) => cell.trim()).slice(1);

describe('what is kept of a sheet', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'filled cells with their row',
      '<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>4.5</v></c></row>',
      ['t="s"><v>0</v></c>', 's="1"><v>4.5</v></c>'],
      ['2h 0 = 0', '2h 2 = 1'],
    ],
    [
      'a cell that is said again, once',
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c t="s" r="AB2"><v>0</v></c><c r="AC2" t="s"><v>0</v></c></row>',
      ['t="s"><v>0</v></c>', 't="s" ><v>0</v></c>'],
      ['1 0 = 0', '2 27 = 1', '2 28 = 0'],
    ],
    [
      'no blank rows and cells',
      '<row r="1" s="4"/><row r="2"><c r="A2" s="3"/><c r="B2" s="3"></c></row><row r="3"><c r="A3"/><c r="B3"><v>1</v></c></row>',
      ['><v>1</v></c>'],
      ['3 1 = 0'],
    ],
    [
      'text in the cell',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a &gt; b</t></is></c></row>',
      ['t="inlineStr"><is><t>a &gt; b</t></is></c>'],
      ['1 0 = 0'],
    ],
    [
      'a formula and what it came to',
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
      ['><f>1+1</f><v>2</v></c>'],
      ['1 0 = 0'],
    ],
    [
      'a formula that came to no text',
      '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c></row>',
      [],
      [],
    ],
    [
      'formulas nobody worked out, as errors',
      '<row r="1"><c r="A1" s="2"><f>B1</f></c><c r="B1"><f>A1</f></c></row>',
      ['t="e"><v>(formula without a value)</v></c>'],
      ['1 0 = 0', '1 1 = 0'],
    ],
    [
      'rows and cells that count by their place',
      '<row><c/><c><v>1</v></c></row><row r="5"/><row><c><v>1</v></c></row>',
      ['><v>1</v></c>'],
      ['1 1 = 0', '6 0 = 0'],
    ],
    [
      'prefixed names',
      '<x:row r="1"><x:c r="A1"/><x:c r="B1"><x:v>1</x:v></x:c></x:row>',
      ['><x:v>1</x:v></x:c>'],
      ['1 1 = 0'],
    ],
  ])('%s', (_, data, kept, places) => {
    for (const piece of [1, 7, 10_000]) {
      const sheet = lean(sheetOf(data), piece);
      expect(cellsOf(sheet.xml)).toEqual(kept);
      expect(sheet.xml.split(FIRST)[0]).toBe(sheetOf('').split('</sheetData>')[0]);
      expect(sheet.places).toEqual(places);
    }
  });

  it('writes each different cell at a place of its own', () => {
    const data = Array.from({ length: 30 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`);
    const { xml } = lean(sheetOf(data.join('')));
    const places = [...xml.matchAll(/<c r="([A-Z]+\d+)" *>/g)].map(([, place]) => place);
    expect([places.length, places[0], places[25], places[26], places.at(-1)]).toEqual([30, 'A2', 'Z2', 'A3', 'D3']);
    expect(placeOfCell(29)).toEqual({ row: 2, column: 3 });
  });

  it('leaves out links and columns past the edge, each cell of which the parser would make', () => {
    const columns = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="2000000000"/></cols>';
    const links =
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>';
    expect(lean(sheetOf('', columns, links)).xml).toBe(
      sheetOf(
        FIRST,
        '<cols><col min="2" max="3" hidden="1"/></cols>',
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks></hyperlinks>',
      ),
    );
  });

  it('counts the filled cells, and stops at the caps', () => {
    const two = '<row r="2"><c r="A2"><v>0</v></c><c r="C2"><v>0</v></c></row>';
    expect(lean(sheetOf(two)).cells).toBe(2);
    expect(() => lean(sheetOf(two), 50, { cells: 1 })).toThrow('cells');
    expect(() => lean(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toThrow('columns');
    expect(() => lean(sheetOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))).toThrow('No such cell');
    expect(() => lean(sheetOf('<row r="1"><c r="A1"><v>1</v></row><row r="2"><c r="A2"/></row>'))).toThrow(
      'without an end',
    );
    expect(() => lean(`<a ${'b'.repeat(2_000_000)}`, 100_000)).toThrow('without an end');
  });
});

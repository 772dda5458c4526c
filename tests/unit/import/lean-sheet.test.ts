import { describe, expect, it } from 'vitest';
import { CAPS, type Caps } from '@renderer/workbook/caps';
import { LeanSheet } from '@renderer/workbook/lean-sheet';

function lean(xml: string, pieceBytes = xml.length, caps: Partial<Caps> = {}): { xml: string; cells: number } {
  const bytes = new TextEncoder().encode(xml);
  const sheet = new LeanSheet({ ...CAPS, ...caps });
  for (let at = 0; at < bytes.length; at += pieceBytes) sheet.push(bytes.subarray(at, at + pieceBytes));
  return { xml: new TextDecoder().decode(sheet.finish()), cells: sheet.cells };
}

const FILLED = '<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>4.5</v></c></row>';
const sheetOf = (data: string, before = '', after = '') =>
  `<?xml version="1.0"?><worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`;

describe('what is kept of a sheet', () => {
  it.each<[string, string, string]>([
    ['filled cells with their row', FILLED, FILLED],
    ['blank rows', `<row r="1"/>${FILLED}<row r="3" s="4"></row>`, FILLED],
    ['formatted blank cells', `<row r="1"><c r="A1" s="3"/><c r="B1" s="3"></c></row>${FILLED}`, FILLED],
    [
      'blanks beside a filled cell',
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row>',
      '<row r="1"><c r="B1"><v>1</v></c></row>',
    ],
    [
      'text in the cell',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a &gt; b</t></is></c></row>',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a &gt; b</t></is></c></row>',
    ],
    [
      'a formula and what it came to',
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>',
    ],
    [
      'a formula that came to no text',
      '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f><v/></c></row>',
      '',
    ],
    [
      'a formula nobody worked out',
      '<row r="1"><c r="A1" s="2"><f>B1</f></c></row>',
      '<row r="1"><c r="A1" t="e"><v>(formula without a value)</v></c></row>',
    ],
    ['cells that count by their place', '<row><c/><c><v>1</v></c></row>', '<row><c/><c><v>1</v></c></row>'],
    [
      'prefixed names',
      '<x:row r="1"><x:c r="A1"/><x:c r="B1"><x:v>1</x:v></x:c></x:row>',
      '<x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row>',
    ],
  ])('%s', (_, data, kept) => {
    for (const piece of [1, 7, 10_000]) expect(lean(sheetOf(data), piece).xml).toBe(sheetOf(kept));
  });

  it('leaves out links and columns past the edge, each cell of which the parser would make', () => {
    const columns = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="2000000000"/></cols>';
    const links =
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576"/></hyperlinks>';
    expect(lean(sheetOf(FILLED, columns, links)).xml).toBe(
      sheetOf(
        FILLED,
        '<cols><col min="2" max="3" hidden="1"/></cols>',
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><hyperlinks></hyperlinks>',
      ),
    );
  });

  it('counts the filled cells, and stops at the caps', () => {
    expect(lean(sheetOf(FILLED)).cells).toBe(2);
    expect(() => lean(sheetOf(FILLED), 50, { cells: 1 })).toThrow('cells');
    expect(() => lean(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toThrow('columns');
    expect(() => lean(sheetOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'))).toThrow('No such cell');
    expect(() => lean(`<a ${'b'.repeat(2_000_000)}`, 100_000)).toThrow('without an end');
  });
});

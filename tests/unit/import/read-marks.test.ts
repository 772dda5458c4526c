import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils, write, type WorkSheet } from 'xlsx';
import { colourWord } from '@renderer/workbook/colour-words';
import { readBytes } from '@renderer/workbook/read-bytes';
import type { RawCell, RawRow } from '@shared/import/types';

async function cellsOf(bytes: Uint8Array): Promise<readonly (RawCell | null)[]> {
  return (await lastRowOf(bytes))?.cells ?? [];
}

async function lastRowOf(bytes: Uint8Array): Promise<RawRow | undefined> {
  const read = await readBytes(new Uint8Array(bytes), 'file.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  return read.value.sheets[0]?.rows.at(-1);
}

function withComments(bookType: 'xlsx' | 'ods', comments: Readonly<Record<string, string>>): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['Name', 'Date', 'Days'],
    ['Anna Peerwell', '10/06/2026', 1],
  ]);
  sheet['!ref'] = 'A1:D2';
  for (const [at, t] of Object.entries(comments)) {
    sheet[at] ??= { t: 'z' };
    sheet[at].c = [{ a: 'Office', t }];
  }
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Days');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

describe('comments on cells', () => {
  it.each([
    ['withdrew', 'withdrew'],
    ['Office:\nwithdrew', 'withdrew'],
    ['[Threaded comment]\n\nYour version of Excel can read this.\n\nComment:\n    withdrew', 'withdrew'],
    [' two \n lines ', 'two lines'],
  ])('reads %j', async (text, expected) => {
    const cells = await cellsOf(withComments('xlsx', { A2: text }));
    expect(cells[0]).toMatchObject({ value: 'Anna Peerwell', comment: expected });
    expect(cells[1]?.comment).toBeUndefined();
  });

  it('reads them from .ods, and keeps one on an empty cell at its row', async () => {
    expect((await cellsOf(withComments('ods', { A2: 'withdrew' })))[0]?.comment).toContain('withdrew');
    expect((await cellsOf(withComments('xlsx', { D2: 'unpaid' })))[0]?.comment).toBe('unpaid');
  });
});

/** A workbook of one row: each cell with the number of its style, of which 1 and 3 are struck through and 2 is not. */
function styled(row: string, strings = ''): Uint8Array {
  const fonts = [
    '<font/>',
    '<font><b/><strike/></font>',
    '<font><strike val="0"/></font>',
    '<font><strike val="1"/></font>',
  ];
  const colours = ['', 'rgb="FFFFFF00"', 'theme="4" tint="0.6"', 'indexed="10"'];
  const fills = colours.map((colour) =>
    colour === ''
      ? '<fill><patternFill patternType="none"/></fill>'
      : `<fill><patternFill patternType="solid"><fgColor ${colour}/><bgColor indexed="64"/></patternFill></fill>`,
  );
  const formats = fonts.map((_, index) => `<xf numFmtId="0" fontId="${index}" fillId="${index}"/>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/first.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Days &amp; &quot;co&quot;" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/first.xml"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="4">${fonts.join('')}</fonts><fills>${fills.join('')}</fills><cellXfs count="4">${formats}</cellXfs></styleSheet>`,
    'xl/theme/theme1.xml':
      '<a:theme xmlns:a="x"><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:theme>',
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>`,
    'xl/worksheets/first.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${row}</row></sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(`<?xml version="1.0"?>${text}`)])),
  );
}

describe('cells that are struck through', () => {
  it('are known by the font of their style', async () => {
    const cells = await cellsOf(
      styled(
        '<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c><c s="3" r="D1"><v>4</v></c>',
      ),
    );
    expect(cells.map((cell) => cell?.struck ?? false)).toEqual([false, true, false, true]);
  });

  it('are known by their text, where all of it is crossed out', async () => {
    const run = (text: string, struck: boolean) => `<r>${struck ? '<rPr><strike/></rPr>' : ''}<t>${text}</t></r>`;
    const strings = [`${run('Anna', true)}${run(' Peerwell', true)}`, `${run('2', true)}${run(' 3', false)}`];
    const row = strings.map((_, index) => `<c r="${'AB'[index]}1" t="s"><v>${index}</v></c>`).join('');
    const cells = await cellsOf(styled(row, strings.map((text) => `<si>${text}</si>`).join('')));
    expect(cells.map((cell) => cell?.struck ?? false)).toEqual([true, false]);
  });
});

describe('cells that are filled with a colour', () => {
  it('are known by the fill of their style, in a word', async () => {
    const row = await lastRowOf(
      styled(
        '<c r="A1" s="0"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c><c s="3" r="D1"><v>4</v></c>',
      ),
    );
    expect(row?.colours).toEqual([null, 'yellow', 'blue', 'red']);
  });

  it('are not mentioned where there are none', async () => {
    expect(await lastRowOf(styled('<c r="A1" s="0"><v>1</v></c>'))).not.toHaveProperty('colours');
  });

  it.each([
    ['rgb="FFFFC7CE"', 'pink'],
    ['rgb="FFC6EFCE"', 'green'],
    ['rgb="FFFFEB9C"', 'yellow'],
    ['rgb="FFED7D31"', 'orange'],
    ['rgb="FFD9D9D9"', 'grey'],
    ['rgb="FF7030A0"', 'purple'],
    ['rgb="FF000000"', 'black'],
    ['rgb="FFFFFFFF"', undefined],
    ['theme="0"', undefined],
    ['theme="0" tint="-0.15"', 'grey'],
    ['indexed="64"', undefined],
    ['rgb="nonsense"', undefined],
    ['', undefined],
  ])('%s is %s', (colour, word) => {
    expect(colourWord(`<fgColor ${colour}/>`, ['FFFFFF', '000000'])).toBe(word);
  });
});

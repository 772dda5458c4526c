import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleWorkbook } from '@renderer/workbook/assemble-workbook';
import { buildReturn } from '@shared/exports/return-workbook';
import { makeApproval, makeDayEntry, makePeer, makeRequest } from '@tests/support/builders';
import { AGREED_COLUMNS } from '@tests/unit/exports/column-contract';
import { byPeer, makeReturnInput } from '@tests/unit/exports/return-fixture';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read, type CellObject, type WorkBook } from 'xlsx';

const peers = [
  makePeer({ id: 'sian', firstName: 'Siân', lastName: 'Ó Briain', crmId: '00417', group: 'Labour' }),
  makePeer({ id: 'formula', firstName: '', lastName: '=1+1', homeCouncilText: '@Ambridge & <Sons>' }),
];
const input = makeReturnInput({
  peers,
  entriesByPeer: byPeer([
    makeDayEntry({ id: 'e1', peerId: 'sian', quarterDays: 162, date: '2026-07-01', precision: 'month' }),
    makeDayEntry({ id: 'e2', peerId: 'sian', quarterDays: 9, date: '2026-10-25', whatFor: '-2+3' }),
    makeDayEntry({ id: 'e3', peerId: 'formula', quarterDays: 2, whatFor: '+44 20 7664', note: 'not exported' }),
  ]),
  approvals: [makeApproval({ peerId: 'sian', reason: 'One line\nand another \u0007' })],
  requests: [makeRequest({ rounds: [{ id: 'r', receivedOn: '2026-11-20', peersWanted: 2 }] })],
});
const bytes = await assembleWorkbook(buildReturn(input));
const book = read(bytes, { dense: true, cellNF: true, cellFormula: true });
const parts = unzipSync(bytes);

function cells(of: WorkBook, name: string): (CellObject | undefined)[][] {
  const data: unknown = of.Sheets[name]?.['!data'];
  // Safe: a sheet read with `dense` keeps its rows here, gaps included.
  return (data ?? []) as (CellObject | undefined)[][];
}

function cellAt(name: string, row: number, title: string): CellObject | undefined {
  return cells(book, name)[row]?.[AGREED_COLUMNS[name]?.indexOf(title) ?? -1];
}

function xmlOf(name: string): string {
  const part = parts[`xl/worksheets/sheet${book.SheetNames.indexOf(name) + 1}.xml`];
  return part ? strFromU8(part) : '';
}

describe('the file of a return', () => {
  test('holds the sheets in order, each list with its headings in row 1', () => {
    expect(book.SheetNames).toEqual([
      'Summary',
      'Days used',
      'Day detail',
      'Over 40 days',
      'Requests',
      'Peers',
      'Training status',
      'Training',
      'Changes',
      'Notes',
    ]);
    for (const [name, titles] of Object.entries(AGREED_COLUMNS)) {
      expect(cells(book, name)[0]?.map((cell) => cell?.v)).toEqual(titles);
    }
  });

  test('has real dates, real numbers and text, with their formats', () => {
    expect(cellAt('Day detail', 3, 'Peer')).toMatchObject({ t: 's', v: 'Siân Ó Briain' });
    expect(cellAt('Day detail', 3, 'CRM ID')).toMatchObject({ t: 's', v: '00417' });
    expect(cellAt('Day detail', 3, 'Date')).toMatchObject({ t: 'n', v: 46_320, z: 'dd/mm/yyyy', w: '25/10/2026' });
    expect(cellAt('Day detail', 2, 'Date')).toMatchObject({ t: 's', v: 'July 2026' });
    expect(cellAt('Day detail', 3, 'Days')).toMatchObject({ t: 'n', v: 2.25, z: '0.0#', w: '2.25' });
    expect(cellAt('Days used', 1, 'Worked')).toMatchObject({ t: 'n', v: 42.75 });
    expect(cellAt('Days used', 1, 'Left')).toMatchObject({ t: 'n', v: -0.75, w: '-0.75' });
    expect(cellAt('Requests', 1, 'Days open')).toMatchObject({ t: 'n', v: 2, z: '0' });
    expect(cellAt('Over 40 days', 1, 'Reason')?.v).toContain('One line\nand another');
  });

  test('writes text that looks like a formula as text', () => {
    expect(cellAt('Day detail', 1, 'Peer')).toMatchObject({ t: 's', v: '=1+1' });
    expect(cellAt('Day detail', 1, 'Project')).toMatchObject({ t: 's', v: '+44 20 7664' });
    expect(cellAt('Day detail', 3, 'Project')).toMatchObject({ t: 's', v: '-2+3' });
    expect(cellAt('Days used', 2, 'Home council')).toMatchObject({ t: 's', v: '@Ambridge & <Sons>' });
    for (const name of book.SheetNames) expect(xmlOf(name)).not.toMatch(/<f[ >]/);
  });

  test('freezes, filters and repeats the headings of lists only, and merges nothing', () => {
    for (const name of book.SheetNames) {
      const xml = xmlOf(name);
      const isList = name in AGREED_COLUMNS;
      expect(xml.includes('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')).toBe(isList);
      expect(xml.includes('<autoFilter ref="A1:')).toBe(isList);
      expect(xml.includes(`fitToWidth="1" fitToHeight="${isList ? 0 : 1}"`)).toBe(true);
      expect(xml).not.toContain('mergeCell');
      expect(xml).toContain('customWidth="1"');
    }
    expect(book.Workbook?.Names?.filter(({ Name }) => Name === '_xlnm.Print_Titles')).toHaveLength(8);
  });

  test('keeps the elements of a sheet in the order that the file format asks for', () => {
    const order = ['sheetPr', 'dimension', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'pageMargins', 'pageSetup'];
    const places = [...order, 'headerFooter', 'ignoredErrors'].map((name) => xmlOf('Days used').indexOf(`<${name}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('names no person in its properties, and is the same bytes for the same input', async () => {
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:title>Member peer days FY2026/27</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
    expect(strFromU8(parts['docProps/app.xml'] ?? new Uint8Array())).toContain('<Application>Peer Desk</Application>');
    // Compared as bytes: reading with SheetJS hangs functions of its own on the array.
    expect(Buffer.compare(await assembleWorkbook(buildReturn(input)), bytes)).toBe(0);
  });

  test('is a whole workbook with no record in it at all', async () => {
    const empty = read(await assembleWorkbook(buildReturn(makeReturnInput({ sheets: ['Day detail', 'Peers'] }))));
    expect(empty.SheetNames).toEqual(['Day detail', 'Peers']);
    expect(empty.Sheets['Peers']?.['A1']?.v).toBe('Peer');
  });
});

/** What each table shows, row by row, its empty cells left out. Formulas would show as results and be missed below. */
function tablesIn(fods: string): ReadonlyMap<string, string[][]> {
  expect(fods).not.toContain('table:formula');
  const tables = fods.matchAll(/<table:table table:name="([^"]*)".*?<\/table:table>/gs);
  return new Map(
    [...tables].map(([xml, name = '']) => [
      name,
      [...xml.matchAll(/<table:table-row.*?<\/table:table-row>/gs)].map(([row]) =>
        [...row.matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) => text),
      ),
    ]),
  );
}

const SOFFICE = '/usr/bin/soffice';

describe.skipIf(!existsSync(SOFFICE))('in LibreOffice', () => {
  test('opens, and shows the same cells', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'peer-desk-export-'));
    try {
      writeFileSync(join(folder, 'return.xlsx'), bytes);
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const file = join(folder, 'return.xlsx');
      execFileSync(SOFFICE, [profile, '--headless', '--convert-to', 'fods', '--outdir', folder, file], {
        stdio: 'ignore',
      });
      const shown = tablesIn(readFileSync(join(folder, 'return.fods'), 'utf8'));
      expect([...shown.keys()]).toEqual(book.SheetNames);
      const [headings, first, , third] = shown.get('Day detail') ?? [];
      expect(headings).toEqual(AGREED_COLUMNS['Day detail']);
      expect(first).toEqual(['=1+1', '10/06/2026', '0.5', 'On site', '+44 20 7664', 'Yes', 'Worked', 'e3']);
      expect(third).toEqual(['Siân Ó Briain', '00417', '25/10/2026', '2.25', 'On site', '-2+3', 'Yes', 'Worked', 'e2']);
      expect(shown.get('Summary')).toContainEqual(['Days worked', '43.25']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { withBoldFont } from './bold-header';
import { finishSheet, type SheetXml } from './finish-sheet';
import type { ListHead, WorkbookOutline } from './workbook-outline';
import { rangeOf, writeOutline } from './write-outline';

/** A part of a workbook's file; of a list what stands before its rows, with what goes on from there. */
export type OutlinePart = { path: string; text: string; list?: OpenList };

/** A list whose rows are still to come: the pattern for each, and what stands behind the last. */
export type OpenList = { sheet: number; columns: ListHead['columns']; pattern: string; tail: string };

/** Where the texts of all cells stand. */
export const TEXTS_PATH = 'xl/sharedStrings.xml';
const STYLES_PATH = 'xl/styles.xml';
const APP_PATH = 'docProps/app.xml';

/**
 * The parts of the outline in their order in the file: by SheetJS, and what it does not write, which is a bold first row,
 * frozen where it is a header, and page set-up.
 */
export function outlineParts(outline: WorkbookOutline): OutlinePart[] {
  const parts: Readonly<Record<string, Uint8Array>> = unzipSync(writeOutline(outline));
  for (const path of [TEXTS_PATH, STYLES_PATH, APP_PATH])
    if (!parts[path]) throw new Error(`The workbook has no ${path}`);
  const { xml: styles, boldStyle } = withBoldFont(strFromU8(parts[STYLES_PATH] ?? new Uint8Array()));
  return Object.entries(parts).map(([path, bytes]) => {
    const text = strFromU8(bytes);
    if (path === STYLES_PATH) return { path, text: styles };
    if (path === APP_PATH) return { path, text: text.replace('SheetJS', 'Peer Desk') };
    const number = sheetNumber(path) - 1;
    const sheet = outline.sheets[number];
    if (!sheet) return { path, text };
    if (sheet.layout === 'page') {
      const { landscape } = sheet;
      const { head, rows, tail } = finishSheet(text, { hasHeader: false, fitOnePage: true, landscape, boldStyle });
      return { path, text: head + rows + tail };
    }
    const { head, rows, tail } = listXml(text, sheet, boldStyle);
    return { path, text: head, list: { sheet: number, columns: sheet.columns, pattern: rows, tail } };
  });
}

function listXml(text: string, list: ListHead, boldStyle: number): SheetXml {
  return finishSheet(withWholeRange(text, list), { hasHeader: true, fitOnePage: false, landscape: true, boldStyle });
}

/** A list's sheet says where its cells are: what SheetJS was given are the headings and the pattern of a row. */
function withWholeRange(xml: string, { columns, rowCount }: ListHead): string {
  if (rowCount === 0) return xml;
  return xml.replaceAll(`ref="${rangeOf(2, columns.length)}"`, `ref="${rangeOf(rowCount + 1, columns.length)}"`);
}

function sheetNumber(path: string): number {
  return Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? 0);
}

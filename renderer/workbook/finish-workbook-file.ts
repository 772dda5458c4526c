import { strFromU8, strToU8, unzipSync } from 'fflate';
import { boldHeader, withBoldFont } from './bold-header';
import { freezeHeader } from './freeze-header';
import { packFiles } from './pack-files';
import { fitToPage, setUpPage, type PageSetup } from './page-setup';

/** What SheetJS does not write for a sheet. */
export type SheetFinish = PageSetup & { hasHeader: boolean };

// SheetJS writes well under this before the first row (one element a column) and after the last.
const EDGE_BYTES = 16_384;

/**
 * Adds a bold first row, frozen where it is a header, and page set-up to an .xlsx and packs it; `sheets` in their order
 * in the file. Only the ends of a sheet's XML are read as text: a sheet of 100,000 rows is tens of megabytes.
 */
export async function finishWorkbookFile(
  file: Uint8Array,
  sheets: readonly SheetFinish[],
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Record<string, Uint8Array> = unzipSync(file);
  const styles = withBoldFont(strFromU8(partOf(parts, STYLES)));
  for (const [path, bytes] of Object.entries(parts)) {
    const sheet = sheets[sheetNumber(path) - 1];
    if (sheet) parts[path] = finishSheet(bytes, sheet, styles.boldStyle);
  }
  parts[STYLES] = strToU8(styles.xml);
  parts[APP] = strToU8(strFromU8(partOf(parts, APP)).replace('SheetJS', 'Peer Desk'));
  return packFiles(parts);
}

const STYLES = 'xl/styles.xml';
const APP = 'docProps/app.xml';

function finishSheet(bytes: Uint8Array, sheet: SheetFinish, boldStyle: number): Uint8Array {
  // As Latin-1, so that a name cut in two by the edge comes back byte for byte.
  const start = strFromU8(bytes.subarray(0, EDGE_BYTES), true);
  const end = strFromU8(bytes.subarray(-EDGE_BYTES), true);
  const headLength = start.indexOf('</row>');
  const tailLength = end.length - end.lastIndexOf('</sheetData>');
  if (headLength < 0 || tailLength > end.length) throw new Error('The rows of a sheet are not where they should be');
  const head = fitToPage(start.slice(0, headLength));
  const tail = setUpPage(end.slice(-tailLength), sheet);
  return joined(
    strToU8(boldHeader(sheet.hasHeader ? freezeHeader(head) : head, boldStyle), true),
    bytes.subarray(headLength, bytes.length - tailLength),
    strToU8(tail, true),
  );
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function partOf(parts: Readonly<Record<string, Uint8Array>>, path: string): Uint8Array {
  const part = parts[path];
  if (!part) throw new Error(`The workbook has no ${path}`);
  return part;
}

function sheetNumber(path: string): number {
  return Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? 0);
}

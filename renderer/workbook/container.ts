import { zipSync } from 'fflate';
import type { Container } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import type { Caps } from './caps';
import { checkOds } from './check-ods';
import { kindOfBytes } from './kind-of-bytes';
import type { LeanSheet } from './lean-sheet';
import { leanXls } from './lean-xls';
import { zipParts, type ZipParts } from './zip-parts';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const BYTE_ORDER_MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** How much of a text file is looked at for bytes that no text holds. */
const TEXT_LOOKED_AT = 64 * 1024;

/** What a file is, and the bytes to parse: of a zip only what is read; of an .xls its records. */
export type Checked = {
  readonly container: Container;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a zip: where the cells of its sheets stand, of which the bytes to parse say each different one once. */
  readonly leanSheets?: readonly LeanSheet[];
};

/** What a file is by its first bytes, checked against the caps before anything parses it. Its name is not trusted. */
export function checkContainer(
  bytes: Uint8Array<ArrayBuffer>,
  caps: Caps,
  onProgress?: (share: number) => void,
): Result<Checked> {
  if (bytes.length === 0) return problem('file-empty');
  if (bytes.length > caps.fileBytes) return problem('file-too-large', { what: 'file' });
  if (startsWith(bytes, ZIP)) return checkZip(bytes, caps, onProgress);
  if (startsWith(bytes, OLE)) return checkOle(bytes);
  const kind = checkText(bytes);
  return kind.ok ? ok({ container: kind.value, bytes }) : kind;
}

function checkZip(bytes: Uint8Array, caps: Caps, onProgress?: (share: number) => void): Result<Checked> {
  const contents = zipParts(bytes, caps, onProgress);
  if (!contents.ok) return contents;
  const kind = kindOfZip(contents.value, caps);
  if (!kind.ok) return kind;
  // Kept as they are: the parser takes them from a zip, and need not inflate them a second time.
  const { parts, sheets } = contents.value;
  return ok({
    container: kind.value,
    bytes: zipSync(Object.fromEntries(parts), { level: 0 }),
    leanSheets: sheets,
  });
}

function kindOfZip({ names, parts }: ZipParts, caps: Caps): Result<Container> {
  const workbook = parts.get('xl/workbook.xml');
  if (workbook) {
    const sheets = textOf(workbook).split(/<(?:\w+:)?sheet\s/).length - 1;
    if (sheets > caps.sheets) return problem('file-too-large', { what: 'sheets' });
    return ok(names.has('xl/vbaProject.bin') ? 'xlsm' : 'xlsx');
  }
  if (names.has('xl/workbook.bin')) return ok('xlsx');
  const content = parts.get('content.xml');
  if (content && textOf(parts.get('mimetype')).includes('opendocument.spreadsheet')) {
    if (textOf(parts.get('META-INF/manifest.xml')).includes('encryption-data')) return problem('file-encrypted');
    return checkOds(textOf(content), caps);
  }
  return problem('file-not-spreadsheet', { is: names.has('word/document.xml') ? 'document' : 'zip' });
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** An OLE file is an old workbook, an encrypted new one, or another old document. Stream names stand in it as UTF-16. */
function checkOle(bytes: Uint8Array<ArrayBuffer>): Result<Checked> {
  if (bytes.length < 1536) return problem('file-truncated');
  if (holdsWide(bytes, 'EncryptedPackage')) return problem('file-encrypted');
  if (holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book')) return checkXls(bytes);
  // The directory stands anywhere in the file: cut off, it may be missing.
  return bytes.length % 512 === 0 ? problem('file-not-spreadsheet', { is: 'document' }) : problem('file-truncated');
}

function checkXls(bytes: Uint8Array<ArrayBuffer>): Result<Checked> {
  try {
    return ok({ container: 'xls', bytes: leanXls(bytes) });
  } catch {
    return problem('file-unreadable');
  }
}

function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Anything else must be plain text: no nought bytes (unless UTF-16 says so), no control characters, no markup. */
function checkText(bytes: Uint8Array): Result<Container> {
  if (BYTE_ORDER_MARKS.some((mark) => startsWith(bytes, mark))) return ok('csv');
  const looked = bytes.subarray(0, TEXT_LOOKED_AT);
  const is = kindOfBytes(looked);
  if (is) return problem('file-not-spreadsheet', { is });
  if (looked.some(isControl)) return problem('file-not-spreadsheet', { is: 'unknown' });
  return looked.length === bytes.length && textOf(looked).trim() === '' ? problem('file-empty') : ok('csv');
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

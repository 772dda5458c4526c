import type { Container } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import type { Caps } from './caps';
import { checkZip, type ZipContents } from './zip-check';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const BYTE_ORDER_MARKS: readonly (readonly number[])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];
/** How much of a text file is looked at for bytes that no text holds. */
const TEXT_LOOKED_AT = 64 * 1024;

/** What a file is by its first bytes, checked against the caps before anything parses it. Its name is not trusted. */
export function checkContainer(bytes: Uint8Array, caps: Caps, onProgress?: (share: number) => void): Result<Container> {
  if (bytes.length === 0) return problem('file-empty');
  if (bytes.length > caps.fileBytes) return problem('file-too-large', { what: 'file' });
  if (startsWith(bytes, OLE)) return checkOle(bytes);
  if (startsWith(bytes, ZIP)) return checkZipContainer(bytes, caps, onProgress);
  return checkText(bytes);
}

function checkZipContainer(bytes: Uint8Array, caps: Caps, onProgress?: (share: number) => void): Result<Container> {
  const contents = checkZip(bytes, caps, onProgress);
  return contents.ok ? kindOfZip(contents.value) : contents;
}

function kindOfZip({ names, heads }: ZipContents): Result<Container> {
  if (names.has('xl/workbook.xml')) return ok(names.has('xl/vbaProject.bin') ? 'xlsm' : 'xlsx');
  if (names.has('xl/workbook.bin')) return ok('xlsx');
  const mimetype = heads.get('mimetype') ?? '';
  if (names.has('content.xml') && mimetype.includes('opendocument.spreadsheet')) {
    const encrypted = (heads.get('META-INF/manifest.xml') ?? '').includes('encryption-data');
    return encrypted ? problem('file-encrypted') : ok('ods');
  }
  return problem('file-not-spreadsheet');
}

/** An OLE file is an old workbook, an encrypted new one, or another old document. Stream names stand in it as UTF-16. */
function checkOle(bytes: Uint8Array): Result<Container> {
  if (bytes.length < 1536) return problem('file-truncated');
  if (holdsWide(bytes, 'EncryptedPackage')) return problem('file-encrypted');
  if (holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book')) return ok('xls');
  // The directory stands anywhere in the file: cut off, it may be missing.
  return problem(bytes.length % 512 === 0 ? 'file-not-spreadsheet' : 'file-truncated');
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
  if (looked.some(isControl)) return problem('file-not-spreadsheet');
  const opening = new TextDecoder().decode(looked.subarray(0, 512)).trimStart();
  if (opening === '' && looked.length === bytes.length) return problem('file-empty');
  return /^(<|%PDF|\{\\rtf)/i.test(opening) ? problem('file-not-spreadsheet') : ok('csv');
}

function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

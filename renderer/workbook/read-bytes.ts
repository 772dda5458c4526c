import { tablesApart } from '@shared/import/tables-apart';
import type { RawWorkbook } from '@shared/import/types';
import { ok, type Result } from '@shared/model/result';
import { CAPS, type Caps } from './caps';
import { checkContainer } from './container';
import { readSheets } from './read-sheets';
import { readText } from './read-text';

/** How far a read is, from 0 to 1. */
export type ReadProgress = (share: number) => void;

/** Share of the work that the check of the container is. */
const CHECK_SHARE = 0.4;

/**
 * Reads a workbook from its bytes: the container is checked, it is parsed, and several tables of a sheet are put apart. The worker runs this for the window, and
 * `preview-import` runs it without one. Problems: file-empty, file-not-spreadsheet, file-truncated, file-encrypted,
 * file-too-large, file-unreadable.
 */
export async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  onProgress?: ReadProgress,
  caps: Caps = CAPS,
): Promise<Result<RawWorkbook>> {
  const container = checkContainer(bytes, caps, (share) => onProgress?.(share * CHECK_SHARE));
  if (!container.ok) return container;
  const sha256 = toHex(await crypto.subtle.digest('SHA-256', bytes));
  const head = { fileName, container: container.value.container, sha256 };
  if (head.container === 'csv') {
    const text = readText(bytes, baseName(fileName), caps);
    onProgress?.(1);
    return text.ok ? ok(tablesApart({ ...head, ...text.value, date1904: false })) : text;
  }
  const sheets = readSheets(container.value, caps, (share) => onProgress?.(CHECK_SHARE + share * (1 - CHECK_SHARE)));
  return sheets.ok ? ok(tablesApart({ ...head, text: null, ...sheets.value })) : sheets;
}

function baseName(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || fileName;
}

function toHex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

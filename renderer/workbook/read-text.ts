import type { RawCell, RawRow, RawWorkbook } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import type { Caps } from './caps';
import { splitText } from './split-text';

const SEPARATORS = [';', '\t', ','] as const;
const LINES_LOOKED_AT = 50;

type TextSheet = Pick<RawWorkbook, 'text' | 'sheets'>;

/** Reads separated text as one sheet, named `name`. Every cell stays text: nothing is turned into a date or a number. */
export function readText(bytes: Uint8Array, name: string, caps: Caps): Result<TextSheet> {
  const { text, encoding, bom } = decode(bytes);
  const separator = separatorOf(text);
  const rows: RawRow[] = [];
  let cells = 0;
  let row = 0;
  for (const fields of splitText(text, separator)) {
    row += 1;
    const line = fields.map(toCell);
    const filled = line.findLastIndex((cell) => cell !== null) + 1;
    if (filled > caps.columns) return problem('file-too-large', { what: 'columns' });
    cells += filled;
    if (cells > caps.cells) return problem('file-too-large', { what: 'cells' });
    if (filled > 0) rows.push({ row, hidden: false, cells: line.slice(0, filled) });
  }
  if (rows.length === 0) return problem('file-empty');
  const lastRow = rows.at(-1)?.row ?? 0;
  const sheet = { name, hidden: false, rows, lastRow, merges: [], hiddenColumns: [] };
  const lineEnd = text.includes('\r\n') ? 'CRLF' : 'LF';
  return ok({ text: { encoding, separator, lineEnd, bom }, sheets: [sheet] });
}

function toCell(field: string): RawCell | null {
  return field.trim() === '' ? null : { value: field, text: field, type: 'text', isDateFormat: false };
}

function decode(bytes: Uint8Array): { text: string; encoding: string; bom: boolean } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le', true);
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be', true);
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', bom };
  } catch {
    return decodeAs(bytes, 'windows-1252', false);
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, bom: boolean) {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, bom };
}

/** The separator that parts the first lines most evenly: the one whose usual number of fields is largest. */
function separatorOf(text: string): string {
  let best = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const counts: number[] = [];
    for (const fields of splitText(text, separator)) {
      if (fields.length > 1) counts.push(fields.length);
      if (counts.length >= LINES_LOOKED_AT) break;
    }
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const score = counts.filter((count) => count === usual).length * (usual - 1);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

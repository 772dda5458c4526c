import type { AttendanceStatus } from '@shared/model/attendance';
import type { RawRow, RawSheet } from '../types';
import { cellText, compareText } from '../values/text';
import { statusOfWords, type CodeKey } from './attendance-code';

const LONGEST_CODE = 8;
const LONGEST_LINE = 1000;
const OPENING = /^\s*(codes?|key|legend|abbreviations?|symbols?)\s*(used)?\s*[:=\-\u2013]?\s*/i;
/** The words of a meaning, at the end of "A / Y attended". */
const MEANINGS =
  /(did ?n[o']t attend(ed)?|failed to attend|no[- ]?show|not attended|non-attendance|absent|apologies( sent| given)?|sent apologies|cancelled|withdrew|withdrawn|declined|unable to attend|not invited|not applicable|not required|not booked|invited|invitation sent|waiting list|booked( on)?|registered|confirmed|place booked|attended|attending|present|completed)$/i;

/**
 * The codes of an office as it explains them: "Codes: A / Y attended, B booked, DNA did not attend, blank not invited", one
 * to a line or beside each other in cells too. Rows that explain nothing give nothing.
 */
export function readCodeKey(rows: readonly RawRow[]): CodeKey {
  const key = new Map<string, AttendanceStatus | null>();
  for (const { cells } of rows) {
    const texts = cells.map((cell) => cellText(cell)).filter((text) => text !== '');
    for (const text of texts) readLine(text, key);
    if (texts.length >= 2) readPairs(texts, key);
  }
  return key;
}

/** The rows of a sheet that may explain its codes: those above its headings, and below them those with a cell or two. */
export function keyRows({ rows }: Pick<RawSheet, 'rows'>, headerRows: readonly number[]): readonly RawRow[] {
  const [first = 0, last = first] = [headerRows[0], headerRows.at(-1)];
  return rows.filter(
    ({ row, cells }) => row < first || (row > last && cells.filter((cell) => cell !== null).length <= 2),
  );
}

/** True for a row of a key below the list: a code and what it means, or a line that explains several. */
export function isKeyRow(row: RawRow): boolean {
  const texts = row.cells.map((cell) => cellText(cell)).filter((text) => text !== '');
  const [code = '', meaning = ''] = texts;
  if (texts.length === 2 && isCode(code) && MEANINGS.test(meaning.trim())) return true;
  return texts.length === 1 && (OPENING_WORD.test(code) || readCodeKey([row]).size > 0);
}

/** Short enough to be no name: two letters, or a code that is known. */
function isCode(text: string): boolean {
  return text.length <= 2 || statusOfWords(text) !== undefined;
}

const OPENING_WORD = /^\s*(codes?|key|legend)\b/i;

function readLine(text: string, key: Map<string, AttendanceStatus | null>): void {
  if (text.length > LONGEST_LINE) return;
  const explained = text.replace(OPENING, '');
  const pieces = explained.split(/[,;|\u2022\n]|\s{3,}/).map((piece) => piece.trim());
  const found = pieces.map(readPiece);
  // A sentence that happens to end in "attended" explains no code.
  if (explained === text && found.filter((each) => each !== undefined).length < 2 && !/[=:]/.test(text)) return;
  for (const each of found) for (const code of each?.codes ?? []) key.set(code, each?.status ?? null);
}

function readPiece(piece: string): { codes: readonly string[]; status: AttendanceStatus | null } | undefined {
  const meaning = MEANINGS.exec(piece)?.[0];
  const status = meaning === undefined ? undefined : statusOfWords(meaning);
  if (meaning === undefined || status === undefined) return undefined;
  const before = piece
    .slice(0, piece.length - meaning.length)
    .replace(/(\s*[=:\-\u2013]|\bmeans|\bfor)\s*$/i, '')
    .trim();
  const codes = before
    .split(/\s*\/\s*|\s+or\s+|\s*&\s*/)
    .map((code) => compareText(code.replace(/^["'\u201c\u2018(]+|["'\u201d\u2019)]+$/g, '')))
    .filter((code) => code !== '' && code !== 'blank' && code.length <= LONGEST_CODE);
  // "w/l" is one code.
  const whole = compareText(before);
  return {
    codes: statusOfWords(whole) === status ? [whole, ...codes.filter((code) => code.length > 1)] : codes,
    status,
  };
}

function readPairs(texts: readonly string[], key: Map<string, AttendanceStatus | null>): void {
  for (const [index, code] of texts.entries()) {
    const meaning = texts[index + 1] ?? '';
    if (code.length > LONGEST_CODE || !MEANINGS.test(meaning.trim())) continue;
    const status = statusOfWords(meaning);
    if (status !== undefined) key.set(compareText(code), status);
  }
}

import type { LetterKind, LetterWording } from '@shared/model/letters';
import { FIELD, fieldNamed, LETTER_FIELDS, type LetterField } from './letter-fields';

/** Something with lines of its own. A list without items and a table without rows are nothing, and are left out. */
export type LetterLines =
  | { kind: 'facts'; rows: readonly { label: string; text: string }[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'list'; items: readonly string[] };

/** `several`: the field is of one peer, and the e-mail goes to several. `own-line`: a table stands among words. */
export type GapReason = 'unknown' | 'empty' | 'several' | 'own-line';

/** Words, or a field that could not be filled, as it is written. */
export type LetterPiece = { text: string; gap?: GapReason };

export type LetterBlock =
  | { kind: 'paragraph'; lines: readonly (readonly LetterPiece[])[] }
  | { kind: 'points'; items: readonly (readonly LetterPiece[])[] }
  | LetterLines;

/** An e-mail with its fields filled; it may go only where there is no gap. */
export type FilledLetter = {
  subject: readonly LetterPiece[];
  blocks: readonly LetterBlock[];
  gaps: readonly { field: string; reason: GapReason }[];
};

/** What the fields say; `null` for one that an e-mail to several cannot say, absent or '' where nothing is known. */
export type LetterValues = { readonly [F in LetterField]?: string | LetterLines | null };

/** Fills the fields of a wording. What cannot be filled stays as it is written, marked, and stands among the gaps. */
export function fillLetter(kind: LetterKind, wording: LetterWording, values: LetterValues): FilledLetter {
  const gaps: FilledLetter['gaps'][number][] = [];
  const fill = (line: string): LetterPiece[] => {
    const pieces = piecesOf(line, kind, values);
    for (const { text, gap } of pieces) if (gap) gaps.push({ field: text, reason: gap });
    return pieces;
  };
  const subject = fill(wording.subject);
  const blocks: LetterBlock[] = [];
  let lines: LetterPiece[][] = [];
  let items: LetterPiece[][] = [];
  const finish = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    if (items.length > 0) blocks.push({ kind: 'points', items });
    lines = [];
    items = [];
  };
  for (const line of wording.body
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((each) => each.trim())) {
    const alone = linesAlone(line, kind, values);
    if (line === '' || alone !== undefined) finish();
    if (line === '') continue;
    if (alone !== undefined) {
      if (!isNothing(alone)) blocks.push(alone);
    } else if (line.startsWith('- ')) {
      if (lines.length > 0) finish();
      items.push(fill(line.slice(2)));
    } else {
      if (items.length > 0) finish();
      lines.push(fill(line));
    }
  }
  finish();
  return { subject, blocks, gaps };
}

/** The lines of a field that stands alone on its line; `undefined` for any other line. */
function linesAlone(line: string, kind: LetterKind, values: LetterValues): LetterLines | undefined {
  const written = /^\{([^{}]*)\}$/.exec(line)?.[1];
  const field = written === undefined ? undefined : fieldNamed(written, kind);
  const value = field === undefined ? undefined : values[field];
  return typeof value === 'object' && value !== null ? value : undefined;
}

function piecesOf(line: string, kind: LetterKind, values: LetterValues): LetterPiece[] {
  const pieces: LetterPiece[] = [];
  let at = 0;
  for (const found of line.matchAll(FIELD)) {
    if (found.index > at) pieces.push({ text: line.slice(at, found.index) });
    pieces.push(pieceOf(found[0], fieldNamed(found[1] ?? '', kind), values));
    at = found.index + found[0].length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at) });
  return pieces;
}

function pieceOf(written: string, field: LetterField | undefined, values: LetterValues): LetterPiece {
  if (field === undefined) return { text: written, gap: 'unknown' };
  const value = values[field];
  if (typeof value === 'object' && value !== null) return { text: written, gap: 'own-line' };
  if (value === null) return { text: written, gap: 'several' };
  if (LETTER_FIELDS[field].form === 'lines') return { text: written, gap: 'empty' };
  return value === undefined || value.trim() === '' ? { text: written, gap: 'empty' } : { text: value };
}

function isNothing(lines: LetterLines): boolean {
  return lines.kind === 'list' ? lines.items.length === 0 : lines.rows.length === 0;
}

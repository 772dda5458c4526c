import type { CellObject } from 'xlsx';
import type { RawCell } from '@shared/import/types';

/** Longer comments are cut: they are shown in one line. */
const LONGEST_COMMENT = 500;

type Marks = Pick<RawCell, 'comment' | 'struck'>;

/** What stands at a cell besides its value: its comments, and whether its text is crossed out; `undefined` for nearly every cell. */
export function cellMarks(cell: CellObject, isStruckCell: boolean): Marks | undefined {
  const comment = commentOf(cell);
  const isStruck = isStruckCell || isStruckText(cell.r);
  if (comment === '' && !isStruck) return undefined;
  return { ...(comment === '' ? {} : { comment }), ...(isStruck ? { struck: true as const } : {}) };
}

/** The comments of a cell as one text, without the author's name and without what Excel writes above a conversation. */
export function commentOf({ c: comments }: CellObject): string {
  if (!Array.isArray(comments)) return '';
  const texts = comments.map(({ a: author, t }) => {
    // Of an .xls the parser reads past the end of the text, which a nought marks.
    const [whole = ''] = String(t ?? '').split('\u0000', 1);
    const text = whole.replace(/^\[Threaded comment\][\s\S]*?\bComment:\s*/, '');
    const name = author === undefined || author === '' ? undefined : `${author}:`;
    return (name !== undefined && text.startsWith(name) ? text.slice(name.length) : text).replace(/\s+/g, ' ').trim();
  });
  return texts
    .filter((text) => text !== '')
    .join('; ')
    .slice(0, LONGEST_COMMENT);
}

/** A text of several runs is crossed out when all of them are. */
function isStruckText(richText: unknown): boolean {
  if (typeof richText !== 'string' || !richText.includes('<strike')) return false;
  const runs = [...richText.matchAll(/<r>([\s\S]*?)<\/r>/g)].map(([, run = '']) => run);
  const filled = runs.filter((run) => /<t\b[^>]*>\s*\S/.test(run));
  return filled.length > 0 && filled.every((run) => /<strike\b(?![^>]*\bval="(?:0|false)")/.test(run));
}

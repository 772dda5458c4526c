import type { Activity } from '@shared/model/settings';
import type { RowPiece } from './types';
import { readActivity } from './values/activities';

/** Several pieces of work in one cell, with the one that the row is most likely about. */
export type SeveralFacts = {
  readonly parts: readonly string[];
  readonly activity: string;
  /** The parts as rows of their own. */
  readonly pieces: readonly RowPiece[];
};

/** How work is done, not what it is: "mentoring, remote" is one thing. */
const MANNERS: ReadonlySet<string> = new Set(['remote', 'teleconference']);
const PARTS = /\s*(?:[,;+\n\r|]|\/| & | and | then | plus )\s*/;

/** What every text of several parts holds. */
const PARTS_MAYBE = /[,;+\n\r|/&]| and | then | plus /;

/**
 * The pieces of work that a cell names where they are several and different: "CPC Leeds 12/3, mentoring x2". `undefined`
 * where it names one, also in two words ("Reading / prep"). Of several, the one whose count is that of the row.
 */
export function severalFacts(
  text: string,
  activities: readonly Activity[],
  days: number | undefined,
): SeveralFacts | undefined {
  if (!PARTS_MAYBE.test(text)) return undefined;
  const parts = text
    .replace(/(\d)\s*\/\s*(?=\d)/g, '$1\u2044')
    .split(PARTS)
    .map((part) => part.replace(/\u2044/g, '/').trim())
    .filter((part) => part !== '');
  if (parts.length < 2 || readActivity(text, activities, 'exact') !== undefined) return undefined;
  const found = parts.flatMap((part) => {
    const activity = readActivity(part, activities);
    return activity === undefined || MANNERS.has(activity) ? [] : [{ part, activity, count: countIn(part) }];
  });
  if (new Set(found.map(({ activity }) => activity)).size < 2) return undefined;
  const [first] = found;
  const meant = found.find(({ count }) => count !== undefined && count === days) ?? first;
  return meant && { parts, activity: meant.activity, pieces: piecesFor(parts, days) };
}

/**
 * What each part says as a row: its work, its date where it has one, its days by its count. Of a part without a count the days are
 * what the others leave of those of the row, where it is the only such part; otherwise they are asked about.
 */
function piecesFor(parts: readonly string[], days: number | undefined): readonly RowPiece[] {
  const counts = parts.map(countIn);
  const open = counts.filter((count) => count === undefined).length;
  const rest =
    days === undefined || open !== 1 ? 0 : days - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return parts.map((part, index): RowPiece => {
    const date = DATE.exec(part)?.[0];
    const count = counts[index] ?? (rest > 0 ? rest : undefined);
    return { activity: part, days: count === undefined ? '' : String(count), ...(date !== undefined && { date }) };
  });
}

const DATE = /\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b/;

/** The count of "mentoring x2". */
function countIn(part: string): number | undefined {
  const match = /(?:\bx\s*(\d+(?:\.\d+)?)|\b(\d+(?:\.\d+)?)\s*x)\b/i.exec(part);
  return match ? Number(match[1] ?? match[2]) : undefined;
}

import { headerScore } from './find-header';
import { isEventHeader, isKnownHeader, isPersonHeader } from './header-synonyms';
import type { RawCell, RawRow } from './types';
import { readPeriod } from './values/periods';
import { cellText } from './values/text';

/** How plainly a row is one of headings: by what it says alone, or by the gap above it too. */
export type Firmness = 'plain' | 'likely';

const LONGEST_HEADING = 60;
const TEXTS_KEPT = 5000;

type Sense = 'person' | 'known' | 'across' | 'other';

/**
 * Prepares telling whether a row below the first table may head another one: words and dates only, well over half of them
 * headings that we know. Three known ones with that of a person tell it alone; two are enough below a gap or a title. Nearly
 * every row is settled by a figure or by its first cells.
 */
export function headingTeller(): (row: RawRow, above: RawRow | undefined) => Firmness | undefined {
  const senses = new Map<string, Sense>();
  const senseOf = (cell: RawCell): Sense => {
    const known = senses.get(cell.text);
    if (known) return known;
    if (senses.size >= TEXTS_KEPT) senses.clear();
    const sense = readSense(cell);
    senses.set(cell.text, sense);
    return sense;
  };
  return (row, above) => {
    if (row.cells.some((cell) => cell !== null && !mayBeHeading(cell))) return undefined;
    const counts = { person: 0, known: 0, across: 0, other: 0 };
    for (const cell of row.cells) {
      if (!cell) continue;
      counts[senseOf(cell)] += 1;
      if (counts.other > 2 + counts.person + counts.known + counts.across) return undefined;
    }
    const known = counts.person + counts.known;
    const ours = known + counts.across;
    if (ours + counts.other < 2 || ours * 5 <= (ours + counts.other) * 3 || headerScore(row) === 0) return undefined;
    if (known >= 4 || (known >= 3 && counts.person > 0)) return 'plain';
    const isApart = above === undefined || above.row < row.row - 1 || isTitle(above);
    return isApart && counts.person > 0 ? 'likely' : undefined;
  };
}

function readSense(cell: RawCell): Sense {
  const text = cellText(cell);
  if (isPersonHeader(text)) return 'person';
  if (cell.type === 'text' && isKnownHeader(text)) return 'known';
  return readPeriod(cell) !== undefined || isEventHeader(text) ? 'across' : 'other';
}

function mayBeHeading(cell: RawCell): boolean {
  return cell.type === 'text' ? cell.text.length <= LONGEST_HEADING : cell.type === 'number' && cell.isDateFormat;
}

function isTitle({ cells }: RawRow): boolean {
  return cells.filter((cell) => cell !== null).length === 1;
}

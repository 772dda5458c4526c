import { cutColumns } from './cut-sheet';
import { ROWS_TRIED } from './find-header';
import { headerColumns } from './header-columns';
import { isKnownHeader, isPersonHeader } from './header-synonyms';
import { PLANNED_KINDS } from './planned-kinds';
import { recogniseSheet } from './recognise-sheet';
import type { RawSheet } from './types';
import { cellText } from './values/text';

type Columns = { readonly first: number; readonly last: number };

/** Headings of the people around a peer: a block of theirs beside a list of peers holds no peers. */
const OTHER_PEOPLE = /\b(officer|assistant|pa|secretary|agent|next of kin|emergency|line manager|admin)\b/i;

/**
 * The tables that stand beside each other, parted by empty columns, from the left; the sheet itself where it is one. Each
 * must be a list that we know by itself, with people of its own: a spacer column within one table parts nothing.
 */
export function tablesBeside(sheet: RawSheet, date1904: boolean): readonly RawSheet[] {
  const groups = columnGroups(sheet);
  if (groups.length < 2 || groups.filter((group) => mayHead(sheet, group)).length < 2) return [sheet];
  const firsts = groups.filter((group) => isTable(sheet, group, date1904)).map(({ first }) => first);
  if (firsts.length < 2) return [sheet];
  const width = (groups.at(-1)?.last ?? 0) + 1;
  return firsts.map((first, index) => cutColumns(sheet, index === 0 ? 0 : first, (firsts[index + 1] ?? width) - 1));
}

/** Columns without a gap between them. */
function columnGroups({ rows }: RawSheet): readonly Columns[] {
  const used: boolean[] = [];
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column += 1) if (cells[column] !== null) used[column] = true;
  }
  const groups: { first: number; last: number }[] = [];
  for (let column = 0; column < used.length; column += 1) {
    if (!used[column]) continue;
    const group = groups.at(-1);
    if (group && group.last === column - 1) group.last = column;
    else groups.push({ first: column, last: column });
  }
  return groups;
}

/** Some row near the top has two headings of ours in these columns. */
function mayHead({ rows }: RawSheet, { first, last }: Columns): boolean {
  return rows.slice(0, ROWS_TRIED).some(({ cells }) => {
    const own = cells.slice(first, last + 1).map((cell) => cellText(cell));
    return own.some(isPersonHeader) || own.filter((text) => text !== '' && isKnownHeader(text)).length >= 2;
  });
}

function isTable(sheet: RawSheet, { first, last }: Columns, date1904: boolean): boolean {
  const part = cutColumns(sheet, first, last);
  const { holds, headerRows } = recogniseSheet(part, false, date1904);
  if (!PLANNED_KINDS.has(holds)) return false;
  if (holds === 'requests') return true;
  const headings = headerColumns(part, headerRows);
  const texts = headings.flatMap(({ text, parts }) => [text, ...parts.map(({ cell }) => cellText(cell))]);
  return texts.some(isPersonHeader) && !texts.some((text) => OTHER_PEOPLE.test(text));
}

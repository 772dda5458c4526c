import type { RawCell, RawRow } from '@shared/import/types';

/** A filled cell and its column, from 0. */
export type FilledCell = readonly [column: number, cell: RawCell];

/** What a row holds. `loose` are the comments on its empty cells, which are kept at the first filled one. */
export type RowParts = {
  readonly filled: readonly FilledCell[];
  readonly loose: readonly string[];
  readonly hidden: boolean;
  /** The colours of filled cells, in a word, by their columns. */
  readonly colours?: ReadonlyMap<number, string>;
};

/** A row by its number from 1. */
export function rawRow(row: number, { filled, loose, hidden, colours }: RowParts): RawRow {
  const width = filled.reduce((most, [column]) => Math.max(most, column + 1), 0);
  const cells: (RawCell | null)[] = [];
  while (cells.length < width) cells.push(null);
  for (const [column, cell] of filled) cells[column] = cell;
  if (loose.length > 0) keepLoose(cells, loose);
  if (!colours || colours.size === 0) return { row, hidden, cells };
  return { row, hidden, cells, colours: cells.map((_, column) => colours.get(column) ?? null) };
}

function keepLoose(cells: (RawCell | null)[], comments: readonly string[]): void {
  const at = cells.findIndex((cell) => cell !== null);
  const cell = cells[at];
  const texts = [cell?.comment ?? '', ...comments].filter((text) => text !== '');
  if (cell && texts.length > 0) cells[at] = { ...cell, comment: texts.join('; ') };
}

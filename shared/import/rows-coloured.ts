import { columnReadAsRow } from './matrix/turned-place';
import { rowClassifier } from './classify-row';
import type { RawRow, RawSheet, Reason, SheetMapping } from './types';
import { cellText } from './values/text';

/** Every second row in one colour is for the eye. */
const BANDS = 0.8;
const FEWEST_FOR_BANDS = 6;

/** What is said of the rows that stand out, and their numbers. */
export type RowsColoured = { readonly reason: Reason; readonly rows: readonly number[] };

type Coloured = { readonly row: number; readonly colour: string };

/**
 * A warning where rows of data stand out by their colour: what it means cannot be relied on, and is not read. A column of one
 * colour throughout, and rows banded for the eye, mean nothing. `undefined` where no row stands out.
 * Source: DOMAIN section 9, no. 22.
 */
export function rowsColoured(sheet: RawSheet, mapping: SheetMapping): RowsColoured | undefined {
  if (!sheet.rows.some(({ colours }) => colours)) return undefined;
  const kindOf = rowClassifier(sheet, mapping);
  const kinds = sheet.rows.map((row) => ({ row, kind: kindOf(row) }));
  const data = kinds.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const usual = usualColours(data);
  const found = data.flatMap((row) => standsOut(row, usual) ?? []);
  if (found.length === 0 || found.length === data.length || areBands(data, found)) return undefined;
  const others = kinds.filter(({ kind }) => kind === 'note' || kind === 'title').map(({ row }) => row);
  const colours = [...new Set(found.map(({ colour }) => colour))];
  const key = colours.flatMap((colour) => meaningOf(colour, others) ?? []).join(', ');
  const facts = { count: found.length, of: data.length, colours: inWords(found, colours, sheet), key };
  return { reason: { code: 'rows-coloured', facts }, rows: found.map(({ row }) => row) };
}

/** The colour that most cells of each column have; no colour for those that are plain. */
function usualColours(rows: readonly RawRow[]): readonly (string | null)[] {
  const counts: Map<string | null, number>[] = [];
  for (const { cells, colours } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const own = (counts[column] ??= new Map());
      const colour = colours?.[column] ?? null;
      own.set(colour, (own.get(colour) ?? 0) + 1);
    }
  }
  return Array.from(counts, (own) => [...(own ?? [])].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null);
}

function standsOut({ row, cells, colours }: RawRow, usual: readonly (string | null)[]): Coloured | undefined {
  const other = colours?.find(
    (colour, column) => colour !== null && cells[column] != null && colour !== (usual[column] ?? null),
  );
  return other ? { row, colour: other } : undefined;
}

function areBands(data: readonly RawRow[], found: readonly Coloured[]): boolean {
  if (data.length < FEWEST_FOR_BANDS || new Set(found.map(({ colour }) => colour)).size > 1) return false;
  const out = new Set(found.map(({ row }) => row));
  const changes = data.filter(({ row }, index) => index > 0 && out.has(row) !== out.has(data[index - 1]?.row ?? 0));
  return changes.length >= (data.length - 1) * BANDS;
}

function inWords(found: readonly Coloured[], colours: readonly string[], sheet: RawSheet): string {
  const unit = sheet.turned === undefined ? 'row' : 'column';
  const parts = colours.map((colour) => {
    const rows = found.filter((each) => each.colour === colour).map(({ row }) => row);
    const shown = rows
      .slice(0, 3)
      .map((row) => columnReadAsRow(sheet, row) ?? row)
      .join(', ');
    if (rows.length <= 3) return `${colour}, ${rows.length === 1 ? unit : `${unit}s`} ${shown}`;
    return `${colour}, ${rows.length} ${unit}s such as ${shown}`;
  });
  return parts.join('; ');
}

/** What a key says of a colour: the text of a cell in it, or of a cell beside it, or of a line that names it. */
function meaningOf(colour: string, rows: readonly RawRow[]): string | undefined {
  for (const { cells, colours } of rows) {
    const texts = cells.map((cell) => cellText(cell));
    const says = texts.filter((text) => text !== '').join(' ');
    const isInIt = colours?.includes(colour) === true;
    if ((isInIt || new RegExp(`\\b${colour}\\b`, 'i').test(says)) && says !== '' && says.length <= 120)
      return `\u201c${says}\u201d`;
  }
  return undefined;
}

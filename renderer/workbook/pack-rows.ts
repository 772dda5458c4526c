import type { CellValue, ColumnHead } from '@shared/exports/column';
import { contentOf } from './cell-content';

/**
 * Rows of a list as they go to the worker: a text goes once and is named by its number from then on, as most of a long list
 * repeats itself and every text would be copied on its way.
 */
export type PackedRows = {
  /** The texts that had not gone before. They are numbered as they go, from 0, through all lists. */
  texts: readonly string[];
  /** What each cell holds, row by row: one of `HOLDS`. */
  holds: Uint8Array<ArrayBuffer>;
  /** The number of its text, or the number that it holds. */
  values: Float64Array<ArrayBuffer>;
};

export const HOLDS = { nothing: 0, text: 1, number: 2 } as const;

export type PackRows = (columns: readonly ColumnHead[], rows: readonly (readonly CellValue[])[]) => PackedRows;

/** Starts to pack the rows of a workbook. */
export function createRowPacker(): PackRows {
  const numbers = new Map<string, number>();
  return (columns, rows) => {
    const texts: string[] = [];
    const holds = new Uint8Array(rows.length * columns.length);
    const values = new Float64Array(holds.length);
    const numberOf = (text: string) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      texts.push(text);
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    };
    let at = 0;
    for (const row of rows) {
      for (const [index, { kind }] of columns.entries()) {
        const content = contentOf(row[index] ?? null, kind);
        if (content !== undefined) {
          const isText = typeof content === 'string';
          holds[at] = isText ? HOLDS.text : HOLDS.number;
          values[at] = isText ? numberOf(content) : content;
        }
        at += 1;
      }
    }
    return { texts, holds, values };
  };
}

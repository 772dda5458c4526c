/** Bounds of what is read, so that a file made to harm costs a bounded amount of time and memory. */
export const CAPS = {
  fileBytes: 60 * 1024 * 1024,
  zipEntries: 10_000,
  /** What a zip holds, of the parts that are read. */
  inflatedBytes: 400 * 1024 * 1024,
  /** What of it is kept for the parser, once blank cells are left out. */
  keptBytes: 120 * 1024 * 1024,
  /** What of it is kept of one part that is no sheet, such as the list of texts. */
  partBytes: 60 * 1024 * 1024,
  /** Cells that hold something. */
  cells: 2_000_000,
  /** A sheet that is wider holds something else than a list. */
  columns: 1_000,
  sheets: 300,
} as const;

export type Caps = { readonly [Key in keyof typeof CAPS]: number };

/** Thrown where a bound is reached; `what` says which, for the sentence. */
export class CapReached extends Error {
  constructor(readonly what: 'file' | 'entries' | 'bytes' | 'cells' | 'columns' | 'sheets') {
    super(what);
  }
}

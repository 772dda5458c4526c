import type { PackedRows } from './pack-rows';
import type { WorkbookOutline } from './workbook-outline';

/** What the screen sends to the worker that writes a workbook: the outline, the rows of its lists, and that this was all. */
export type WriteMessage =
  | { kind: 'outline'; outline: WorkbookOutline }
  | { kind: 'rows'; sheet: number; rows: PackedRows }
  | { kind: 'finish' };

/** What comes back, once. */
export type WriteReply = { kind: 'done'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'failed'; message: string };

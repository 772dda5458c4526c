import type { CellValue } from '@shared/exports/column';
import type { WorkbookOutline } from './workbook-outline';

/** What the screen sends to the worker that writes a workbook: the outline, the rows of its lists, and that this was all. */
export type WriteMessage =
  | { kind: 'outline'; outline: WorkbookOutline }
  | { kind: 'rows'; sheet: number; rows: readonly (readonly CellValue[])[] }
  | { kind: 'finish' };

/** What comes back, once. */
export type WriteReply = { kind: 'done'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'failed'; message: string };

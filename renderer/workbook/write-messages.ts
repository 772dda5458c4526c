import type { CellValue } from '@shared/exports/column';
import type { PageSheet } from '@shared/exports/sheet';
import type { TableHead } from './assemble-workbook';

/** What the screen sends to the worker that writes a workbook, in the order of the sheets; `finish` is the last. */
export type WriteMessage =
  | { kind: 'page'; sheet: PageSheet }
  | { kind: 'table'; head: TableHead }
  | { kind: 'rows'; rows: readonly (readonly CellValue[])[] }
  | { kind: 'finish'; title: string };

/** What comes back, once. */
export type WriteReply = { kind: 'done'; bytes: Uint8Array<ArrayBuffer> } | { kind: 'failed'; message: string };

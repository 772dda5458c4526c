import type { ImportPreview, PreviewRow, SheetKind, SheetMapping } from '@shared/import/types';
import type { RememberedHeadings } from '@shared/model/remembered-headings';
import type { Result } from '@shared/model/result';
import type { KnownTables, PlanSettings } from './import-work';

/** What the window asks of the worker that imports; each call is answered, one after the other. */
export type ImportCall =
  | { is: 'read'; bytes: Uint8Array<ArrayBuffer>; fileName: string; remembered: RememberedHeadings }
  | { is: 'remap'; sheet: string; holds: SheetKind; headerRow: number | undefined }
  | { is: 'join'; mappings: readonly SheetMapping[]; joined: readonly string[] }
  | { is: 'to-remember'; mappings: readonly SheetMapping[]; remembered: RememberedHeadings }
  | { is: 'row-texts'; sheet: string; row: number }
  | { is: 'forget' }
  | { is: 'know'; table: keyof KnownTables; records: readonly unknown[] }
  | { is: 'plan'; settings: PlanSettings };

/** A preview without its rows, which are sent ahead of it in pieces, and without the operations, which are made of them. */
export type PreviewHead = Omit<ImportPreview, 'rows' | 'operations'>;

/** What comes back. `progress` and `rows` come before the answer; each of the others is one. */
export type ImportReply =
  /** The worker has started, and begins with what it is asked. */
  | { is: 'up' }
  | { is: 'progress'; share: number }
  | { is: 'rows'; rows: readonly PreviewRow[] }
  | { is: 'read'; result: Result<readonly SheetMapping[]> }
  | { is: 'remapped'; mapping: SheetMapping | undefined }
  | { is: 'joined'; mappings: readonly SheetMapping[] }
  | { is: 'remember'; headings: RememberedHeadings | undefined }
  | { is: 'row'; texts: readonly string[] }
  | { is: 'noted' }
  | { is: 'planned'; preview: PreviewHead }
  | { is: 'failed' };

import { councilLookup } from '@shared/import/council-lookup';
import { rowAt } from '@shared/import/header-columns';
import { joinTables, mappingsOfJoined } from '@shared/import/join-tables';
import { headerRowsAt, proposeMappings, remapSheet } from '@shared/import/mapping';
import { previewImport, type PlanProgress } from '@shared/import/preview';
import { toRemember, withRemembered } from '@shared/import/remembered-mappings';
import type {
  ImportPreview,
  KnownRecords,
  PreviewInput,
  RawWorkbook,
  SheetKind,
  SheetMapping,
} from '@shared/import/types';
import { cellText } from '@shared/import/values/text';
import type { Council } from '@shared/model/council';
import type { RememberedHeadings } from '@shared/model/remembered-headings';
import { ok, type Result } from '@shared/model/result';
import { readBytes, type ReadProgress } from './read-bytes';
import { rememberIds } from './remember-ids';

/** The tables of records that a preview goes by. */
export type KnownTables = { readonly [Table in keyof Omit<KnownRecords, 'councils'>]: KnownRecords[Table] };

/** What a preview goes by besides the file and the records; plain data, which can be sent between threads. */
export type PlanSettings = Omit<PreviewInput, 'raw' | 'known' | 'newId'> & { readonly councils: readonly Council[] };

/** The work on one file: it is read once, mapped, and planned as often as somebody settles a row. Nothing is written. */
export type ImportWork = {
  read(
    bytes: Uint8Array<ArrayBuffer>,
    fileName: string,
    remembered: RememberedHeadings,
    onProgress: ReadProgress,
  ): Promise<Result<readonly SheetMapping[]>>;
  /** The mapping after the user said what a sheet holds; without a header row its first filled row is one. */
  remap(sheet: string, holds: SheetKind, headerRow: number | undefined): SheetMapping | undefined;
  /** The mappings once these tables, and no others, are put back into the ones before them. */
  join(mappings: readonly SheetMapping[], joined: readonly string[]): readonly SheetMapping[];
  /** What the office would remember of these mappings; `undefined` where there is nothing new. */
  toRemember(mappings: readonly SheetMapping[], remembered: RememberedHeadings): RememberedHeadings | undefined;
  /** What the cells of a row say, by column. */
  rowTexts(sheet: string, row: number): readonly string[];
  /** Forgets the known records: they are about to be told anew. */
  forget(): void;
  know(table: keyof KnownTables, records: readonly unknown[]): void;
  plan(settings: PlanSettings, onProgress?: PlanProgress): ImportPreview;
};

/** Starts with no file and nothing known; `newId` makes the ids of what the import makes. */
export function createImportWork(newId: () => string): ImportWork {
  let apart = NO_FILE;
  let raw = NO_FILE;
  let known = noRecords();
  const idsOfRows = rememberIds(newId);
  return {
    read: async (bytes, fileName, remembered, onProgress) => {
      const read = await readBytes(bytes, fileName, onProgress);
      if (!read.ok) return read;
      apart = read.value;
      raw = apart;
      return ok(withRemembered(raw, proposeMappings(raw), remembered));
    },
    remap: (name, holds, headerRow) => {
      const sheet = raw.sheets.find((each) => each.name === name);
      return sheet && remapSheet(sheet, holds, headerRowsAt(sheet, headerRow ?? sheet.rows[0]?.row ?? 1), raw);
    },
    join: (mappings, joined) => {
      raw = joinTables(apart, joined);
      return mappingsOfJoined(raw, mappings);
    },
    toRemember: (mappings, remembered) =>
      toRemember(raw, mappings, withRemembered(raw, proposeMappings(raw), remembered), remembered),
    rowTexts: (name, row) => {
      const sheet = raw.sheets.find((each) => each.name === name);
      return (sheet && rowAt(sheet, row)?.cells.map((cell) => cellText(cell))) ?? [];
    },
    forget: () => {
      known = noRecords();
    },
    know: (table, records) => {
      for (const record of records) known[table].push(record);
    },
    plan: ({ councils, ...settings }, onProgress) => {
      // Safe: each list holds the records of its table, as they were told.
      const tables = known as unknown as KnownTables;
      const all = { ...tables, councils: councilLookup(councils) };
      return previewImport({ ...settings, raw, known: all, newId: idsOfRows(tables.peers) }, onProgress);
    },
  };
}

const NO_FILE: RawWorkbook = { fileName: '', container: 'csv', text: null, sha256: '', date1904: false, sheets: [] };

function noRecords(): Record<keyof KnownTables, unknown[]> {
  return {
    peers: [],
    dayEntries: [],
    projects: [],
    requests: [],
    assignments: [],
    approvals: [],
    trainingEvents: [],
    attendances: [],
  };
}

import { rowClassifier, type RowKind } from '../classify-row';
import { columnLetter } from '../find-header';
import { reasonText } from '../reason-text';
import type { PreviewRow, RawSheet, SheetMapping } from '../types';
import { doubtOf, type Planned } from './report-facts';

type RowTally = Partial<Record<RowKind | 'blank', number>>;
type Readings = { readonly ok: number; readonly confirm: number; readonly ask: number };

/** One sheet as the report tells it. Rows are counted by kind up to the last filled one. */
export type SheetReport = {
  readonly name: string;
  readonly holds: string;
  readonly because: string;
  readonly warnings?: readonly { readonly code: string; readonly reason: string }[];
  readonly hidden: boolean;
  readonly importByDefault: boolean;
  readonly headerRows: readonly number[];
  readonly rowsInUse: number;
  /** For one of several tables of a sheet: the name of the sheet. */
  readonly partOf?: string;
  readonly rows: RowTally;
  readonly dataRows: Readings;
  /** What each column is taken as, by its letter. */
  readonly fields: Readonly<Record<string, string>>;
};

/** The sheets in their order; `withHidden` is the plan in which the hidden ones are taken too. */
export function reportSheets({ input }: Planned, { preview }: Planned): readonly SheetReport[] {
  return input.mappings.map((mapping) => {
    const sheet = input.raw.sheets.find(({ name }) => name === mapping.sheet);
    return reportSheet(
      sheet,
      mapping,
      preview.rows.filter((row) => row.sheet === mapping.sheet),
    );
  });
}

function reportSheet(sheet: RawSheet | undefined, mapping: SheetMapping, rows: readonly PreviewRow[]): SheetReport {
  const taken = rows.filter(({ outcome }) => outcome !== 'ignored');
  const count = (reading: keyof Readings) => taken.filter((row) => doubtOf(row) === reading).length;
  return {
    name: mapping.sheet,
    holds: mapping.holds === 'peers' ? 'pool' : mapping.holds,
    because: reasonText(mapping.because),
    ...(mapping.warnings.length > 0 && {
      warnings: mapping.warnings.map((warning) => ({ code: warning.code, reason: reasonText(warning) })),
    }),
    hidden: mapping.hidden,
    importByDefault: mapping.take,
    headerRows: mapping.headerRows,
    rowsInUse: sheet ? rowsInUse(sheet) : 0,
    ...(sheet?.part && { partOf: sheet.part.of }),
    rows: sheet ? tallyRows(sheet, mapping) : {},
    dataRows: { ok: count('ok'), confirm: count('confirm'), ask: count('ask') },
    fields: Object.fromEntries(
      mapping.columns.map(({ column, header, field }) => [columnLetter(column), field ?? `${header} (not imported)`]),
    ),
  };
}

/** Rows down to the last filled one, from the first that is this table's. */
function rowsInUse({ lastRow, part }: RawSheet): number {
  return Math.max(0, lastRow - (part?.firstRow ?? 1) + 1);
}

function tallyRows(sheet: RawSheet, mapping: SheetMapping): RowTally {
  const kindOf = rowClassifier(sheet, mapping);
  const tally: RowTally = {};
  const blank = rowsInUse(sheet) - sheet.rows.length;
  for (const row of sheet.rows) {
    const kind = kindOf(row);
    tally[kind] = (tally[kind] ?? 0) + 1;
  }
  return blank > 0 ? { ...tally, blank } : tally;
}

/** The sheets that are imported by default, taken together. */
export function totalSheets(sheets: readonly SheetReport[]) {
  const rows: RowTally = {};
  let rowsInUse = 0;
  const data = { ok: 0, confirm: 0, ask: 0 };
  for (const sheet of sheets.filter(({ importByDefault }) => importByDefault)) {
    rowsInUse += sheet.rowsInUse;
    for (const kind of ['title', 'blank', 'header', 'data', 'total', 'note'] as const) {
      const count = sheet.rows[kind];
      if (count !== undefined) rows[kind] = (rows[kind] ?? 0) + count;
    }
    for (const reading of ['ok', 'confirm', 'ask'] as const) data[reading] += sheet.dataRows[reading];
  }
  return {
    rowsInUse,
    rows,
    dataRows: rows.data ?? 0,
    dataRowsOk: data.ok,
    dataRowsToConfirm: data.confirm,
    dataRowsToAsk: data.ask,
  };
}

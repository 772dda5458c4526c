import type { Desk } from '@renderer/data/desk';
import { writeCsv } from '@renderer/workbook/write-csv';
import { writeWorkbook } from '@renderer/workbook/write-workbook';
import { csvFileName } from '@shared/exports/file-name';
import { sensitiveColumnText, summariseSensitive } from '@shared/exports/sensitive-columns';
import { rowsIn, type ReturnWorkbook } from '@shared/exports/sheet';
import type { ExportLog } from '@shared/model/export-log';
import { saveAndLog, type SavedAndLogged } from './save-and-log';

type Known = Pick<ExportLog, 'report' | 'recipient' | 'yearKey'> & Partial<Pick<ExportLog, 'filter' | 'includeUnused'>>;

/** Writes a workbook, or its one sheet as CSV, saves it where the person says, and notes in the export log the sheets and sensitive columns that left. */
export async function saveWorkbook(
  desk: Desk,
  workbook: ReturnWorkbook,
  known: Known,
  options: { onProgress?: (share: number) => void; asCsv?: boolean } = {},
): Promise<SavedAndLogged> {
  const file = options.asCsv ? await csvFile(workbook) : await excelFile(workbook, options);
  return saveAndLog(desk, file, {
    ...known,
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: rowsIn(sheet) })),
    sensitiveColumns: summariseSensitive(workbook.sheets).map(sensitiveColumnText),
  });
}

async function excelFile(workbook: ReturnWorkbook, options: Parameters<typeof writeWorkbook>[1]) {
  const bytes = await writeWorkbook(workbook, options);
  return { suggestedName: workbook.fileName, bytes, filterName: 'Excel workbook', extension: 'xlsx' } as const;
}

/** A CSV file holds one sheet, which is the first. */
async function csvFile({ fileName, sheets }: ReturnWorkbook) {
  const [sheet] = sheets;
  if (!sheet) throw new Error('A workbook without a sheet');
  const suggestedName = csvFileName(fileName, sheet.name);
  return { suggestedName, bytes: await writeCsv(sheet), filterName: 'CSV file', extension: 'csv' } as const;
}

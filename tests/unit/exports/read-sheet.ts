import type { CellValue } from '@shared/exports/column';
import type { ReturnInput } from '@shared/exports/return-input';
import { buildReturn } from '@shared/exports/return-workbook';
import type { ReturnSheetName, Sheet } from '@shared/exports/sheet';

/** One sheet of a return. */
export function sheetOf(input: ReturnInput, name: ReturnSheetName): Sheet {
  const sheet = buildReturn(input).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** The rows of a list, each by its headings. */
export function rowsOf(input: ReturnInput, name: ReturnSheetName): Record<string, CellValue>[] {
  const sheet = sheetOf(input, name);
  if (sheet.layout !== 'table') throw new Error(`${name} is not a list`);
  const titles = sheet.columns.map(({ title }) => title);
  return [...sheet.rows()].map((row) => Object.fromEntries(row.map((value, index) => [titles[index] ?? '', value])));
}

/** The figure beside a label of a page; `undefined` where the label is not there. */
export function figureOf(input: ReturnInput, name: ReturnSheetName, label: string): CellValue | undefined {
  const sheet = sheetOf(input, name);
  if (sheet.layout !== 'page') throw new Error(`${name} is not a page`);
  return sheet.cells.find(([first]) => first?.value === label)?.[1]?.value;
}

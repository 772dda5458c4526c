import type { PageSheet, ReturnWorkbook, TableSheet } from '@shared/exports/sheet';

/** A list without its rows, which follow it. */
export type ListHead = Omit<TableSheet, 'rows'>;

/** A workbook without the rows of its lists, as it travels to the worker. */
export type WorkbookOutline = { title: string; sheets: readonly (PageSheet | ListHead)[] };

export function outlineOf({ title, sheets }: ReturnWorkbook): WorkbookOutline {
  return {
    title,
    sheets: sheets.map((sheet) => {
      if (sheet.layout === 'page') return sheet;
      const { rows: _rows, ...head } = sheet;
      return head;
    }),
  };
}

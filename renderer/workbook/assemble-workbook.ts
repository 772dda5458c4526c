import type { ReturnWorkbook } from '@shared/exports/sheet';
import { createListRows } from './list-rows';
import { outlineParts, TEXTS_PATH } from './outline-parts';
import { createRowPacker, type PackedRows } from './pack-rows';
import { createSharedTexts } from './shared-texts';
import { outlineOf, type WorkbookOutline } from './workbook-outline';
import { createZipStream } from './zip-stream';

/** Makes the bytes of an .xlsx of an outline and of rows as they come, and holds neither rows nor cells. */
export type WorkbookAssembler = {
  /** Rows of the list that is the sheet of this number, from 0; in the order in which they were packed. */
  addRows: (sheet: number, rows: PackedRows) => void;
  finish: () => Promise<Uint8Array<ArrayBuffer>>;
};

/** SheetJS writes the outline; the rows of the lists are put into its sheets, and packed, as they come. */
export function createWorkbookAssembler(outline: WorkbookOutline): WorkbookAssembler {
  const parts = outlineParts(outline);
  const texts = createSharedTexts(parts.find(({ path }) => path === TEXTS_PATH)?.text ?? '');
  const zip = createZipStream();
  const lists = new Map<number, (rows: PackedRows) => void>();
  const closing: (() => void)[] = [];
  for (const { path, text, list } of parts) {
    const file = zip.add(path);
    if (path === TEXTS_PATH) closing.push(() => file.close(texts.xml()));
    else if (!list) file.close(text);
    else {
      const rowsXml = createListRows(list.columns, list.pattern, texts);
      file.write(text);
      lists.set(list.sheet, (rows) => file.write(rowsXml(rows)));
      closing.push(() => file.close(list.tail));
    }
  }
  return {
    addRows: (sheet, rows) => {
      const add = lists.get(sheet);
      if (!add) throw new Error('Rows came for a sheet that is no list');
      add(rows);
    },
    finish: () => {
      for (const close of closing) close();
      return zip.finish();
    },
  };
}

/** The whole workbook at once, on this thread: for tests, and for measuring the writer alone. */
export function assembleWorkbook(workbook: ReturnWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const assembler = createWorkbookAssembler(outlineOf(workbook));
  const pack = createRowPacker();
  for (const [index, sheet] of workbook.sheets.entries()) {
    if (sheet.layout === 'table') for (const row of sheet.rows()) assembler.addRows(index, pack(sheet.columns, [row]));
  }
  return assembler.finish();
}

import type { CellOfSeveral, RowReader } from './row-reader';
import { isPlaceholder } from './values/text';

/** What stands in columns without a field of their own that are put in the notes, each under its heading. */
export function headedNotes(reader: RowReader): readonly CellOfSeveral[] {
  return reader
    .several('otherNote')
    .filter(({ text }) => !isPlaceholder(text))
    .map((each) => ({ ...each, header: plainHeading(each.header) }));
}

/** As lines for the notes: "Region: East Mids". */
export function headedLines(cells: readonly Pick<CellOfSeveral, 'header' | 'text'>[]): readonly string[] {
  return cells.map(({ header, text }) => `${header}: ${text}`);
}

/** A heading as the beginning of a line. */
export function plainHeading(header: string): string {
  return header.replace(/[\s:?*]+$/, '').slice(0, 120);
}

import type { PreviewRow } from '@shared/import/types';

/** What a row is called where its place is not beside it: "Row 12", "Row 12, part 1 of 2". */
export function rowName({ row, piece }: Pick<PreviewRow, 'row' | 'piece'>): string {
  return piece === undefined ? `Row ${row}` : `Row ${row}, part ${piece}`;
}

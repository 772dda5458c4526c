import { SSF, type CellObject } from 'xlsx';
import type { RawCell } from '@shared/import/types';

/** A cell as the importer takes it, without its comments; `null` where it holds nothing. */
export function rawCell(cell: CellObject): RawCell | null {
  if (cell.t === 'e')
    return { value: cell.w ?? '#ERROR', text: cell.w ?? '#ERROR', type: 'error', isDateFormat: false };
  if (cell.t === 'z' || cell.v === undefined || cell.v === null || cell.v === '') return null;
  if (cell.t === 'b')
    return { value: cell.v === true, text: cell.v === true ? 'TRUE' : 'FALSE', type: 'boolean', isDateFormat: false };
  if (typeof cell.v === 'number') {
    const isDateFormat = cell.z !== undefined && SSF.is_date(String(cell.z));
    return { value: cell.v, text: cell.w ?? String(cell.v), type: 'number', isDateFormat };
  }
  const text = String(cell.v);
  return text.trim() === '' ? null : { value: text, text, type: 'text', isDateFormat: false };
}

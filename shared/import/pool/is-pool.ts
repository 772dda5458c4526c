import type { FieldName } from '../fields';
import type { HeaderColumn } from '../header-columns';
import { fieldOfColumn } from '../header-synonyms';
import type { RawSheet } from '../types';
import { isPoolEvent } from './pool-columns';
import { skillColumns } from './skill-columns';

/** What a list of peers says of each. */
const OF_A_POOL: readonly (readonly FieldName[])[] = [
  ['status'],
  ['role'],
  ['skills'],
  ['ward'],
  ['nextElectionOn'],
  ['daysUsed'],
  ['email'],
  ['phone'],
];
const ENOUGH = 3;

/**
 * True for a list of peers that says besides when each was trained: it has more to say of the peers than of events. With ticks under
 * areas, two facts are enough.
 */
export function isPoolWithEvents(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
): boolean {
  const fields = columns.map((column) => fieldOfColumn(column, 'peers'));
  const has = (field: FieldName) => fields.includes(field);
  if (!has('name') && !has('lastName')) return false;
  const facts = OF_A_POOL.filter((any) => any.some(has)).length;
  const areas = skillColumns(sheet, headerRows, columns, (column) => fields[column] === undefined).size;
  const events = columns.filter(({ column, text }) => fields[column] === undefined && isPoolEvent(text)).length;
  return facts + (areas >= 2 ? 2 : 0) >= ENOUGH && events <= facts + areas + 1;
}

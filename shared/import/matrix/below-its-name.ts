import type { FieldName } from '../fields';
import type { RawRow, SheetMapping } from '../types';
import { cellText, compareText } from '../values/text';

const NAMES: ReadonlySet<FieldName | null> = new Set(['name', 'firstName', 'lastName', 'crmId', 'email'] as const);

/**
 * Prepares telling, row by row from the top, whether a row stands directly below the one that names its peer: no name of its own, and
 * a kind of work that the rows since the name have not said. Only then is that peer proposed; nothing is filled down by itself.
 * Source: DOMAIN section 9, no. 3.
 */
export function belowItsName({ columns }: SheetMapping): (row: RawRow) => boolean {
  const kind = columns.find(({ field }) => field === 'activity')?.column;
  const names = columns.filter(({ field }) => NAMES.has(field)).map(({ column }) => column);
  let last = 0;
  let said = new Set<string>();
  return ({ row, cells }) => {
    const work = kind === undefined ? '' : compareText(cellText(cells[kind]));
    const isNamed = names.some((column) => cellText(cells[column]) !== '');
    const isBelow = !isNamed && last > 0 && row === last + 1 && work !== '' && !said.has(work);
    last = isNamed || isBelow ? row : 0;
    said = isBelow ? said.add(work) : new Set([work]);
    return isBelow;
  };
}

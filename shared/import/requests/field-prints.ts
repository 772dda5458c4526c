import type { FieldName } from '../fields';
import { hashText } from '../fingerprint';
import type { RowReader } from '../row-reader';

/**
 * What each cell of a row said, as text that is kept with the record: a later copy of the sheet changes only what it changed
 * itself. Figures that are only checked take no part.
 */
export function fieldPrints(reader: RowReader): string {
  return reader.filled
    .filter((field) => !CHECKED.has(field))
    .map((field) => `${field}=${hashText(reader.text(field))}`)
    .toSorted()
    .join(' ');
}

const CHECKED: ReadonlySet<FieldName> = new Set(['daysTaken', 'inTime']);

/** The fields whose cells say something else than they did; every field where nothing was kept of them. */
export function changedFields(reader: RowReader, before: string | undefined): (field: FieldName) => boolean {
  if (before === undefined) return () => true;
  const known = new Set(before.split(' '));
  const now = new Map(
    fieldPrints(reader)
      .split(' ')
      .map((print) => [print.slice(0, print.indexOf('=')), print]),
  );
  return (field) => {
    const print = now.get(field);
    return print !== undefined && !known.has(print);
  };
}

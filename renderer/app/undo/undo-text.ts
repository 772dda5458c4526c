import type { UndoCounts, UndoPlan } from '@renderer/data/desk';
import type { Change, RecordTable } from '@shared/model/change';
import { countOf } from '@renderer/words/table-words';

/** What an undo does to the records, a sentence for each kind: "3 day entries and 1 peer will be taken away." */
export function undoSentences(byTable: UndoPlan['restoreByTable'], change: Pick<Change, 'undoes'>): readonly string[] {
  const before = change.undoes === null ? 'before' : 'before the undo';
  // A setting that was never changed before has no record: without one, what was shipped holds.
  const shipped = byTable.settings?.removed ?? 0;
  const sentences: [kind: keyof UndoCounts, becomes: string][] = [
    ['removed', 'taken away'],
    ['restored', `as ${before}`],
    ['revived', 'there again'],
  ];
  const told = sentences.flatMap(([kind, becomes]) => {
    const records = listed(byTable, kind);
    return records === '' ? [] : [`${records} will be ${becomes}.`];
  });
  return shipped > 0 ? [...told, `${countOf('settings', shipped)} will be as shipped.`] : told;
}

function listed(byTable: UndoPlan['restoreByTable'], kind: keyof UndoCounts): string {
  const words = Object.entries(byTable)
    .filter(([table, counts]) => counts[kind] > 0 && !(table === 'settings' && kind === 'removed'))
    // Safe: the keys of this record are the names of tables.
    .map(([table, counts]) => countOf(table as RecordTable, counts[kind]));
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

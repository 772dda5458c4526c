import type { DeletedRecord } from '@renderer/data/deleted/deleted-records';
import { changeText } from '@renderer/words/change-text';
import type { NameOf } from '@renderer/words/changed-fields';
import { instantText } from '@renderer/words/instant-text';
import { nameOfImage } from '@renderer/words/name-of-image';
import { TABLE_WORDS } from '@renderer/words/table-words';
import { capitalised } from '@shared/exports/words';
import type { ListColumn } from '@shared/views/list-column';

/** How it went: deleted by somebody, or never wanted, as what made it was taken back. */
export const DELETED_HOW = ['deleted', 'taken back'] as const;
export type DeletedHow = (typeof DELETED_HOW)[number];

/** One line of the deleted items. */
export type DeletedRow = {
  record: DeletedRecord;
  key: string;
  name: string;
  kind: string;
  how: DeletedHow;
  step: string;
};

/** The lines of the deleted items, with their names: of what is no longer there, as it was. */
export function deletedRows(deleted: readonly DeletedRecord[], nameOf: NameOf): DeletedRow[] {
  const names = namesWithDeleted(deleted, nameOf);
  return deleted.map((record) => {
    const { table, key, before, change } = record;
    const how = change.undoes === null ? 'deleted' : 'taken back';
    return {
      record,
      key: `${table} ${key}`,
      name: record.erased ? `${capitalised(TABLE_WORDS[table].one)}, erased` : nameOfImage(table, key, before, names),
      kind: capitalised(TABLE_WORDS[table].one),
      how,
      step: `${change.undoes === null ? '' : 'Undo of: '}${changeText(change, names)}`,
    };
  });
}

/** Names what is there, and what was deleted by how it was called: a day of a peer who is gone too has a name. */
function namesWithDeleted(deleted: readonly DeletedRecord[], nameOf: NameOf): NameOf {
  const gone = new Map<string, string>();
  for (const { table, key, before, erased } of deleted) {
    if (erased || typeof before !== 'object' || before === null) continue;
    const fields = new Map<string, unknown>(Object.entries(before));
    const text = (name: string) => fields.get(name);
    const own =
      table === 'peers'
        ? [text('firstName'), text('lastName')].filter(Boolean).join(' ')
        : (text('ref') ?? text('name'));
    if (typeof own === 'string' && own !== '') gone.set(key, own);
  }
  return (id) => nameOf(id) ?? gone.get(id);
}

/** What the list is searched, filtered and sorted by. */
export const DELETED_COLUMNS: readonly ListColumn<DeletedRow>[] = [
  { id: 'name', title: 'What', kind: 'text', value: ({ name }) => name },
  {
    id: 'at',
    title: 'Deleted',
    kind: 'text',
    value: ({ record }) => record.change.at,
    text: ({ record }) => instantText(record.change.at),
  },
  { id: 'by', title: 'By', kind: 'text', value: ({ record }) => record.change.by },
  { id: 'step', title: 'How', kind: 'text', value: ({ step }) => step },
  { id: 'how', title: 'Deleted or taken back', kind: 'text', value: ({ how }) => how },
];

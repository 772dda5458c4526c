import type { DeletedRecord } from '@renderer/data/deleted/deleted-records';
import { TABLE_WORDS } from '@renderer/words/table-words';
import { capitalised } from '@shared/exports/words';
import { belongsTo } from './belongs-to';
import type { RecordOption } from './use-record-options';

const TABLES = ['peers', 'requests', 'projects', 'trainingEvents'] as const satisfies readonly RecordOption['table'][];

/**
 * What was deleted and had a name of its own, under the name that it had last, each with what belonged to it and went too. An
 * erased peer has no name left, and is none of them.
 */
export function deletedOptions(deleted: readonly DeletedRecord[]): RecordOption[] {
  // Made once: an import that was taken back leaves thousands.
  const goneWith = new Map<string, NonNullable<RecordOption['gone']>[number][]>();
  for (const { table, key, before } of deleted) {
    for (const id of new Set(belongsTo(before))) {
      const others = goneWith.get(id);
      if (others) others.push([table, key]);
      else goneWith.set(id, [[table, key]]);
    }
  }
  return deleted.flatMap(({ table: from, key, before, erased }) => {
    const table = TABLES.find((each) => each === from);
    const name = erased || table === undefined ? '' : nameIn(before);
    if (table === undefined || name === '') return [];
    const kind = `${capitalised(TABLE_WORDS[table].one)}, deleted`;
    return [{ table, id: key, name, kind, gone: goneWith.get(key) ?? [] }];
  });
}

function nameIn(image: unknown): string {
  if (typeof image !== 'object' || image === null) return '';
  const fields = new Map<string, unknown>(Object.entries(image));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return text('ref') || text('name') || [text('firstName'), text('lastName')].filter(Boolean).join(' ');
}

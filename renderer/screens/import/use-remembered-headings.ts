import { useDesk, useTable } from '@renderer/data/desk-context';
import { proposeMappings } from '@shared/import/mapping';
import { toRemember, withRemembered } from '@shared/import/remembered-mappings';
import type { RawWorkbook, SheetMapping } from '@shared/import/types';
import { NOTHING_REMEMBERED, type RememberedHeadings } from '@shared/model/remembered-headings';

/** How the office corrected the mapping of its spreadsheets: proposed again, added to, and forgotten one by one. */
export function useRememberedHeadings() {
  const desk = useDesk();
  const stored = useTable('settings').get('importHeadings');
  const remembered = stored?.id === 'importHeadings' ? stored.value : NOTHING_REMEMBERED;
  const keep = (value: RememberedHeadings) =>
    desk.commit({
      label: { code: 'import-headings', ids: [], count: 1 },
      operations: [{ table: 'settings', key: 'importHeadings', after: { id: 'importHeadings', value } }],
    });
  const propose = (raw: RawWorkbook) => withRemembered(raw, proposeMappings(raw), remembered);
  return {
    remembered,
    keep,
    propose,
    /** A change of its own before the import, which Undo takes back alone. Not saved, it is only asked for again. */
    remember: async (raw: RawWorkbook, mappings: readonly SheetMapping[]) => {
      const next = toRemember(raw, mappings, propose(raw), remembered);
      if (next) await keep(next);
    },
  };
}

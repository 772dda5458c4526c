import { useDesk, useTable } from '@renderer/data/desk-context';
import { NOTHING_REMEMBERED, type RememberedHeadings } from '@shared/model/remembered-headings';

/** How the office corrected the mapping of its spreadsheets: proposed again, added to, and forgotten one by one. */
export function useRememberedHeadings() {
  const desk = useDesk();
  const stored = useTable('settings').get('importHeadings');
  const remembered = stored?.id === 'importHeadings' ? stored.value : NOTHING_REMEMBERED;
  return {
    remembered,
    /** A change of its own before the import, which Undo takes back alone. Not saved, it is only asked for again. */
    keep: (value: RememberedHeadings) =>
      desk.commit({
        label: { code: 'import-headings', ids: [], count: 1 },
        operations: [{ table: 'settings', key: 'importHeadings', after: { id: 'importHeadings', value } }],
      }),
  };
}

import { useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useCallback } from 'react';

/** A year of counting names itself. */
const YEAR_KEY = /^[A-Z]+\d{4}/;

/** Finds the name of a record by its id, for the named steps of Undo and the history. */
export function useNameOfRecord(): (id: string) => string | undefined {
  const peerNames = usePeerNames();
  const requests = useTable('requests');
  const projects = useTable('projects');
  const imports = useTable('importBatches');
  const exports = useTable('exportLog');
  const events = useTable('trainingEvents');
  return useCallback(
    (id: string) => {
      return (
        peerNames(id) ??
        requests.get(id)?.ref ??
        projects.get(id)?.name ??
        imports.get(id)?.fileName ??
        exports.get(id)?.fileName ??
        events.get(id)?.name ??
        (YEAR_KEY.test(id) ? id : undefined)
      );
    },
    [peerNames, requests, projects, imports, exports, events],
  );
}

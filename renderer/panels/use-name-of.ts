import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { NameOf } from '@renderer/words/changed-fields';
import type { CouncilId } from '@shared/model/ids';
import { useCallback } from 'react';
import { usePeerNames } from './use-peer-names';

/** A year of counting names itself. */
const YEAR_KEY = /^[A-Z]+\d{4}/;

/** Names whatever a change or the fields of a record refer to: an assignment by its peer, a council as it is called for short. */
export function useNameOf(): NameOf {
  const book = useCouncilBook();
  const peerNames = usePeerNames();
  const requests = useTable('requests');
  const projects = useTable('projects');
  const assignments = useTable('assignments');
  const imports = useTable('importBatches');
  const exports = useTable('exportLog');
  const events = useTable('trainingEvents');
  const views = useTable('savedViews');
  return useCallback(
    (id) => {
      const name = peerNames(assignments.get(id)?.peerId ?? id);
      if (name !== undefined) return name;
      // Safe: where it is no council's id the book finds none.
      const council = book.shortNameOf(id as CouncilId, '');
      return (
        council ||
        (requests.get(id)?.ref ??
          projects.get(id)?.name ??
          events.get(id)?.name ??
          views.get(id)?.name ??
          imports.get(id)?.fileName ??
          exports.get(id)?.fileName ??
          (YEAR_KEY.test(id) ? id : undefined))
      );
    },
    [book, peerNames, requests, projects, assignments, imports, exports, events, views],
  );
}

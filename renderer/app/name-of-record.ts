import { useTable } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { useCallback } from 'react';

/** Finds the name of a record by its id, for the named steps of Undo and the history. */
export function useNameOfRecord(): (id: string) => string | undefined {
  const peers = useTable('peers');
  const requests = useTable('requests');
  const imports = useTable('importBatches');
  const exports = useTable('exportLog');
  return useCallback(
    (id: string) => {
      const peer = peers.get(id);
      if (peer) return peerName(peer);
      return requests.get(id)?.ref ?? imports.get(id)?.fileName ?? exports.get(id)?.fileName;
    },
    [peers, requests, imports, exports],
  );
}

import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { councilLookup } from '@shared/import/council-lookup';
import { buildPeerIndex, type PeerIndex } from '@shared/import/match-peer';
import { parsePastedNames, type PastedName } from '@shared/import/paste-names';
import { useMemo } from 'react';

/** The people of a pasted text, each with whom it may mean among the peers who are not erased. */
export function usePastedNames(text: string): { rows: readonly PastedName[]; peers: PeerIndex } {
  const all = useTable('peers').all;
  const book = useCouncilBook();
  const today = useToday();
  const councils = useMemo(() => councilLookup(book.all), [book]);
  const peers = useMemo(
    () =>
      buildPeerIndex(
        all.filter(({ erasedOn }) => erasedOn === undefined),
        councils,
        today,
      ),
    [all, councils, today],
  );
  const rows = useMemo(() => parsePastedNames(text, peers, councils), [text, peers, councils]);
  return { rows, peers };
}

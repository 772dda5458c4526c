import { useAgreement, useCouncilBook, useTable, useToday, useTrainingBook } from '@renderer/data/desk-context';
import { standingReason } from '@renderer/words/training-words';
import type { Peer } from '@shared/model/peer';
import { peerLeft } from '@shared/rules/peer-left';
import { trainingStanding, type TrainingStanding } from '@shared/rules/training-standing';
import { useMemo } from 'react';

/** Where one peer stands, with the sentence that says why. */
export type StandingRow = { peer: Peer; council: string; standing: TrainingStanding; reason: string };

/** Everybody who did not leave, with where they stand; rows are the same objects until something changes. */
export function useStandingRows(): readonly StandingRow[] {
  const peers = useTable('peers');
  const councils = useCouncilBook();
  const book = useTrainingBook();
  const today = useToday();
  const agreement = useAgreement();
  return useMemo(
    () =>
      peers.all
        .filter((peer) => peerLeft(peer) === undefined)
        .map((peer) => {
          const standing = trainingStanding(peer, { book, today, agreement });
          return {
            peer,
            council: councils.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
            standing,
            reason: standingReason(standing),
          };
        }),
    [peers, councils, book, today, agreement],
  );
}

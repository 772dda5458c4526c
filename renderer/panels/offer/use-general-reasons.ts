import { useAgreement, useToday, useTrainingBook } from '@renderer/data/desk-context';
import type { Peer } from '@shared/model/peer';
import { generalReasons, type OfferReason } from '@shared/rules/offer/offer-reasons';
import { trainingStanding } from '@shared/rules/training-standing';
import { useMemo } from 'react';
import { useLimitIn } from '../use-limit-in';
import { useThisYear } from '../use-this-year';

/** Every reason about a peer where no request is thought of; `undefined` while this year's days are read. */
export function useGeneralReasons(peer: Peer): readonly OfferReason[] | undefined {
  const book = useTrainingBook();
  const agreement = useAgreement();
  const today = useToday();
  const limitOfPeer = useLimitIn(useThisYear());
  return useMemo(() => {
    const limit = limitOfPeer(peer.id);
    return limit && generalReasons(peer, limit, trainingStanding(peer, { book, today, agreement }), today);
  }, [peer, limitOfPeer, book, agreement, today]);
}

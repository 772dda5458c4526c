import { useAgreement, useTable, useToday, useTrainingBook, useYearDays } from '@renderer/data/desk-context';
import type { Peer } from '@shared/model/peer';
import { NO_DAYS_USED } from '@shared/rules/days-used';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { generalReasons, type OfferReason } from '@shared/rules/offer/offer-reasons';
import { trainingStanding } from '@shared/rules/training-standing';
import { useMemo } from 'react';
import { useThisYear } from './use-offer-look';

/** Every reason about a peer where no request is thought of; `undefined` while this year's days are read. */
export function useGeneralReasons(peer: Peer): readonly OfferReason[] | undefined {
  const approvals = useTable('approvals');
  const book = useTrainingBook();
  const agreement = useAgreement();
  const today = useToday();
  const year = useThisYear();
  const days = useYearDays(year);
  return useMemo(() => {
    if (!days) return undefined;
    const used = days.byPeer.has(peer.id) ? days.used(peer.id) : NO_DAYS_USED;
    const own = approvals.all.filter(({ peerId, yearKey }) => peerId === peer.id && yearKey === year.key);
    const limit = limitPosition(used, own, limitOf(year, agreement));
    return generalReasons(peer, limit, trainingStanding(peer, { book, today, agreement }), today);
  }, [peer, approvals, book, agreement, today, year, days]);
}

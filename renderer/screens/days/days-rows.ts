import { useAgreement, useCouncilBook, useTable, useYearDays } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import { peerName } from '@renderer/words/peer-name';
import { hasAnything } from '@shared/exports/days-used';
import type { Peer } from '@shared/model/peer';
import type { DaysUsed } from '@shared/rules/days-used';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** One peer against the limit in the year shown. */
export type DaysRow = {
  peer: Peer;
  name: string;
  council: string;
  used: DaysUsed;
  limit: LimitPosition;
  /** Any entry in the year that is not cancelled. */
  hasDays: boolean;
};

/**
 * Every peer of the pool against the limit in a year; who has left it only with days in that year. `undefined` while the
 * days are read; the same rows until something changes.
 */
export function useDaysRows(year: Year): readonly DaysRow[] | undefined {
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const book = useCouncilBook();
  const days = useYearDays(year);
  return useMemo(() => {
    if (!days) return undefined;
    const ofYear = groupBy(
      approvals.all.filter(({ yearKey }) => yearKey === year.key),
      ({ peerId }) => peerId,
    );
    const rows = peers.all.map((peer): DaysRow => {
      const used = days.used(peer.id);
      return {
        peer,
        name: peerName(peer),
        council: book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
        used,
        limit: limitPosition(used, ofYear.get(peer.id) ?? [], agreement),
        hasDays: hasAnything(used),
      };
    });
    return rows.filter(({ peer, hasDays }) => hasDays || (peer.status !== 'removed' && peer.status !== 'retired'));
  }, [peers, approvals, agreement, book, days, year]);
}

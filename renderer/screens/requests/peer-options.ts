import { useAgreement, useCouncilBook, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import { peerName } from '@renderer/words/peer-name';
import type { Assignment } from '@shared/model/assignment';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import { NO_DAYS_USED } from '@shared/rules/days-used';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { isOwnCouncil } from '@shared/rules/plan-asking';
import { yearOf } from '@shared/rules/year';
import { useMemo } from 'react';

/** A peer who may be asked, with what one wants to know before asking. */
export type PeerOption = { peer: Peer; name: string; council: string; limit: LimitPosition; own: boolean };

const CAN_BE_ASKED: readonly Peer['status'][] = ['approved', 'active', 'paused'];

/** The peers not yet in the request, by name, with the days left in the year of the work. */
export function usePeerOptions(request: Request, assignments: readonly Assignment[]): readonly PeerOption[] {
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const book = useCouncilBook();
  const today = useToday();
  const workOn = request.startsOn ?? request.endsOn ?? today;
  const year = useMemo(() => yearOf(workOn, agreement), [workOn, agreement]);
  const days = useYearDays(year);
  return useMemo(() => {
    const inRequest = new Set(assignments.map(({ peerId }) => peerId));
    const ofYear = groupBy(
      approvals.all.filter(({ yearKey }) => yearKey === year.key),
      ({ peerId }) => peerId,
    );
    return peers.all
      .filter((peer) => !inRequest.has(peer.id) && CAN_BE_ASKED.includes(peer.status))
      .map((peer) => ({
        peer,
        name: peerName(peer),
        council: book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
        limit: limitPosition(days?.used(peer.id) ?? NO_DAYS_USED, ofYear.get(peer.id) ?? [], agreement),
        own: isOwnCouncil(peer, request),
      }))
      .toSorted(
        (a, b) => a.peer.lastName.localeCompare(b.peer.lastName, 'en-GB') || a.name.localeCompare(b.name, 'en-GB'),
      );
  }, [peers, approvals, days, agreement, book, year, request, assignments]);
}

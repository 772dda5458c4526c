import { useAgreement, useCouncilBook, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import { peerName } from '@renderer/words/peer-name';
import type { Assignment } from '@shared/model/assignment';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import { NO_DAYS_USED } from '@shared/rules/days-used';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { isOwnCouncil } from '@shared/rules/plan-asking';
import { councilsNear, workedThereUntil } from '@shared/rules/plan-asking-conflicts';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearOf } from '@shared/rules/year';
import { useMemo } from 'react';

/** A peer who may be asked, with what one wants to know before asking. */
export type PeerOption = { peer: Peer; name: string; council: string; limit: LimitPosition; own: boolean } & {
  /** What to ask about before the peer is put forward: no bar, a warning. */
  warnings: readonly string[];
};

const CAN_BE_ASKED: readonly Peer['status'][] = ['approved', 'active', 'paused'];

/** The peers not yet in the request, by name, with the days left in the year of the work. */
export function usePeerOptions(request: Request, assignments: readonly Assignment[]): readonly PeerOption[] {
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const book = useCouncilBook();
  const today = useToday();
  const warningsOf = useWarnings(request);
  const workOn = request.startsOn ?? request.endsOn ?? today;
  const year = useMemo(() => yearOf(workOn, agreement), [workOn, agreement]);
  const days = useYearDays(year);
  return useMemo(() => {
    const inRequest = new Set(assignments.map(({ peerId }) => peerId));
    const ofYear = groupBy(
      approvals.all.filter(({ yearKey }) => yearKey === year.key),
      ({ peerId }) => peerId,
    );
    const limit = limitOf(year, agreement);
    return peers.all
      .filter((peer) => !inRequest.has(peer.id) && CAN_BE_ASKED.includes(peer.status))
      .map((peer) => ({
        peer,
        name: peerName(peer),
        council: book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
        limit: limitPosition(days?.used(peer.id) ?? NO_DAYS_USED, ofYear.get(peer.id) ?? [], limit),
        own: isOwnCouncil(peer, request),
        warnings: warningsOf(peer),
      }))
      .toSorted(
        (a, b) => a.peer.lastName.localeCompare(b.peer.lastName, 'en-GB') || a.name.localeCompare(b.name, 'en-GB'),
      );
  }, [peers, approvals, days, agreement, book, year, request, assignments, warningsOf]);
}

/** How near a peer stands to the council supported, as far as the records say. */
function useWarnings(request: Request): (peer: Peer) => readonly string[] {
  const assignments = useTable('assignments');
  const requests = useTable('requests');
  const projects = useTable('projects');
  const book = useCouncilBook();
  const today = useToday();
  return useMemo(() => {
    const byPeer = groupBy(assignments.all, ({ peerId }) => peerId);
    const supported = book.get(request.councilSupportedId);
    const workOf = ({ requestId, projectId }: Pick<Assignment, 'requestId' | 'projectId'>) =>
      [requests.get(requestId ?? ''), projects.get(projectId ?? '')].filter((work) => work !== undefined);
    return (peer) => {
      const near = councilsNear(book.get(peer.homeCouncilId), supported);
      const until = workedThereUntil({ request, assignments: byPeer.get(peer.id) ?? [], workOf, today });
      return [
        near === 'succession' ? 'of the home council and the council supported, one took over from the other' : '',
        near === 'region' ? `home council in the same region (${supported?.region})` : '',
        until === null ? '' : `other work at the council supported, to ${formatUkDate(until)}`,
      ].filter(Boolean);
    };
  }, [assignments, requests, projects, book, request, today]);
}

import { useAgreement, useCouncilBook, useHolidayTable, useTable } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import type { Assignment } from '@shared/model/assignment';
import type { Peer } from '@shared/model/peer';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { offerReasons, type OfferReason } from '@shared/rules/offer/offer-reasons';
import { EARLIER_WORK_MONTHS } from '@shared/rules/plan-asking-conflicts';
import { peerTraining } from '@shared/rules/training';
import { useMemo } from 'react';
import { useYears } from '../use-years';
import { entriesIn, yearsUpTo } from '../years-of-days';
import type { OfferView } from './use-offer-look';

const NONE: readonly Assignment[] = [];

/**
 * Gives every reason about a peer for the request that is looked at, each peer worked out when first asked for: a list draws
 * what is in sight. `undefined` while the years are read in which earlier work at the council may lie.
 */
export function useOfferReasons(look: OfferView | undefined): ((peer: Peer) => readonly OfferReason[]) | undefined {
  const assignments = useTable('assignments');
  const requests = useTable('requests');
  const projects = useTable('projects');
  const approvals = useTable('approvals');
  const book = useCouncilBook();
  const holidays = useHolidayTable();
  const agreement = useAgreement();
  const byPeer = useMemo(() => groupBy(assignments.all, ({ peerId }) => peerId), [assignments]);
  const days = look?.work.days;
  const years = useMemo(() => yearsUpTo(days ?? [], agreement, EARLIER_WORK_MONTHS), [days, agreement]);
  const inMemory = useYears(years);
  return useMemo(() => {
    if (!look || !inMemory) return undefined;
    const entriesOf = entriesIn(inMemory);
    const ofYear = groupBy(
      approvals.all.filter(({ yearKey }) => yearKey === look.year.key),
      ({ peerId }) => peerId,
    );
    const limit = limitOf(look.year, agreement);
    const known = new Map<Peer, readonly OfferReason[]>();
    const workOut = (peer: Peer) => {
      const own = byPeer.get(peer.id) ?? NONE;
      const here = new Set(own.flatMap(({ id, requestId }) => (requestId === look.request.id ? [id] : [])));
      // Days that the peer holds for this very request are in nobody's way.
      const others = entriesOf(peer.id).filter(({ assignmentId }) => assignmentId === null || !here.has(assignmentId));
      return offerReasons(
        { ...look, entriesOf: () => others },
        {
          work: {
            peer,
            wanted: look.work.days,
            entries: others,
            assignments: own.filter(({ id }) => !here.has(id)),
            requestOf: requests.get,
            projectOf: projects.get,
            councilOf: book.get,
            holidays,
            today: look.today,
          },
          limit: limitPosition(look.usedOf(peer.id), ofYear.get(peer.id) ?? [], limit),
          trainingOf: (kind) => peerTraining(kind, peer, { book: look.training, today: look.today, agreement }),
        },
      );
    };
    return (peer) => {
      const found = known.get(peer) ?? workOut(peer);
      known.set(peer, found);
      return found;
    };
  }, [look, inMemory, byPeer, requests, projects, approvals, book, holidays, agreement]);
}

import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId, RequestId } from '@shared/model/ids';
import type { CheckRule } from '@shared/model/offer';
import type { Request } from '@shared/model/request';

/** A peer who was considered for the same work, with what became of it; `rules` that stood against a peer set aside. */
export type Considered =
  { peerId: PeerId; state: AssignmentState } | { peerId: PeerId; state: 'set aside'; rules: readonly CheckRule[] };

/**
 * Who else was considered for the work that days are for: the other peers of the same requests, and of the same projects. It
 * is a proposal: who asks for the approval says it in words of their own. Each peer once, in the order of the assignments, and
 * then whom an officer looked at for those requests and set aside.
 * Decided: 2026-11-22, product owner: the approver is told who else was considered.
 */
export function otherPeersConsidered(
  days: readonly Pick<DayEntry, 'peerId' | 'assignmentId' | 'projectId'>[],
  assignments: readonly Assignment[],
  requestOf: (id: RequestId) => Pick<Request, 'offer'> | undefined,
): Considered[] {
  const own = new Set(days.map(({ peerId }) => peerId));
  const ids = new Set(days.map(({ assignmentId }) => assignmentId));
  const requests = new Set(assignments.flatMap(({ id, requestId }) => (ids.has(id) && requestId ? [requestId] : [])));
  const projects = new Set(days.flatMap(({ projectId }) => (projectId ? [projectId] : [])));
  const found = new Map<PeerId, Considered>();
  for (const { peerId, requestId, projectId, state } of assignments) {
    const isSameWork =
      (requestId !== null && requests.has(requestId)) || (projectId !== null && projects.has(projectId));
    if (isSameWork && !own.has(peerId) && !found.has(peerId)) found.set(peerId, { peerId, state });
  }
  for (const id of requests) {
    for (const { peerId, what, rules } of requestOf(id)?.offer?.considered ?? []) {
      if (what === 'set aside' && !own.has(peerId) && !found.has(peerId))
        found.set(peerId, { peerId, state: what, rules });
    }
  }
  return [...found.values()];
}

import type { Assignment } from '@shared/model/assignment';
import type { Request } from '@shared/model/request';
import { wasNamed } from '../plan-asking-moves';

/**
 * True where a peer withdrew after an answer to the LGA had named the peer, and nobody was asked in their place yet.
 * Source: introduction to the peer challenge process, Charter 5 (a replacement is found).
 */
export function needsReplacement(
  request: Pick<Request, 'rounds'>,
  assignment: Pick<Assignment, 'id' | 'state' | 'replacedBy'>,
): boolean {
  return (
    assignment.state === 'withdrawn' && (assignment.replacedBy ?? []).length === 0 && wasNamed(request, assignment)
  );
}

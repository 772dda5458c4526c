import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { needsReplacement } from '@shared/rules/offer/needs-replacement';
import { useState } from 'react';

/**
 * Whom somebody is looked for in the place of: asked for by hand, or who withdraws while the request is looked at.
 * Source: introduction to the peer challenge process, Charter 5 (a replacement is found for a peer who withdraws).
 */
export function useReplacing(request: Request, assignments: readonly Assignment[]) {
  const missing = assignments.filter((one) => needsReplacement(request, one));
  const ids = missing.map(({ id }) => id).join(' ');
  const [seen, setSeen] = useState(ids);
  const [replacedId, setReplacedId] = useState<AssignmentId>();
  if (ids !== seen) {
    setSeen(ids);
    const fresh = missing.find(({ id }) => !seen.split(' ').includes(id));
    if (fresh) setReplacedId(fresh.id);
  }
  return {
    // Not any more where the withdrawal was taken back.
    replacing: missing.find(({ id }) => id === replacedId),
    replace: setReplacedId,
    stop: () => setReplacedId(undefined),
  };
}

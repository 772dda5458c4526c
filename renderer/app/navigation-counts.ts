import { useAgreement, useDesk, useTable, useShownYearDays } from '@renderer/data/desk-context';
import { useThisYear } from '@renderer/panels/use-this-year';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { requestState } from '@shared/rules/request-state';
import { nearOrOverLimit } from '@shared/rules/who-to-show';
import { useDeferredValue, useMemo } from 'react';

/** The number of open requests, which stands beside the name of their screen. */
export function useOpenRequests(): number {
  const requests = useTable('requests');
  const assignments = useAssignmentsByRequest();
  return useMemo(
    () => requests.all.filter((request) => requestState(request, assignments.get(request.id) ?? []) === 'open').length,
    [requests, assignments],
  );
}

/** The number of peers over the limit this year, approved or not. It is counted once the screen beside it is drawn. */
export function usePeersOver(): number {
  const desk = useDesk();
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const year = useThisYear();
  const days = useDeferredValue(useShownYearDays(year));
  return useMemo(() => {
    if (!days) return 0;
    const near = nearOrOverLimit({ approvals: approvals.all, agreement }, days.all(), year);
    const peers = desk.table('peers');
    return near.filter(({ peerId, position }) => position.position.startsWith('over') && peers.get(peerId)).length;
  }, [days, approvals, agreement, desk, year]);
}

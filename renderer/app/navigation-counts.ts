import { useAgreement, useDesk, useTable, useShownYearDays } from '@renderer/data/desk-context';
import { useThisYear } from '@renderer/panels/use-this-year';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { requestState } from '@shared/rules/request-state';
import { nearOrOverLimit } from '@shared/rules/who-to-show';
import { useMemo } from 'react';

/** What stands beside the names of the screens: requests open, and peers over the limit this year, approved or not. */
export function useNavigationCounts(): { openRequests: number; over: number } {
  const desk = useDesk();
  const requests = useTable('requests');
  const assignments = useAssignmentsByRequest();
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const year = useThisYear();
  const days = useShownYearDays(year);

  const openRequests = useMemo(
    () => requests.all.filter((request) => requestState(request, assignments.get(request.id) ?? []) === 'open').length,
    [requests, assignments],
  );
  const over = useMemo(() => {
    if (!days) return 0;
    const near = nearOrOverLimit({ approvals: approvals.all, agreement }, days.all(), year);
    const peers = desk.table('peers');
    return near.filter(({ peerId, position }) => position.position.startsWith('over') && peers.get(peerId)).length;
  }, [days, approvals, agreement, desk, year]);
  return { openRequests, over };
}

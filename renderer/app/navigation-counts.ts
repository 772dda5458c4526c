import { groupBy } from '@renderer/data/group-by';
import { useAgreement, useDesk, useTable, useToday, useShownYearDays } from '@renderer/data/desk-context';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { useAssignmentsByRequest } from '@renderer/data/request-clocks';
import { requestState } from '@shared/rules/request-state';
import { yearOf } from '@shared/rules/year';
import { useMemo } from 'react';

/** What stands beside the names of the screens: requests open, and peers over the limit this year. */
export function useNavigationCounts(): { openRequests: number; over: number } {
  const desk = useDesk();
  const requests = useTable('requests');
  const assignments = useAssignmentsByRequest();
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const today = useToday();
  const year = useMemo(() => yearOf(today, agreement), [today, agreement]);
  const days = useShownYearDays(year);

  const openRequests = useMemo(
    () => requests.all.filter((request) => requestState(request, assignments.get(request.id) ?? []) === 'open').length,
    [requests, assignments],
  );
  const over = useMemo(() => {
    if (!days) return 0;
    const ofYear = groupBy(
      approvals.all.filter(({ yearKey }) => yearKey === year.key),
      ({ peerId }) => peerId,
    );
    const limit = limitOf(year, agreement);
    let count = 0;
    for (const [peerId, used] of days.all()) {
      if (!desk.table('peers').get(peerId)) continue;
      const { position } = limitPosition(used, ofYear.get(peerId) ?? [], limit);
      if (position.startsWith('over')) count += 1;
    }
    return count;
  }, [days, approvals, agreement, desk, year]);
  return { openRequests, over };
}

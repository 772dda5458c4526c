import type { Assignment } from '@shared/model/assignment';
import type { RequestId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { agreedTarget } from '@shared/rules/round-target';
import { requestClock, type RoundClock } from '@shared/rules/request-state';
import { useMemo } from 'react';
import { useAgreement, useDesk, useOffice, useTable, useToday } from './desk-context';
import { groupBy } from './group-by';
import { holidayTables, type HolidayTables } from './holiday-tables';

/** A request, who was asked for it, and the clock of its current round. */
export type RequestWithClock = { request: Request; assignments: readonly Assignment[]; clock: RoundClock };

/** The bank holidays in force, and every version that an answer was judged on. */
export function useHolidayTables(): HolidayTables {
  const desk = useDesk();
  // Draws again when another table comes into force.
  useTable('settings');
  return holidayTables(desk);
}

/** The assignments of each request. */
export function useAssignmentsByRequest(): ReadonlyMap<RequestId | null, readonly Assignment[]> {
  const assignments = useTable('assignments');
  return useMemo(() => groupBy(assignments.all, ({ requestId }) => requestId), [assignments]);
}

/** Every request with its clock as of today. */
export function useRequestClocks(): readonly RequestWithClock[] {
  const requests = useTable('requests');
  const byRequest = useAssignmentsByRequest();
  const clockOf = useClockOf();
  return useMemo(
    () =>
      requests.all.map((request) => {
        const assignments = byRequest.get(request.id) ?? [];
        return { request, assignments, clock: clockOf(request, assignments) };
      }),
    [requests, byRequest, clockOf],
  );
}

/** Works out the clock of a request's current round, as of today and by what is agreed. */
export function useClockOf(): (request: Request, assignments: readonly Assignment[]) => RoundClock {
  const agreement = useAgreement();
  const dueSoonDays = useOffice()?.dueSoonDays;
  const today = useToday();
  const tables = useHolidayTables();
  return useMemo(
    () => (request, assignments) =>
      requestClock(request, today, agreedTarget(agreement), tables.byVersion, tables.current, {
        assignments,
        ...(dueSoonDays !== undefined && { dueSoonDays }),
      }),
    [agreement, dueSoonDays, today, tables],
  );
}

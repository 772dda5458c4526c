import { useCouncilBook } from '@renderer/data/desk-context';
import { useRequestClocks, type RequestWithClock } from '@renderer/data/request-clocks';
import { requestState, type RequestState } from '@shared/rules/request-state';
import { useMemo } from 'react';
import { supportedCouncil } from '../request-words';

/** What the list of requests knows of each. */
export type RequestRow = RequestWithClock & { state: RequestState; council: string };

/** Every request with its state; rows are the same objects until something changes. */
export function useRequestRows(): readonly RequestRow[] {
  const requests = useRequestClocks();
  const book = useCouncilBook();
  return useMemo(
    () =>
      requests.map((row) => ({
        ...row,
        state: requestState(row.request, row.assignments),
        council: supportedCouncil(row.request, book),
      })),
    [requests, book],
  );
}

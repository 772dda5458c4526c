import type { CouncilBook } from '@renderer/data/council-book';
import { useCouncilBook } from '@renderer/data/desk-context';
import { useAskedRounds } from '@renderer/data/asked-rounds';
import { useAssignmentsByRequest, useRequestClocks, type RequestWithClock } from '@renderer/data/request-clocks';
import type { BehindFigure } from '@shared/views/behind-figure';
import { requestState, type RequestState } from '@shared/rules/request-state';
import { useMemo } from 'react';
import { supportedCouncil } from '../request-words';

/** What the list of requests knows of each. */
export type RequestRow = RequestWithClock & { state: RequestState; council: string };

/** Every request with its state; rows are the same objects until something changes. */
export function useRequestRows(): readonly RequestRow[] {
  const requests = useRequestClocks();
  const book = useCouncilBook();
  return useMemo(() => requests.map((row) => rowOf(row, book)), [requests, book]);
}

/** The rounds that a figure counts, a row for each: of a request with further names wanted there may be several. */
export function useRowsBehind({ roundIds }: BehindFigure): readonly RequestRow[] {
  const rounds = useAskedRounds();
  const byRequest = useAssignmentsByRequest();
  const book = useCouncilBook();
  return useMemo(() => {
    const wanted = new Set(roundIds);
    return rounds
      .filter(({ clock }) => wanted.has(clock.round.id))
      .map(({ request, clock }) => rowOf({ request, clock, assignments: byRequest.get(request.id) ?? [] }, book));
  }, [roundIds, rounds, byRequest, book]);
}

function rowOf(row: RequestWithClock, book: CouncilBook): RequestRow {
  return {
    ...row,
    state: requestState(row.request, row.assignments),
    council: supportedCouncil(row.request, book),
  };
}

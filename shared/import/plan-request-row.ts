import { fieldTitles, type RequestField } from './fields';
import type { Request } from '@shared/model/request';
import type { PlanContext } from './plan-context';
import { ignored, type RowPlan } from './row-plan';
import type { RowReader } from './row-reader';
import { readDate } from './values/dates';
import { compareText } from './values/text';

/** Requests are compared and not imported yet: a row is unchanged, or ignored with why. */
export function planRequestRow(reader: RowReader, byRef: ReadonlyMap<string, Request>, context: PlanContext): RowPlan {
  const ref = reader.fact('requestRef');
  const request = byRef.get(reader.fact('ref')) ?? byRef.get(compareText(ref));
  if (!request) return ignored('request-not-imported', { ref });
  const differs = differences(request, reader, context);
  if (differs.length > 0) return ignored('request-differs', { ref: request.ref, fields: fieldTitles(differs) });
  return { ...ignored('request-unchanged', { ref: request.ref }), outcome: 'unchanged' };
}

/** Requests by id and by their running number as it is compared. */
export function requestsByRef(requests: readonly Request[]): ReadonlyMap<string, Request> {
  return new Map(
    requests.flatMap((request) => [[request.id, request] as const, [compareText(request.ref), request] as const]),
  );
}

function differences(request: Request, reader: RowReader, context: PlanContext): readonly RequestField[] {
  const differs: RequestField[] = [];
  const kind = reader.fact('kindOfWork');
  if (kind !== '' && compareText(kind) !== compareText(request.kindOfWork)) differs.push('kindOfWork');
  const received = readDate(reader.cell('receivedOn'), context.dates);
  const days = request.rounds.map(({ receivedOn }) => receivedOn);
  if (received.is === 'date' && !days.includes(received.date)) differs.push('receivedOn');
  const from = reader.fact('receivedFrom');
  const names = [request.receivedFrom, `${request.receivedFrom}, ${request.receivedFromRole}`].map(compareText);
  if (from !== '' && request.receivedFrom !== '' && !names.some((name) => compareText(from).startsWith(name)))
    differs.push('receivedFrom');
  return differs;
}

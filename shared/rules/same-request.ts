import type { Request } from '@shared/model/request';
import { foldText } from './names';
import { isSameCouncil } from './plan-asking-conflicts';

type Asked = Pick<Request, 'id' | 'kindOfWork' | 'councilSupportedId' | 'councilSupportedText'>;

/**
 * Requests that may be the one that is being logged: of the same kind of work, for the same council, first received in the same
 * month. `receivedOn` is the candidate's; its own record is left out, and so are requests that were withdrawn.
 * Decided: 2026-11-22, product owner: asked about, and never refused.
 */
export function sameRequests<R extends Asked & Pick<Request, 'rounds' | 'outcome'>>(
  candidate: Asked & { readonly receivedOn: string },
  requests: Iterable<R>,
): R[] {
  const month = candidate.receivedOn.slice(0, 7);
  const kind = foldText(candidate.kindOfWork);
  if (kind === '' || month.length < 7) return [];
  return [...requests].filter(
    (request) =>
      request.id !== candidate.id &&
      request.outcome !== 'withdrawn' &&
      request.rounds[0]?.receivedOn.slice(0, 7) === month &&
      foldText(request.kindOfWork) === kind &&
      isSameCouncil(candidate, request),
  );
}

import { AssignmentSchema, type Assignment, type AssignmentState } from '@shared/model/assignment';
import type { AssignmentId, PeerId, RequestId } from '@shared/model/ids';
import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { agreedTarget, keptTarget, targetOf } from '@shared/rules/round-target';
import type { PlanContext } from '../plan-context';
import type { RequestFacts } from './request-facts';

/** A row that holds a day of receipt; without one no request is made. */
export type FactsWithDay = RequestFacts & { readonly receivedOn: NonNullable<RequestFacts['receivedOn']> };

/** True where the row says when its request came. */
export function hasDay(facts: RequestFacts): facts is FactsWithDay {
  return facts.receivedOn !== null;
}

/**
 * The request that a row makes, with the peers whom it names: the same records that logging it and recording its answer make.
 * Names put forward stand with the LGA; names without an answer are still to be asked.
 */
export function makeRequest(
  facts: FactsWithDay,
  peerIds: readonly PeerId[],
  { id, ref, imported }: Pick<Request, 'id' | 'ref' | 'imported'>,
  context: PlanContext,
): { readonly request: unknown; readonly assignments: readonly Assignment[] } {
  const { input } = context;
  const state: AssignmentState = facts.answer === 'names' ? 'put forward' : 'to ask';
  const assignments = peerIds.map((peerId) => makeAssignment(id, peerId, state, context));
  const round: RequestRound = {
    id: input.newId(),
    receivedOn: facts.receivedOn,
    target: keptTarget(agreedTarget(input.agreement)),
    peersWanted: facts.peersWanted ?? 1,
    responses: [],
  };
  const ids = facts.answer === 'names' ? assignments.map((assignment) => assignment.id) : [];
  const response = makeResponse(round, facts, ids, context);
  const request = {
    id,
    ref,
    theirRef: facts.ref === '' || facts.ref === ref ? facts.theirRef : facts.theirRef || facts.ref.slice(0, 60),
    kindOfWork: facts.kindOfWork || NOT_SAID,
    councilSupportedId: facts.council?.id ?? null,
    councilSupportedText: facts.council?.text ?? '',
    receivedFrom: facts.receivedFrom,
    channel: 'other',
    startsOn: facts.dates.startsOn,
    endsOn: facts.dates.endsOn,
    datesText: facts.dates.text,
    rolesWanted: facts.lookingFor,
    acknowledgedOn: facts.acknowledgedOn,
    outcome: facts.ended ?? 'none',
    outcomeOn: facts.endedOn,
    rounds: [response ? { ...round, responses: [response] } : round],
    notes: facts.notes,
    imported,
  };
  return { request, assignments };
}

/** What stands for the kind of work where the sheet does not say it. */
const NOT_SAID = 'Not said';

/** A peer in the request. Nothing is known of the contacts that led to it. */
export function makeAssignment(
  requestId: RequestId,
  peerId: PeerId,
  state: AssignmentState,
  { input }: PlanContext,
): Assignment {
  // Safe: a new id is the id of nothing else yet.
  return AssignmentSchema.parse({ id: input.newId() as AssignmentId, peerId, requestId, state });
}

/**
 * The answer that the row tells of, judged by the target that its round is held to; `undefined` while there is none. The basis is
 * kept with it, as with an answer that was recorded here.
 * Source: Peer Support Review Update, para 21.
 */
export function makeResponse(
  round: RequestRound,
  { answer, answeredOn, answerReason, lateReason }: RequestFacts,
  assignmentIds: readonly AssignmentId[],
  { input }: PlanContext,
): RequestResponse | undefined {
  if (answer === null || answeredOn === null) return undefined;
  const target = targetOf(round, agreedTarget(input.agreement));
  return {
    id: input.newId(),
    sentOn: answeredOn,
    kind: answer,
    assignmentIds: answer === 'names' ? [...assignmentIds] : [],
    reason: answerReason,
    lateReason,
    basis: { targetDays: target.days, dayKind: target.dayKind, holidayVersion: input.holidays.version },
  };
}

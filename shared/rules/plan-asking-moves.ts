import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { Request } from '@shared/model/request';
import { isWithTheLga, needsCheck } from './plan-answer';
import { lacksOwnReason } from './plan-asking';

/** What a person says beside the new state of a peer in a request. */
export type MoveDraft = {
  state: AssignmentState;
  /** The one tick: interest, availability and conflicts checked. */
  checked: boolean;
  /** Why a peer of the council supported all the same. */
  ownReason: string;
};

/** Why a move is refused, and at which field that stands. */
export type MoveProblem = {
  code: 'put-forward-by-answer' | 'work-not-begun' | 'check-missing' | 'own-council-reason-missing';
  facts: { field: keyof MoveDraft };
};

/** The peer stood back, or the LGA said no: what was checked before no longer says that the peer is free. */
const STOOD_BACK: readonly AssignmentState[] = ['declined', 'withdrawn', 'not selected'];

/** True where an answer to the LGA named the peer. */
export function wasNamed({ rounds }: Pick<Request, 'rounds'>, { id }: Pick<Assignment, 'id'>): boolean {
  return rounds.some(({ responses }) => responses.some(({ assignmentIds }) => assignmentIds.includes(id)));
}

/** True where the next answer is likely to name the peer: available, or taken for confirmed before any answer did. */
export function isToBeNamed(request: Pick<Request, 'rounds'>, assignment: Pick<Assignment, 'id' | 'state'>): boolean {
  return assignment.state === 'available' || (isWithTheLga(assignment) && !wasNamed(request, assignment));
}

/**
 * What has to be said for a move that brings a peer to the LGA: `check`, where nobody has checked interest, availability
 * and conflicts; `ownReason`, where the peer sits on the council supported (`own`) and no reason is on record.
 */
export function moveNeeds(
  assignment: Pick<Assignment, 'state' | 'checkedOn' | 'note'>,
  to: AssignmentState,
  own: boolean,
): { check: boolean; ownReason: boolean } {
  if (to === assignment.state || !isWithTheLga({ state: to })) return { check: false, ownReason: false };
  return {
    check: STOOD_BACK.includes(assignment.state) || needsCheck(assignment),
    ownReason: lacksOwnReason(assignment, own),
  };
}

/**
 * Every refusal of a move of one peer in a request; empty where it may be made. Putting forward is part of an answer to the
 * LGA and never made here, but for a peer whom an answer named. Work that lies ahead is not done. Steps may be jumped, yet nobody is put forward,
 * confirmed or done without the tick (or having been available) and, of the council supported, without a reason.
 * Source: introduction to the peer challenge process, Charter 2 (interest and availability are checked before a peer's
 * details are passed on) and 4 (no direct association with the host).
 * Decided: 2026-11-22, product owner: one tick stands for the steps that were jumped; own council needs a reason.
 */
export function moveProblems(move: {
  request: Pick<Request, 'rounds'>;
  assignment: Assignment;
  draft: MoveDraft;
  /** Whether the peer sits on the council supported. */
  own: boolean;
  /** Whether the work lies ahead (`liesAhead`): then nobody has done it. */
  ahead: boolean;
}): MoveProblem[] {
  const { request, assignment, draft, own, ahead } = move;
  if (draft.state === 'put forward' && draft.state !== assignment.state && !wasNamed(request, assignment))
    return [{ code: 'put-forward-by-answer', facts: { field: 'state' } }];
  if (draft.state === 'done' && draft.state !== assignment.state && ahead)
    return [{ code: 'work-not-begun', facts: { field: 'state' } }];
  const needs = moveNeeds(assignment, draft.state, own);
  const problems: MoveProblem[] = [];
  if (needs.check && !draft.checked) problems.push({ code: 'check-missing', facts: { field: 'checked' } });
  if (needs.ownReason && draft.ownReason.trim() === '')
    problems.push({ code: 'own-council-reason-missing', facts: { field: 'ownReason' } });
  return problems;
}

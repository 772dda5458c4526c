import type { Assignment } from '@shared/model/assignment';
import type { AssignmentId, PeerId, ProjectId, RequestId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { daysUsed, type DaysUsed } from '@shared/rules/days-used';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { foldText } from '@shared/rules/names';
import { buildTrainingBook, type TrainingBook } from '@shared/rules/training-book';
import type { ReturnInput } from './return-input';
import { inTextOrder } from '@shared/rules/in-text-order';

/** The year's figures of one peer, worked out once for every sheet. `approvals` are those of the peer in the year. */
export type PeerFigures = {
  peer: Peer;
  used: DaysUsed;
  limit: LimitPosition;
  approvals: readonly LimitApproval[];
};

/** The records of a return with what the sheets look up in them; `figures` stands in order of name. */
export type ReturnContext = ReturnInput & {
  figures: readonly PeerFigures[];
  figuresByPeer: ReadonlyMap<PeerId, PeerFigures>;
  projectById: ReadonlyMap<ProjectId, Project>;
  assignmentById: ReadonlyMap<AssignmentId, Assignment>;
  requestById: ReadonlyMap<RequestId, Request>;
  training: TrainingBook;
};

/** After this many peers a long piece of work pauses. */
export const PEERS_IN_A_STEP = 200;

/** Works out each peer's figures once and indexes the records, pausing after every few hundred peers. */
export function* buildContext(input: ReturnInput): Generator<undefined, ReturnContext> {
  const approvalsByPeer = groupByPeer(input.approvals.filter((approval) => approval.yearKey === input.year.key));
  const figures: PeerFigures[] = [];
  const ofYear = limitOf(input.year, input.agreement);
  for (const peer of yield* inOrderOfName(input.peers)) {
    const approvals = approvalsByPeer.get(peer.id) ?? [];
    const used = usedBy(peer.id, input);
    figures.push({ peer, used, limit: limitPosition(used, approvals, ofYear), approvals });
    if (figures.length % PEERS_IN_A_STEP === 0) yield undefined;
  }
  return {
    ...input,
    figures,
    figuresByPeer: new Map(figures.map((each) => [each.peer.id, each])),
    projectById: new Map(input.projects.map((project) => [project.id, project])),
    assignmentById: new Map(input.assignments.map((assignment) => [assignment.id, assignment])),
    requestById: new Map(input.requests.map((request) => [request.id, request])),
    training: buildTrainingBook(input.trainingEvents, input.attendances),
  };
}

function usedBy(peerId: PeerId, input: ReturnInput): DaysUsed {
  if (input.used) return input.used(peerId);
  return daysUsed(input.entriesByPeer.get(peerId) ?? [], input.year, input.agreement, input.today);
}

function groupByPeer(approvals: readonly LimitApproval[]): ReadonlyMap<PeerId, readonly LimitApproval[]> {
  const groups = new Map<PeerId, LimitApproval[]>();
  for (const approval of approvals) {
    const group = groups.get(approval.peerId);
    if (group) group.push(approval);
    else groups.set(approval.peerId, [approval]);
  }
  return groups;
}

/**
 * By last name, first name, then id, so that two people of one name always stand in the same order; without accents, so
 * that "Ó Briain" stands among the O's. Not with a collator, which takes far longer over a large pool.
 */
function* inOrderOfName(peers: readonly Peer[]): Generator<undefined, readonly Peer[]> {
  const keyed: { peer: Peer; key: string }[] = [];
  for (const peer of peers) {
    keyed.push({ peer, key: `${foldText(peer.lastName)}\t${foldText(peer.firstName)}\t${peer.id}` });
    if (keyed.length % PEERS_IN_A_STEP === 0) yield undefined;
  }
  keyed.sort((a, b) => inTextOrder(a.key, b.key));
  yield undefined;
  return keyed.map(({ peer }) => peer);
}

import { useCouncilBook, usePeerDays, useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { Assignment } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { isOwnCouncil } from '@shared/rules/plan-asking';

/** An assignment with what belongs to it. */
export type AssignmentFacts = {
  assignment: Assignment;
  peer: Peer | undefined;
  name: string;
  request: Request | undefined;
  /** The project of the assignment, else that of its request. */
  project: Project | undefined;
  /** "Corporate peer challenge, Stroud": the project's name, or else what the request is for. */
  work: string;
  /** The entries of the assignment, by date. */
  entries: readonly DayEntry[];
  /** Whether the peer sits on the council supported. */
  own: boolean;
};

// No peer has this id: an assignment that is not there has no days.
const NOBODY = 'nobody' as PeerId;

/** The assignment of that id with its facts; `undefined` where there is none, and for the moment that its days are read. */
export function useAssignment(id: string): AssignmentFacts | undefined {
  const assignment = useTable('assignments').get(id);
  const peers = useTable('peers');
  const requests = useTable('requests');
  const projects = useTable('projects');
  const book = useCouncilBook();
  const nameOf = usePeerNames();
  const days = usePeerDays(assignment?.peerId ?? NOBODY);
  if (!assignment || !days) return undefined;
  const peer = peers.get(assignment.peerId);
  const request = requests.get(assignment.requestId ?? '');
  const project = projects.get(assignment.projectId ?? request?.projectId ?? '');
  const place = project ?? request;
  const council = request ? book.shortNameOf(request.councilSupportedId, request.councilSupportedText) : '';
  return {
    assignment,
    peer,
    name: nameOf(assignment.peerId) ?? 'Peer no longer here',
    request,
    project,
    work: project?.name ?? [request?.kindOfWork, council].filter(Boolean).join(', '),
    entries: days.filter(({ assignmentId }) => assignmentId === id),
    own: peer !== undefined && place !== undefined && isOwnCouncil(peer, place),
  };
}

import type { CouncilId } from '@shared/model/ids';
import type { DayEntry } from '@shared/model/day-entry';
import type { KnownRecords } from './types';

/** What a spreadsheet shows of an entry, where the entry itself may leave it to its project or request. */
export type EntryAsShown = {
  readonly kindOfWork: string;
  readonly project: string;
  readonly councilId: CouncilId | null;
  readonly councilText: string;
  readonly projectCode: string;
  readonly purchaseOrder: string;
};

/** Prepares looking up what is shown: an entry's own words win over those of its project, then of its request. */
export function entryViewer(known: KnownRecords): (entry: DayEntry) => EntryAsShown {
  const projects = new Map(known.projects.map((project) => [project.id, project]));
  const assignments = new Map(known.assignments.map((assignment) => [assignment.id, assignment]));
  const requests = new Map(known.requests.map((request) => [request.id, request]));
  return (entry) => {
    const assignment = entry.assignmentId ? assignments.get(entry.assignmentId) : undefined;
    const projectId = entry.projectId ?? assignment?.projectId;
    const project = projectId ? projects.get(projectId) : undefined;
    const request = assignment?.requestId ? requests.get(assignment.requestId) : undefined;
    const place = [entry, project, request].find(
      (each) => each && (each.councilSupportedId !== null || each.councilSupportedText !== ''),
    );
    return {
      kindOfWork: entry.kindOfWork || project?.kindOfWork || request?.kindOfWork || '',
      project: project?.name ?? entry.whatFor,
      councilId: place?.councilSupportedId ?? null,
      councilText: place?.councilSupportedText ?? '',
      projectCode: entry.projectCode || (project?.projectCode ?? ''),
      purchaseOrder: entry.purchaseOrder || (project?.purchaseOrder ?? ''),
    };
  };
}

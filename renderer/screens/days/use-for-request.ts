import { useTable } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { useMemo } from 'react';
import { factsOf } from './work-fields';
import type { WorkInput } from './form-values';

/** What a request, or a project, proposes for the days recorded for it, and the assignment that owns each peer's days. */
export function useForRequest(
  request: Request | undefined,
  project: Project | undefined,
): {
  work: Partial<WorkInput>;
  own: (entries: DayEntry[]) => DayEntry[];
} {
  const assignments = useTable('assignments');
  return useMemo(() => {
    if (project && !request) {
      const own = new Map(
        assignments.all.filter(({ projectId }) => projectId === project.id).map(({ peerId, id }) => [peerId, id]),
      );
      return {
        work: { ...factsOf(project), project: { id: project.id, text: project.name, isNew: false } },
        own: (entries) => entries.map((entry) => ({ ...entry, assignmentId: own.get(entry.peerId) ?? null })),
      };
    }
    if (!request) return { work: {}, own: (entries) => entries };
    const byPeer = new Map(
      assignments.all.filter(({ requestId }) => requestId === request.id).map(({ peerId, id }) => [peerId, id]),
    );
    return {
      work: {
        council: { id: request.councilSupportedId, text: request.councilSupportedText },
        kindOfWork: request.kindOfWork,
        project: { id: request.projectId, text: '', isNew: false },
      },
      own: (entries) => entries.map((entry) => ({ ...entry, assignmentId: byPeer.get(entry.peerId) ?? null })),
    };
  }, [request, project, assignments]);
}

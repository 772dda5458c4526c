import { useCouncilBook, useDesk, useTable } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { problemText } from '@renderer/words/problem-text';
import type { ProjectId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { projectOfRequest } from '@shared/rules/project-of-request';
import { useState } from 'react';

/** The work that a request or a project stands for. */
export type Work = {
  /** The project, with the dates of its request where it has none; that which would be made where there is none yet. */
  project: Project;
  /** The project as it is stored; `undefined` where there is none yet. */
  stored: Project | undefined;
  request: Request | undefined;
};

/** The work of a project, or else of a request; `undefined` where neither is there. */
export function useWork(projectId: string | null, requestId: string | null): Work | undefined {
  const requests = useTable('requests');
  const projects = useTable('projects');
  const book = useCouncilBook();
  const [id] = useState(() => newId<ProjectId>());
  const asked = requests.get(requestId ?? '');
  const stored = projects.get(projectId ?? asked?.projectId ?? '');
  if (stored) {
    const request = asked ?? requests.all.find((each) => each.projectId === stored.id);
    const hasDates = stored.startsOn !== null || stored.endsOn !== null;
    const { startsOn, endsOn } = hasDates || !request ? stored : request;
    return { project: { ...stored, startsOn, endsOn }, stored, request };
  }
  if (!asked) return undefined;
  const council = book.shortNameOf(asked.councilSupportedId, asked.councilSupportedText);
  const name = [asked.kindOfWork, council].filter(Boolean).join(', ');
  return { project: projectOfRequest(asked, { id, name }), stored: undefined, request: asked };
}

/**
 * Writes what was said of the work, as one change: of its project, which is made with the first word of it where the request
 * has none. Answers with the sentence where it could not be done.
 */
export function useSaveWork() {
  const desk = useDesk();
  return async (
    { project, stored, request }: Work,
    code: 'purchase-order' | 'work-date' | 'follow-up' | 'no-feedback',
    change: (project: Project) => Project,
  ): Promise<string | undefined> => {
    const saved = await desk.commit({
      label: { code, ids: [project.id], count: 1 },
      operations: [
        { table: 'projects', key: project.id, after: change(stored ?? project) },
        ...(!stored && request
          ? [{ table: 'requests' as const, key: request.id, after: { ...request, projectId: project.id } }]
          : []),
      ],
    });
    return saved.ok ? undefined : problemText(saved.problem);
  };
}

import { groupBy } from '@renderer/data/group-by';
import { useCouncilBook, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import { freesDays } from '@shared/rules/free-days';
import { projectDays, projectState, type ProjectDays, type ProjectState } from '@shared/rules/project-state';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** What the list of projects knows of each; the days are those of the year shown. */
export type ProjectRow = {
  project: Project;
  council: string;
  state: ProjectState;
  /** Peers who do the work, or have days for it in the year. */
  people: number;
  days: ProjectDays;
};

/** Every project with its days of a year; `undefined` for the moment that the year is read. */
export function useProjectRows(year: Year): readonly ProjectRow[] | undefined {
  const projects = useTable('projects');
  const assignments = useTable('assignments');
  const book = useCouncilBook();
  const today = useToday();
  const days = useYearDays(year);
  return useMemo(() => {
    if (!days) return undefined;
    const byProject = new Map<string, DayEntry[]>();
    for (const entries of days.byPeer.values()) {
      for (const entry of entries) {
        if (entry.projectId === null || entry.state === 'cancelled') continue;
        const list = byProject.get(entry.projectId) ?? [];
        list.push(entry);
        byProject.set(entry.projectId, list);
      }
    }
    const people = groupBy(assignments.all, ({ projectId }) => projectId);
    return projects.all.map((project) => {
      const entries = byProject.get(project.id) ?? [];
      const peers = new Set<PeerId>(entries.map(({ peerId }) => peerId));
      for (const { peerId, state } of people.get(project.id) ?? []) if (!freesDays(state)) peers.add(peerId);
      return {
        project,
        council: book.shortNameOf(project.councilSupportedId, project.councilSupportedText),
        state: projectState(project, today),
        people: peers.size,
        days: projectDays(entries),
      };
    });
  }, [projects, assignments, book, today, days]);
}

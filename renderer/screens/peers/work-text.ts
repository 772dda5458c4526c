import type { CouncilBook } from '@renderer/data/council-book';
import type { TableSnapshot } from '@renderer/data/desk';
import { useAgreement, useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { Project } from '@shared/model/project';
import type { Agreement } from '@shared/model/settings';
import { foldText } from '@shared/rules/names';

type Known = { projects: TableSnapshot<Project>; book: CouncilBook; agreement: Agreement };

/** What an entry's days were for: the project or what was written, the council supported, else the activity. */
export function workText(entry: DayEntry, { projects, book, agreement }: Known): string {
  const project = entry.projectId ? projects.get(entry.projectId) : undefined;
  const activity = agreement.activities.find(({ code }) => code === entry.activity)?.name ?? entry.activity;
  const work = project?.name || entry.whatFor || entry.kindOfWork || activity;
  const council =
    book.shortNameOf(entry.councilSupportedId, entry.councilSupportedText) ||
    (project ? book.shortNameOf(project.councilSupportedId, project.councilSupportedText) : '');
  return council && !foldText(work).includes(foldText(council)) ? `${work}, ${council}` : work;
}

/** `workText` with what it looks up. */
export function useWorkText(): (entry: DayEntry) => string {
  const known = { projects: useTable('projects'), book: useCouncilBook(), agreement: useAgreement() };
  return (entry) => workText(entry, known);
}

import type { CouncilBook } from '@renderer/data/council-book';
import type { TableSnapshot } from '@renderer/data/records';
import { useAgreement, useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Project } from '@shared/model/project';
import type { Agreement } from '@shared/model/settings';
import { foldText } from '@shared/rules/names';

type Known = {
  projects: Pick<TableSnapshot<Project>, 'get'>;
  book: Pick<CouncilBook, 'shortNameOf'>;
  agreement: Agreement;
};
type Place = Pick<DayEntry, 'councilSupportedId' | 'councilSupportedText'>;

/** What an entry's days were for: the project or what was written, the council supported, else the activity. */
export function workText(entry: DayEntry, { projects, book, agreement }: Known): string {
  const project = entry.projectId ? projects.get(entry.projectId) : undefined;
  const activity = agreement.activities.find(({ code }) => code === entry.activity)?.name ?? entry.activity;
  const work = project?.name || entry.whatFor || entry.kindOfWork || activity;
  return withCouncil(work, entry, project, book);
}

/** What days beyond the limit were granted for: the project or what was written, with the council supported, else any work. */
export function approvedWorkText(approval: LimitApproval, { projects, book }: Omit<Known, 'agreement'>): string {
  const project = approval.projectId ? projects.get(approval.projectId) : undefined;
  const work = project?.name || approval.whatFor;
  const place = { councilSupportedId: approval.councilSupportedId, councilSupportedText: '' };
  return withCouncil(work, place, project, book) || ANY_WORK;
}

const ANY_WORK = 'any work of the year';

/** The council stands behind the work where the work does not name it. */
function withCouncil(work: string, place: Place, project: Place | undefined, book: Known['book']): string {
  const council =
    book.shortNameOf(place.councilSupportedId, place.councilSupportedText) ||
    (project ? book.shortNameOf(project.councilSupportedId, project.councilSupportedText) : '');
  if (council === '' || foldText(work).includes(foldText(council))) return work;
  return work === '' ? council : `${work}, ${council}`;
}

/** `workText` with what it looks up. */
export function useWorkText(): (entry: DayEntry) => string {
  const known = { projects: useTable('projects'), book: useCouncilBook(), agreement: useAgreement() };
  return (entry) => workText(entry, known);
}

/** `approvedWorkText` with what it looks up. */
export function useApprovedWorkText(): (approval: LimitApproval) => string {
  const known = { projects: useTable('projects'), book: useCouncilBook() };
  return (approval) => approvedWorkText(approval, known);
}

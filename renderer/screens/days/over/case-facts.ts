import { useAgreement, useCouncilBook, useTable, useYearDays } from '@renderer/data/desk-context';
import { useApprovedWorkText, useWorkText } from '@renderer/panels/work-text';
import { peerFullName } from '@renderer/words/peer-name';
import type { CaseFacts } from '@shared/exports/approval-case';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import type { Year } from '@shared/rules/year';
import { spanText } from './excess-words';
import { usePeerExcesses } from './peer-excesses';

/** The facts of the case for an approval, without what is typed for it; `undefined` while the days of the year are read. */
export function useCaseFacts(
  approval: LimitApproval,
  peer: Peer,
  year: Year,
): { facts: CaseFacts; days: readonly DayEntry[] } | undefined {
  const agreement = useAgreement();
  const book = useCouncilBook();
  const projects = useTable('projects');
  const approvals = useTable('approvals');
  const used = useYearDays(year)?.used(peer.id);
  const excesses = usePeerExcesses(peer.id, year);
  const workText = useWorkText();
  const approvedWork = useApprovedWorkText();
  const own = excesses.of().find((row) => row.approval?.id === approval.id);
  if (!used || !own) return undefined;
  const ofYear = approvals.all.filter(({ peerId, yearKey }) => peerId === peer.id && yearKey === year.key);
  const limit = limitPosition(used, ofYear, limitOf(year, agreement));
  const days = [...own.days.map(({ entry }) => entry), ...own.held];
  const project = approval.projectId ? projects.get(approval.projectId) : undefined;
  const ofProject = project ? book.nameOf(project.councilSupportedId, project.councilSupportedText) : '';
  const ofDays = listed(days.map((day) => book.nameOf(day.councilSupportedId, day.councilSupportedText)));
  const facts: CaseFacts = {
    peer: peerFullName(peer),
    homeCouncil: book.nameOf(peer.homeCouncilId, peer.homeCouncilText),
    group: null,
    yearKey: year.key,
    limitQuarterDays: limit.limitQuarterDays,
    workedQuarterDays: used.workedQuarterDays,
    bookedQuarterDays: used.bookedQuarterDays,
    extraQuarterDays: limit.extraQuarterDays,
    askedQuarterDays: approval.askedQuarterDays,
    heldQuarterDays: own.held.reduce((sum, { quarterDays }) => sum + quarterDays, 0),
    dates: approval.datesText || spanText(days),
    work: project?.name ?? (listed(days.map(workText)) || approvedWork(approval)),
    kindOfWork: project?.kindOfWork || listed(days.map(({ kindOfWork }) => kindOfWork)),
    councilSupported: book.nameOf(approval.councilSupportedId, '') || ofProject || ofDays,
    reason: approval.reason,
    considered: approval.considered ?? '',
    approverTitle: agreement.approverTitle,
  };
  return { facts, days };
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].filter(Boolean).join('; ');
}

import { useAgreement, useCouncilBook, useTable, useYearDays } from '@renderer/data/desk-context';
import { useWorkWarnings } from '@renderer/panels/use-work-warnings';
import { useApprovedWorkText, useWorkText } from '@renderer/panels/work-text';
import { peerFullName } from '@renderer/words/peer-name';
import { workWarningText } from '@renderer/words/work-warning-text';
import { caseFigures, type CaseFacts } from '@shared/exports/approval-case';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { ownReasonOf } from '@shared/rules/plan-asking';
import { formatDatesInFull, formatPlainDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import { spanText } from './excess-words';
import { usePeerExcesses } from './peer-excesses';

const NONE: readonly DayEntry[] = [];

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
  const days = own ? [...own.days.map(({ entry }) => entry), ...own.held] : NONE;
  const toWeigh = useToWeigh(days);
  if (!used || !own) return undefined;
  const ofYear = approvals.all.filter(({ peerId, yearKey }) => peerId === peer.id && yearKey === year.key);
  const limit = limitPosition(used, ofYear, limitOf(year, agreement));
  const project = approval.projectId ? projects.get(approval.projectId) : undefined;
  const ofProject = project ? book.nameOf(project.councilSupportedId, project.councilSupportedText) : '';
  const ofDays = listed(days.map((day) => book.nameOf(day.councilSupportedId, day.councilSupportedText)));
  const facts: CaseFacts = {
    peer: peerFullName(peer),
    homeCouncil: book.nameOf(peer.homeCouncilId, peer.homeCouncilText),
    group: null,
    yearKey: yearText(year.key),
    yearDates: `${formatPlainDate(year.startsOn)} to ${formatPlainDate(year.endsOn)}`,
    ...caseFigures(approval, own.held, used, limit),
    dates: datesInFull(days) || approval.datesText || spanText(days),
    work: project?.name ?? (listed(days.map(workText)) || approvedWork(approval)),
    kindOfWork: project?.kindOfWork || listed(days.map(({ kindOfWork }) => kindOfWork)),
    councilSupported: book.nameOf(approval.councilSupportedId, '') || ofProject || ofDays,
    reason: approval.reason,
    considered: approval.considered ?? '',
    toWeigh,
    approverTitle: agreement.approverTitle,
  };
  return { facts, days };
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].filter(Boolean).join('; ');
}

/** The dates of the days in full, where all are known to the day. */
function datesInFull(days: readonly DayEntry[]): string {
  if (days.some(({ precision }) => precision !== 'day')) return '';
  return formatDatesInFull([...new Set(days.map(({ date }) => date))].toSorted());
}

/** What is found about the work, as sentences for who approves; the own council with its reason. */
function useToWeigh(days: readonly DayEntry[]): string[] {
  const book = useCouncilBook();
  const workOf = useWorkText();
  const assignments = useTable('assignments');
  const found = useWorkWarnings(days);
  const sentences = found.flatMap(({ entry, warnings }) =>
    warnings
      .filter(({ code }) => code !== 'left')
      .map((warning) => {
        const council = book.shortNameOf(entry.councilSupportedId, entry.councilSupportedText);
        const text = workWarningText(warning, { council, workOf, dateOf: formatPlainDate, isForOthers: true });
        const assigned = assignments.get(entry.assignmentId ?? '');
        const why = warning.code === 'own council' ? ownReasonOf(entry) || (assigned ? ownReasonOf(assigned) : '') : '';
        return why ? `${text} Reason: ${why}` : text;
      }),
  );
  return [...new Set(sentences)];
}

import { useAgreement, useCouncilBook, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { useWorkWarnings } from '@renderer/panels/use-work-warnings';
import { useWorkText } from '@renderer/panels/work-text';
import { peerFullName } from '@renderer/words/peer-name';
import { workWarningText } from '@renderer/words/work-warning-text';
import type { LgaAnswer } from '@shared/exports/lga-answer';
import { shortProfile } from '@shared/exports/short-profile';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import { daysInWords } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearOf, yearText } from '@shared/rules/year';
import { workFacts } from '../letters/request-values';
import { useWantedDays } from './wanted-days';

export type AnswerAbout = {
  request: Request;
  /** The assignments of the request. */
  assignments: readonly Assignment[];
  /** Whom the answer names. */
  named: readonly Assignment[];
  sentOn: CalendarDay;
  /** Names that are still owed once it is sent. */
  owed: number;
  withGroup: boolean;
  withNotes: boolean;
};

/** An answer to the LGA with what it says of each peer; `undefined` while the days of the year are read. */
export function useLgaAnswer(about: AnswerAbout): LgaAnswer | undefined {
  const { request, assignments, named, sentOn, owed, withGroup, withNotes } = about;
  const agreement = useAgreement();
  const today = useToday();
  const book = useCouncilBook();
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const workOf = useWorkText();
  const year = yearOf(request.startsOn ?? today, agreement);
  const days = useYearDays(year);
  const found = useWorkWarnings(useWantedDays(request, named, year));
  if (!days) return undefined;
  const council = book.shortNameOf(request.councilSupportedId, request.councilSupportedText);
  const notesOf = (peer: Peer, limit: LimitPosition, asked: readonly LimitApproval[]) => [
    ...limitNotes(limit, agreement),
    ...asked.map(approvalNote),
    ...found
      .filter(({ peerId }) => peerId === peer.id)
      .flatMap(({ warnings }) => warnings.map((warning) => workWarningText(warning, { council, workOf }))),
  ];
  const told = named.flatMap(({ peerId }) => {
    const peer = peers.get(peerId);
    if (!peer) return [];
    const own = approvals.all.filter((one) => one.peerId === peerId && one.yearKey === year.key);
    const limit = limitPosition(days.used(peerId), own, limitOf(year, agreement));
    const asked = own.filter(({ decision }) => decision === 'asked');
    return {
      name: peerFullName(peer),
      homeCouncil: book.nameOf(peer.homeCouncilId, peer.homeCouncilText),
      group: peer.group,
      ...shortProfile(peer, request.skillsWanted, today),
      leftQuarterDays: limit.leftQuarterDays,
      leftIfAllQuarterDays: limit.leftIfAllQuarterDays,
      notes: notesOf(peer, limit, asked),
    };
  });
  const full = book.nameOf(request.councilSupportedId, request.councilSupportedText);
  return {
    ref: request.ref,
    councilSupported: full,
    sentOn,
    year: yearText(year.key),
    facts: workFacts(request, full),
    peers: told,
    pending: pendingLines(assignments, named, owed),
    withGroup,
    withNotes,
  };
}

function limitNotes({ leftQuarterDays: left, position }: LimitPosition, { approverTitle }: Agreement): string[] {
  if (position === 'over, no approval') return ['Over the limit of days, and no approval is recorded.'];
  return left <= 0 ? [`No days left: more need the approval of the ${approverTitle}.`] : [];
}

function approvalNote({ askedQuarterDays, askedOn }: LimitApproval): string {
  return `Approval of ${daysInWords(askedQuarterDays)} beyond the limit is pending${askedOn ? `, asked for on ${formatUkDate(askedOn)}` : ''}.`;
}

/** What the LGA still has to wait for; no name stands in it. */
function pendingLines(assignments: readonly Assignment[], named: readonly Assignment[], owed: number): string[] {
  if (owed <= 0) return [];
  const awaited = assignments.filter((one) => one.state === 'asked' && !named.includes(one)).length;
  return [
    named.length === 0
      ? `${owed === 1 ? 'One name is' : `${owed} names are`} still wanted.`
      : `${owed === 1 ? 'One more name is' : `${owed} more names are`} still to come.`,
    ...(awaited > 0 ? [`We wait for the reply of ${awaited === 1 ? 'one more peer' : `${awaited} more peers`}.`] : []),
  ];
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { missingCase } from '@shared/model/result';
import { answerPosition, daysTaken, judgeResponse } from '@shared/rules/answer-target';
import { isInYear } from '@shared/rules/year';
import type { CellValue, Column } from './column';
import type { ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';

/** One round of a request: it has its own clock, and its own line. */
export type RequestRow = {
  request: Request;
  round: RequestRound;
  /** From 1. */
  roundNumber: number;
  answerBy: CalendarDay;
  answer: RequestResponse | null;
  answeredOn: CalendarDay | null;
  /** In the kind of day of the target; only once answered. */
  daysTaken: number | null;
  /** The same while it waits for an answer, to today or to the day it ended without one. */
  daysOpen: number | null;
  inTime: 'Yes' | 'No' | 'Not yet due' | '';
  isOpen: boolean;
  peersOffered: number;
};

type Lookup = Pick<
  ReturnContext,
  | 'agreement'
  | 'councils'
  | 'currentHolidayTable'
  | 'everyRequest'
  | 'holidayTableByVersion'
  | 'requests'
  | 'today'
  | 'year'
>;

/** The requests received in the year (or ever), each round a line, latest first; no peer's name. Source: DESIGN section 3. */
export function buildRequests(context: ReturnContext): TableSheet {
  const rows = requestRows(context);
  return buildTable('Requests', requestsColumns(context), rows.length, () => rows);
}

/** The rounds received in the year, or all of them, with where each stands. Source: Peer Support Review Update, para 21. */
export function requestRows(lookup: Lookup): readonly RequestRow[] {
  return lookup.requests
    .flatMap((request) => request.rounds.map((round, index) => rowOf(request, round, index + 1, lookup)))
    .filter(({ round }) => lookup.everyRequest || isInYear(round.receivedOn, lookup.year))
    .toSorted((a, b) => order(b.round.receivedOn, a.round.receivedOn) || order(refOf(b), refOf(a)));
}

/** The columns of Requests. Source: DESIGN section 3. */
export function requestsColumns({ councils }: Pick<ReturnContext, 'councils'>): readonly Column<RequestRow>[] {
  return [
    { title: 'Ref', kind: 'text', width: 12, value: refOf },
    { title: 'Kind of work', kind: 'text', width: 30, value: ({ request }) => request.kindOfWork },
    {
      title: 'Council supported',
      kind: 'text',
      width: 34,
      value: ({ request }) => councils.nameOf(request.councilSupportedId, request.councilSupportedText),
    },
    { title: 'Region', kind: 'text', width: 22, value: ({ request }) => regionOf(request, councils) },
    { title: 'Requested by', kind: 'text', width: 26, value: ({ request }) => request.receivedFrom },
    { title: 'Received', kind: 'date', width: 13, value: ({ round }) => round.receivedOn },
    { title: 'Answer by', kind: 'date', width: 13, value: (row) => row.answerBy },
    { title: 'Answered', kind: 'date', width: 13, value: (row) => row.answeredOn },
    { title: 'Days taken', kind: 'number', width: 12, value: (row) => row.daysTaken },
    { title: 'Days open', kind: 'number', width: 12, value: (row) => row.daysOpen },
    { title: 'In time', kind: 'text', width: 12, value: (row) => row.inTime },
    { title: 'Peers asked for', kind: 'number', width: 16, value: ({ round }) => round.peersWanted },
    { title: 'Peers offered', kind: 'number', width: 14, value: (row) => row.peersOffered },
    { title: 'Answer', kind: 'text', width: 24, value: answerText },
    { title: 'Reason', kind: 'text', width: 40, value: ({ round }) => reasonText(round) },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ request }) => request.id },
  ];
}

function rowOf(request: Request, round: RequestRound, roundNumber: number, lookup: Lookup): RequestRow {
  const answer = inOrderSent(round)[0] ?? null;
  const offered = new Set(round.responses.flatMap(({ assignmentIds }) => assignmentIds));
  const common = { request, round, roundNumber, answer, peersOffered: offered.size };
  if (answer === null) return { ...common, ...whileUnanswered(request, round, lookup) };
  const judged = judgeResponse(round.receivedOn, answer.sentOn, {
    target: { days: answer.basis.targetDays, dayKind: answer.basis.dayKind },
    holidays: holidayTableOf(answer, lookup),
  });
  return {
    ...common,
    answerBy: judged.dueOn,
    answeredOn: answer.sentOn,
    daysTaken: judged.daysTaken,
    daysOpen: null,
    inTime: judged.state === 'in time' ? 'Yes' : 'No',
    isOpen: false,
  };
}

/** A request that was withdrawn or closed without an answer stands as it did on that day. */
function whileUnanswered(request: Request, { receivedOn }: RequestRound, lookup: Lookup) {
  const { today, agreement, currentHolidayTable } = lookup;
  const isOpen = request.outcome === 'none';
  const until = !isOpen && request.outcomeOn !== null && request.outcomeOn < today ? request.outcomeOn : today;
  const target = { days: agreement.targetDays, dayKind: agreement.dayKind };
  const position = answerPosition({ receivedOn }, until, target, currentHolidayTable);
  const inTime: RequestRow['inTime'] = position.state === 'overdue' ? 'No' : isOpen ? 'Not yet due' : '';
  return {
    answerBy: position.dueOn,
    answeredOn: null,
    daysTaken: null,
    daysOpen: daysTaken(receivedOn, until, target.dayKind, currentHolidayTable),
    inTime,
    isOpen,
  };
}

function holidayTableOf(answer: RequestResponse, { holidayTableByVersion, currentHolidayTable }: Lookup): HolidayTable {
  return holidayTableByVersion.get(answer.basis.holidayVersion) ?? currentHolidayTable;
}

function inOrderSent({ responses }: RequestRound): readonly RequestResponse[] {
  return responses.toSorted((a, b) => order(a.sentOn, b.sentOn));
}

/** The office's number; a further round of the same request is "R-0147, round 2". */
function refOf({ request, roundNumber }: RequestRow): string {
  return roundNumber === 1 ? request.ref : `${request.ref}, round ${roundNumber}`;
}

function regionOf({ councilSupportedId }: Request, councils: ReturnContext['councils']): CellValue {
  return councilSupportedId === null ? null : (councils.get(councilSupportedId)?.region ?? null);
}

/** Names win over "nobody": an office that found somebody later did answer with names. */
function answerText({ request, round }: RequestRow): string {
  if (round.responses.some(({ kind }) => kind === 'names')) return 'Names put forward';
  if (round.responses.length > 0) return 'Nobody to offer';
  switch (request.outcome) {
    case 'none':
      return '';
    case 'filled':
    case 'closed':
      return 'Closed without an answer';
    case 'withdrawn':
      return 'Withdrawn';
    default:
      return missingCase(request.outcome);
  }
}

function reasonText(round: RequestRound): string {
  const reasons = inOrderSent(round).flatMap(({ reason, lateReason }) => [reason, lateReason]);
  return [...new Set(reasons.filter(Boolean))].join('; ');
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

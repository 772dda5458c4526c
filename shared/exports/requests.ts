import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { missingCase } from '@shared/model/result';
import { askedRounds, inTimeOf, type AskedRound, type InTime } from '@shared/rules/performance';
import type { RoundClock } from '@shared/rules/request-state';
import { isInYear } from '@shared/rules/year';
import type { CellValue, Column } from './column';
import type { ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { inTextOrder } from '@shared/rules/in-text-order';

/** One round of a request: it has its own clock, and its own line. */
export type RequestRow = AskedRound;

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
  return buildTable('Requests', requestsColumns(context, rows), rows.length, () => rows);
}

/** The rounds received in the year, or all of them, with where each stands. Source: Peer Support Review Update, para 21. */
export function requestRows(lookup: Lookup): readonly RequestRow[] {
  return askedRounds(lookup)
    .filter(({ clock }) => lookup.everyRequest || isInYear(clock.receivedOn, lookup.year))
    .toSorted((a, b) => inTextOrder(b.clock.receivedOn, a.clock.receivedOn) || inTextOrder(refOf(b), refOf(a)));
}

/**
 * The columns of Requests. Where a clock was paused, days stand without the pauses and beside them with (R3).
 * Source: DESIGN section 3; DOMAIN R3.
 */
function requestsColumns(
  { councils }: Pick<ReturnContext, 'councils'>,
  rows: readonly RequestRow[] = [],
): readonly Column<RequestRow>[] {
  const isPaused = rows.some(({ clock }) => clock.daysPaused > 0);
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
    { title: 'Received', kind: 'date', width: 13, value: ({ clock }) => clock.receivedOn },
    { title: 'Answer by', kind: 'date', width: 13, value: ({ clock }) => clock.dueOn },
    { title: 'Answered', kind: 'date', width: 13, value: ({ clock }) => clock.answeredOn },
    { title: 'Days taken', kind: 'number', width: 12, value: ({ clock }) => clock.daysTaken ?? null },
    { title: 'Days open', kind: 'number', width: 12, value: ({ clock }) => clock.daysOpen },
    ...(isPaused ? PAUSE_COLUMNS : []),
    { title: 'In time', kind: 'text', width: 12, value: ({ clock }) => IN_TIME_WORDS[inTimeOf(clock)] },
    { title: 'Peers asked for', kind: 'number', width: 16, value: ({ clock }) => clock.peersWanted },
    { title: 'Peers offered', kind: 'number', width: 14, value: ({ clock }) => clock.peersPutForward },
    { title: 'Answer', kind: 'text', width: 24, value: answerText },
    { title: 'Reason', kind: 'text', width: 40, value: ({ clock }) => reasonText(clock) },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ request }) => request.id },
  ];
}

/** Empty where the request ended, not overdue, before it was answered. */
const IN_TIME_WORDS: Record<InTime, string> = { yes: 'Yes', no: 'No', 'not yet due': 'Not yet due', none: '' };

const PAUSE_COLUMNS: readonly Column<RequestRow>[] = [
  { title: 'Days paused', kind: 'number', width: 12, value: ({ clock }) => clock.daysPaused },
  {
    title: 'Days with pauses',
    kind: 'number',
    width: 16,
    value: ({ clock }) => {
      const days = clock.daysTaken ?? clock.daysOpen;
      return days === null ? null : days + clock.daysPaused;
    },
  },
];

function inOrderSent({ responses }: RequestRound): readonly RequestResponse[] {
  return responses.toSorted((a, b) => inTextOrder(a.sentOn, b.sentOn));
}

/** The office's number; a further round of the same request is "R-0147, round 2". */
function refOf({ request, clock: { roundNumber } }: RequestRow): string {
  return roundNumber === 1 ? request.ref : `${request.ref}, round ${roundNumber}`;
}

function regionOf({ councilSupportedId }: Request, councils: ReturnContext['councils']): CellValue {
  return councilSupportedId === null ? null : (councils.get(councilSupportedId)?.region ?? null);
}

/** Names win over "nobody": an office that found somebody later did answer with names. */
function answerText({ request, clock: { round } }: RequestRow): string {
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

/** The reasons of the answers; why the one that stopped the clock was late only where it is late by the dates of now. */
function reasonText({ round, answer, state }: RoundClock): string {
  const reasons = inOrderSent(round).flatMap((response) =>
    response === answer && state === 'late' ? [response.reason, response.lateReason] : [response.reason],
  );
  return [...new Set(reasons.filter(Boolean))].join('; ');
}

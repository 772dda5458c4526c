import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { daysUsed, type DaysUsed } from '@shared/rules/days-used';
import type { LimitPositionName } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { answerFigures } from '@shared/rules/performance';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ColumnKind, CellValue } from './column';
import { countChanges } from './changed-records';
import { kindOfWork, projectOf, requestOf } from './day-detail';
import { hasAnything } from './days-used';
import { requestRows } from './requests';
import { PEERS_IN_A_STEP, type ReturnContext } from './return-context';
import { textCell, type PageCell, type PageSheet } from './sheet';
import { inTextOrder } from '@shared/rules/in-text-order';

const WIDTHS = [58, 30] as const;

/**
 * The return on one page: the period, the peers, the days, the limit and the answers; built in steps.
 * Source: DESIGN section 3.
 */
export function* buildSummary(context: ReturnContext): Generator<undefined, PageSheet> {
  const parts = yield* partsOfYear(context);
  yield undefined;
  const days = dayLines(context, parts);
  yield undefined;
  const requests = requestLines(context);
  yield undefined;
  return {
    layout: 'page',
    name: 'Summary',
    widths: WIDTHS,
    landscape: false,
    cells: [
      ...opening(context),
      [],
      ...peerLines(context),
      [],
      ...days,
      [],
      ...limitLines(context),
      [],
      ...requests,
      [],
      changesLine(context),
    ],
  };
}

function opening({ group, recipient, year, today }: ReturnContext): PageCell[][] {
  return [
    line('Member peer days'),
    line('Office', group),
    line('Period', `${formatUkDate(year.startsOn)} to ${formatUkDate(year.endsOn)} (${year.key})`),
    line('Run on', today, 'date'),
    line('For', recipient),
  ];
}

function peerLines({ figures }: ReturnContext): PageCell[][] {
  return [
    line('Peers', figures.length, 'number'),
    line('Peers used', figures.filter(({ used }) => used.workedQuarterDays > 0).length, 'number'),
    line('Peers with days booked or pencilled in, none worked', countAhead(figures), 'number'),
  ];
}

function countAhead(figures: ReturnContext['figures']): number {
  return figures.filter(({ used }) => used.workedQuarterDays === 0 && hasAnything(used)).length;
}

function dayLines(context: ReturnContext, { paidFor: entries, byKind }: PartsOfYear): PageCell[][] {
  const total = (sum: (used: DaysUsed) => number) => context.figures.reduce((days, { used }) => days + sum(used), 0);
  const worked = total((used) => used.workedQuarterDays);
  const paidFor = workedIn(entries, context);
  return [
    line('Days worked', worked, 'days'),
    line(
      'Days booked',
      total((used) => used.bookedQuarterDays),
      'days',
    ),
    line(
      'Days pencilled in',
      total((used) => used.pencilledQuarterDays),
      'days',
    ),
    line(
      'Days in any state that do not count to the limit',
      total((used) => used.notCountedQuarterDays),
      'days',
    ),
    line('Days worked for Welsh councils or otherwise paid for', paidFor, 'days'),
    line('Days worked without them', worked - paidFor, 'days'),
    [],
    line('Days worked by kind of work'),
    ...workedByKind(byKind, context).map(([kind, days]) => line(kind, days, 'days')),
  ];
}

function limitLines({ figures, agreement, year }: ReturnContext): PageCell[][] {
  const count = (name: LimitPositionName) => figures.filter(({ limit }) => limit.position === name).length;
  const ofYear = limitOf(year, agreement);
  const near = daysInWords(ofYear.amberQuarterDays);
  const limit = daysInWords(ofYear.limitQuarterDays);
  return [
    line(`Peers at ${near} or more, below the limit`, count('32 or more'), 'number'),
    line(`Peers at the limit of ${limit}`, count('at limit'), 'number'),
    line('Peers over the limit, approved', count('over, approved'), 'number'),
    line('Peers over the limit, no approval', count('over, no approval'), 'number'),
  ];
}

function requestLines(context: ReturnContext): PageCell[][] {
  const figures = answerFigures(requestRows({ ...context, everyRequest: false }));
  return [
    line('Requests received', figures.received.length, 'number'),
    line('Further names wanted, each with its own clock', figures.further.length, 'number'),
    line('Requests answered', figures.answered.length, 'number'),
    line('Requests answered in time', figures.inTime.length, 'number'),
    line('Share of answers in time', figures.shareInTime ?? 'No answers yet', 'percent'),
    line('Requests late, answered or not', figures.late.length, 'number'),
    line('Requests open', figures.open.length, 'number'),
    line(
      'Days to answer, in the middle',
      figures.medianDays === null ? 'No answers yet' : figures.medianDays * 4,
      'days',
    ),
    line('Days to answer, longest', figures.longestDays ?? 'No answers yet', 'number'),
  ];
}

function changesLine(context: ReturnContext): PageCell[] {
  const { recipient, sinceLast } = context;
  const count = countChanges(context);
  if (sinceLast === null || count === null)
    return line('Changes since the last return', `First return of this year to ${recipient}`);
  return line(`Changes since the return to ${recipient} of ${formatUkDate(sinceLast.on)}`, count, 'number');
}

/**
 * Entries for a request that is paid for, or for a Welsh council, which is helped on a paid basis.
 * Source: Peer Support Review Update, para 27.
 */
function isPaidForIn(context: ReturnContext): (entry: DayEntry) => boolean {
  const paidProjects = new Set(context.requests.filter(({ paidFor }) => paidFor).map(({ projectId }) => projectId));
  return (entry) => {
    const project = projectOf(entry, context);
    const request = requestOf(entry, context);
    if (request?.paidFor || (project && paidProjects.has(project.id))) return true;
    const places = [entry, project, request];
    const councilId = places.find((place) => place && place.councilSupportedId !== null)?.councilSupportedId;
    return councilId ? context.councils.get(councilId)?.type === 'welsh_unitary' : false;
  };
}

/** The year's entries that are paid for, and all of them by kind of work in words. */
type PartsOfYear = { paidFor: readonly DayEntry[]; byKind: ReadonlyMap<string, readonly DayEntry[]> };

function* partsOfYear(context: ReturnContext): Generator<undefined, PartsOfYear> {
  const isPaidFor = isPaidForIn(context);
  const paidFor: DayEntry[] = [];
  const byKind = new Map<string, DayEntry[]>();
  for (const [index, { peer }] of context.figures.entries()) {
    for (const entry of context.entriesByPeer.get(peer.id) ?? []) {
      if (isPaidFor(entry)) paidFor.push(entry);
      const kind = kindOfWork(entry, context) || 'Kind of work not stated';
      const entries = byKind.get(kind);
      if (entries) entries.push(entry);
      else byKind.set(kind, [entry]);
    }
    if (index % PEERS_IN_A_STEP === 0) yield undefined;
  }
  return { paidFor, byKind };
}

/** Most days first; the lines add up to the days worked. */
function workedByKind(byKind: PartsOfYear['byKind'], context: ReturnContext): [string, number][] {
  return [...byKind]
    .map(([kind, entries]): [string, number] => [kind, workedIn(entries, context)])
    .filter(([, days]) => days > 0)
    .toSorted((a, b) => b[1] - a[1] || inTextOrder(a[0], b[0]));
}

/** Days worked and counting among entries, by the same rule as every other figure. */
function workedIn(entries: readonly DayEntry[], { year, agreement, today }: ReturnContext): number {
  return daysUsed(entries, year, agreement, today).workedQuarterDays;
}

function line(label: string, value: CellValue = null, kind: ColumnKind = 'text'): PageCell[] {
  return value === null ? [textCell(label)] : [textCell(label), { value, kind }];
}

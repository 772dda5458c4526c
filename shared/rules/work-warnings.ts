import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';
import type { DayEntry } from '@shared/model/day-entry';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Peer } from '@shared/model/peer';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { holdsDay } from './availability';
import { addMonths } from './calendar';
import { clashes } from './clashes';
import { isExpired } from './days-used';
import { peerLeft, type PeerLeft } from './peer-left';
import { isOwnCouncil } from './plan-asking';
import { councilsNear, EARLIER_WORK_MONTHS, isSameCouncil, workedThereUntil } from './plan-asking-conflicts';
import { noticeOfElectionOn, preElectionOn, type PreElection } from './pre-election';

/** Something to look at before a peer does dated work at a council. None bars it; "own council" asks for a reason. */
export type WorkWarning =
  | { code: 'left'; how: PeerLeft }
  | { code: 'own council' }
  /** Days in each other's way; `others` are the entries that are there, none where the wanted ones are in their own way. */
  | { code: 'clash'; date: CalendarDay; others: readonly DayEntry[] }
  /** Dates that the peer said, `from` and `to` inclusive and open where empty; `dates` are the wanted ones among them. */
  | {
      code: 'unavailable';
      ifNeedBe: boolean;
      from: CalendarDay | null;
      to: CalendarDay | null;
      dates: readonly CalendarDay[];
    }
  | { code: 'interest declared'; kind: string }
  | { code: 'role there'; role: string }
  | { code: 'succession' }
  | { code: 'same region'; region: string }
  /** Other work at the council supported, the last day of which is `until`. */
  | { code: 'worked there'; until: CalendarDay }
  /** `dates` are the wanted dates within the pre-election period of the council supported. */
  | { code: 'pre-election'; period: PreElection; dates: readonly CalendarDay[] }
  /** The peer stands for election, or may. */
  | { code: 'standing'; pollOn: CalendarDay; isKnown: boolean };

/** Dated work that is wanted of one peer. */
export type WantedWork = {
  peer: Peer;
  /** The entries as they shall be, of this peer and for one council supported. Cancelled ones are passed over. */
  wanted: readonly DayEntry[];
  /** The peer's entries that are there, from `EARLIER_WORK_MONTHS` before the wanted ones on; more does no harm. */
  entries: readonly DayEntry[];
  /** The peer's assignments. */
  assignments: readonly Pick<Assignment, 'id' | 'requestId' | 'projectId' | 'state'>[];
  requestOf: (id: string) => Request | undefined;
  projectOf: (id: string) => Project | undefined;
  councilOf: (id: Council['id'] | null) => Council | undefined;
  holidays: HolidayTable;
  today: CalendarDay;
};

/**
 * Activities that nobody at the council sees: the pre-election period does not speak of them. Source: DOMAIN section 6 (on-site, report and
 * publicity dates are warned of).
 */
const UNSEEN: readonly string[] = ['prep', 'teleconference', 'travel', 'training', 'conference', 'LGA internal'];

/**
 * What to look at before a peer does dated work at a council, what asks for a reason first. Clashes, dates on which the peer
 * is not available and elections are looked at for dates known to the day.
 * Source: introduction to the peer challenge process, Charter 4 (conflicts of interest; no direct association with the host).
 * Decided: 2026-11-22, product owner: warnings in words that never bar; own council with a reason.
 */
export function workWarnings(work: WantedWork): WorkWarning[] {
  const planned = work.wanted.filter(({ state }) => state !== 'cancelled');
  const [first] = planned;
  if (first === undefined) return [];
  const { peer } = work;
  const left = peerLeft(peer);
  const supported = {
    councilSupportedId: first.councilSupportedId,
    councilSupportedText: first.councilSupportedText,
  };
  const hasCouncil = supported.councilSupportedId !== null || supported.councilSupportedText !== '';
  return [
    ...(left === undefined ? [] : [{ code: 'left' as const, how: left }]),
    ...(hasCouncil && isOwnCouncil(peer, supported) ? [{ code: 'own council' as const }] : []),
    ...clashesWith(planned, work),
    ...notAvailable(planned, peer),
    ...(hasCouncil ? atTheCouncil(planned, first, work) : []),
    ...(hasCouncil ? inPreElection(planned, first, work) : []),
    ...standing(planned, work),
  ];
}

function clashesWith(planned: readonly DayEntry[], { wanted, entries, today }: WantedWork): WorkWarning[] {
  const replaced = new Set(wanted.map(({ id }) => id));
  const isWanted = new Set<DayEntry>(planned);
  const dates = new Set(planned.map(({ date }) => date));
  const there = entries.filter((entry) => dates.has(entry.date) && !replaced.has(entry.id) && !isExpired(entry, today));
  return clashes([...planned, ...there])
    .filter((clash) => clash.entries.some((entry) => isWanted.has(entry)))
    .map(({ date, entries: all }) => ({
      code: 'clash' as const,
      date,
      others: all.filter((entry) => !isWanted.has(entry)),
    }));
}

function notAvailable(planned: readonly DayEntry[], peer: Peer): WorkWarning[] {
  const dates = datesOf(planned);
  return peer.availability.flatMap(({ kind, from, to }) => {
    const within = dates.filter((date) => holdsDay({ from, to }, date));
    if (kind === 'available' || within.length === 0 || (from === null && to === null)) return [];
    return [{ code: 'unavailable' as const, ifNeedBe: kind === 'if need be', from, to, dates: within }];
  });
}

/** How the peer stands to the council supported, apart from sitting on it. */
function atTheCouncil(planned: readonly DayEntry[], first: DayEntry, work: WantedWork): WorkWarning[] {
  const { peer, councilOf } = work;
  const there = councilOf(first.councilSupportedId);
  const near = councilsNear(councilOf(peer.homeCouncilId), there);
  const isThere = (councilSupportedId: DayEntry['councilSupportedId'], councilSupportedText: string) =>
    isSameCouncil({ councilSupportedId, councilSupportedText }, first);
  const roles = isOwnCouncil(peer, first)
    ? []
    : peer.roles.filter(
        ({ councilId, councilText, to }) => (to === null || to >= first.date) && isThere(councilId, councilText),
      );
  const until = otherWorkUntil(planned, first, work);
  return [
    ...peer.conflicts
      .filter(({ councilId, councilText }) => isThere(councilId, councilText))
      .map(({ kind }) => ({ code: 'interest declared' as const, kind })),
    ...roles.map(({ role }) => ({ code: 'role there' as const, role })),
    ...(near === 'succession' ? [{ code: 'succession' as const }] : []),
    ...(near === 'region' ? [{ code: 'same region' as const, region: there?.region ?? '' }] : []),
    ...(until === null ? [] : [{ code: 'worked there' as const, until }]),
  ];
}

/** The last day of other work at the council supported, where that is not too long before the first wanted day. */
function otherWorkUntil(planned: readonly DayEntry[], first: DayEntry, work: WantedWork): CalendarDay | null {
  const { entries, assignments, wanted, requestOf, projectOf } = work;
  const firstDay = datesOf(planned, false)[0] ?? first.date;
  const since = addMonths(firstDay, -EARLIER_WORK_MONTHS);
  const own = assignments.find(({ id }) => id === first.assignmentId);
  const replaced = new Set(wanted.map(({ id }) => id));
  const days = entries.filter(
    (entry) =>
      (entry.state === 'worked' || entry.state === 'booked') &&
      entry.date >= since &&
      !replaced.has(entry.id) &&
      !isSameWork(entry, first) &&
      isSameCouncil(entry, first),
  );
  const assigned = workedThereUntil({
    request: {
      // Safe: an id that no request has stands for days that belong to none.
      id: own?.requestId ?? ('' as Request['id']),
      councilSupportedId: first.councilSupportedId,
      councilSupportedText: first.councilSupportedText,
    },
    assignments: assignments.filter(
      ({ id, projectId }) => id !== first.assignmentId && (projectId === null || projectId !== first.projectId),
    ),
    workOf: ({ requestId, projectId }) =>
      [requestOf(requestId ?? ''), projectOf(projectId ?? '')].filter((each) => each !== undefined),
    today: firstDay,
  });
  return [...days.map(({ date }) => date), ...(assigned === null ? [] : [assigned])].toSorted().at(-1) ?? null;
}

/** True where two entries are of one assignment, one project, or, without either, said to be for the same. */
function isSameWork(a: DayEntry, b: DayEntry): boolean {
  if (a.assignmentId !== null && a.assignmentId === b.assignmentId) return true;
  if (a.projectId !== null || b.projectId !== null) return a.projectId === b.projectId;
  return a.whatFor !== '' && a.whatFor === b.whatFor;
}

function inPreElection(planned: readonly DayEntry[], first: DayEntry, work: WantedWork): WorkWarning[] {
  const council = work.councilOf(first.councilSupportedId);
  const periods = new Map<CalendarDay, { period: PreElection; dates: CalendarDay[] }>();
  for (const date of datesOf(planned.filter(({ activity }) => !UNSEEN.includes(activity)))) {
    const period = preElectionOn(date, council, work.holidays);
    if (period === undefined) continue;
    const known = periods.get(period.pollOn);
    if (known === undefined) periods.set(period.pollOn, { period, dates: [date] });
    else known.dates.push(date);
  }
  return [...periods.values()].map((found) => ({ code: 'pre-election' as const, ...found }));
}

/** A peer whose own poll comes soon is campaigning: from its notice to the poll. */
function standing(planned: readonly DayEntry[], { peer, holidays }: WantedWork): WorkWarning[] {
  const pollOn = peer.nextElectionOn;
  if (pollOn === null || peer.standingAgain === 'no') return [];
  const noticeOn = noticeOfElectionOn(pollOn, holidays);
  if (!datesOf(planned).some((date) => date >= noticeOn && date <= pollOn)) return [];
  return [{ code: 'standing', pollOn, isKnown: peer.standingAgain === 'yes' }];
}

/** The dates of entries, each once, earliest first; those known only to a month or year only where `toTheDay` is false. */
function datesOf(entries: readonly DayEntry[], toTheDay = true): CalendarDay[] {
  const dated = toTheDay ? entries.filter(({ precision }) => precision === 'day') : entries;
  return [...new Set(dated.map(({ date }) => date))].toSorted();
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { afterWorkOnToday } from '@shared/rules/after-work';
import { isExpired } from '@shared/rules/days-used';
import { limitOf } from '@shared/rules/limit-of-year';
import { hasPassed, takesNote } from '@shared/rules/who-to-show';
import { DEFAULT_FOLLOW_UP } from '@shared/rules/work-dates';
import { workOnToday } from '@shared/rules/work-on-today';
import { yearToClose } from '@shared/rules/year-end';
import { holidayTables } from '../holiday-tables';
import type { RecordOf, SmallTable } from '../records';
import type { Desk, YearDays } from '../desk';

/** Records as they are stored, of the tables that are wholly in memory otherwise. */
export type StartRows = Partial<{ [T in SmallTable]: readonly RecordOf[T][] }>;

/** From one day to another, both inclusive; so few days that whatever Today shows on one of them it shows on the first or the last. */
export type Span = { from: CalendarDay; until: CalendarDay };

/** What Today shows of these years, and what it names. Peers whose profile is out of date are not among the records. */
export function recordsOnToday(
  desk: Desk,
  years: readonly YearDays[],
  span: Span,
): { rows: StartRows; entries: readonly DayEntry[] } {
  const near = years.map((days) => ({ days, peers: nearIn(desk, days) }));
  const entries = near.flatMap(({ days, peers }) => entriesOnToday(desk, days, peers, span));
  const nearInAny = new Set(near.flatMap(({ peers }) => [...peers]));
  return { rows: rowsOnToday(desk, nearInAny, entries, span), entries };
}

/**
 * The days of a year that Today looks at. Of whom their sum counts, every day of it is among them: of whoever is near the limit
 * or over it, and where an approval is asked for.
 */
function entriesOnToday(desk: Desk, days: YearDays, near: ReadonlySet<PeerId>, { from, until }: Span): DayEntry[] {
  const agreement = desk.agreement();
  const { key } = days.year;
  const approvals = desk
    .table('approvals')
    .all.filter(({ decision, yearKey }) => decision === 'asked' && yearKey === key);
  const summed = new Set([...near, ...approvals.map(({ peerId }) => peerId)]);
  const isClosing = [from, until].some((day) => yearToClose(day, agreement)?.key === key);
  const isShown = (entry: DayEntry) =>
    (entry.state === 'booked' || entry.state === 'pencilled') &&
    (isClosing || hasPassed(entry, until, agreement) || isExpired(entry, until));
  return [...days.byPeer.values()].flatMap((entries) =>
    entries.filter((entry) => summed.has(entry.peerId) || isShown(entry)),
  );
}

function rowsOnToday(desk: Desk, near: ReadonlySet<PeerId>, entries: readonly DayEntry[], span: Span): StartRows {
  const requests = desk.table('requests').all.filter(({ outcome }) => outcome === 'none');
  const open = new Set<string | null>(requests.map(({ id }) => id));
  const isStored = (id: string | null) => id !== null && desk.table('requests').get(id) !== undefined;
  const projects = projectsOnToday(desk, span);
  const assignments = desk
    .table('assignments')
    .all.filter(
      ({ state, requestId, projectId }) =>
        open.has(requestId) || (state === 'asked' && !isStored(requestId)) || projects.has(projectId),
    );
  const approvals = desk
    .table('approvals')
    .all.filter(({ decision, peerId }) => decision === 'asked' || near.has(peerId));
  const { undo, redo } = desk.undoStack();
  const named = new Set<string>([undo, redo].flatMap((change) => change?.label.ids ?? []));
  const namedWork = namedIn(desk, 'assignments', named);
  const peers = new Set<string>([...named, ...near]);
  for (const { peerId } of [...entries, ...approvals, ...namedWork]) peers.add(peerId);
  for (const { peerId, state, projectId } of assignments)
    if (state === 'asked' || projects.has(projectId)) peers.add(peerId);
  for (const { requestId } of assignments) if (requestId !== null) named.add(requestId);
  return {
    requests: [...requests, ...namedIn(desk, 'requests', named).filter(({ id }) => !open.has(id))],
    projects: namedIn(desk, 'projects', new Set([...named, ...projects].filter((id) => id !== null))),
    assignments: [...new Set([...assignments, ...namedWork])],
    approvals,
    peers: withNamesakes(desk.table('peers').all, peers),
    importBatches: namedIn(desk, 'importBatches', named),
    exportLog: namedIn(desk, 'exportLog', named),
    trainingEvents: namedIn(desk, 'trainingEvents', named),
    savedViews: namedIn(desk, 'savedViews', named),
    councils: desk.table('councils').all,
    settings: desk.table('settings').all,
  };
}

/** The peers whose days of a year may be named for their sum. */
function nearIn(desk: Desk, days: YearDays): Set<PeerId> {
  const ofYear = limitOf(days.year, desk.agreement());
  return new Set([...days.all()].filter(([, used]) => takesNote(used, ofYear)).map(([peerId]) => peerId));
}

/** The projects of which Today says what is to be done: POs, follow-ups, feedback, claims. */
function projectsOnToday(desk: Desk, { from, until }: Span): ReadonlySet<string | null> {
  const [projects, assignments, peers] = [
    desk.table('projects').all,
    desk.table('assignments').all,
    desk.table('peers').all,
  ];
  const followUp = desk.office()?.followUp ?? DEFAULT_FOLLOW_UP;
  const table = holidayTables(desk).current;
  const shown = [from, until].flatMap((today) => {
    const work = workOnToday({ projects, assignments, followUp, table, today });
    const after = afterWorkOnToday({ projects, assignments, peers, table, today });
    return [...work.purchaseOrders, ...work.followUps, ...after.feedback, ...after.claims];
  });
  return new Set(shown.map(({ project }) => project.id));
}

/** Peers of one name are told apart by their councils: all of them, or none. At least one, where the office has any. */
function withNamesakes(all: readonly Peer[], wanted: ReadonlySet<string>): Peer[] {
  const nameOf = ({ firstName, lastName }: Peer) => `${firstName} ${lastName}`.toLowerCase();
  const names = new Set(all.filter(({ id }) => wanted.has(id)).map(nameOf));
  const found = all.filter((peer) => names.has(nameOf(peer)));
  return found.length > 0 ? found : all.slice(0, 1);
}

function namedIn<T extends SmallTable>(desk: Desk, name: T, ids: ReadonlySet<string>): RecordOf[T][] {
  const { get } = desk.table(name);
  return [...ids].map(get).filter((record) => record !== undefined);
}

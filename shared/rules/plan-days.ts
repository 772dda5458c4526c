import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId, ProjectId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { daysUsed, isExpired } from './days-used';
import { checkBooking, limitPosition, type LimitPosition, type OverLimitProblem } from './limit';
import { limitOf } from './limit-of-year';
import { yearOf, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

const ONE_DAY = 4;

/** What is said, and not refused, of days past the limit. */
export type PlanWarning = 'pencilled past the limit' | 'worked past the limit';

/** What a plan does to one peer in one year of counting. */
export type PeerYearPlan = {
  peerId: PeerId;
  year: Year;
  /** All that is planned, counting to the limit or not; cancelled entries left out. */
  quarterDays: number;
  /** Of these, what counts to the limit. */
  countingQuarterDays: number;
  /** Where the peer stands without the planned entries, and with them. */
  before: LimitPosition;
  after: LimitPosition;
  /** Why the booking is refused, with its sum; `null` where it is not. */
  refused: OverLimitProblem | null;
  warning: PlanWarning | null;
  /** Days that no approval covers, of which the warning is; 0 without one. */
  warnedQuarterDays: number;
};

/** A date on which a peer would have more than one day in total: that total, and how many entries make it. */
export type BusyDate = { peerId: PeerId; date: CalendarDay; quarterDays: number; entryCount: number };

/** What the wanted entries come to. */
export type DayPlan = {
  entries: readonly DayEntry[];
  /** Sum of the entries that are not cancelled. */
  quarterDays: number;
  /** One line for each peer and year touched, by year and then in the order of the entries. */
  shares: readonly PeerYearPlan[];
  busyDates: readonly BusyDate[];
  /** True where the gate refuses any share: then nothing may be written. */
  isRefused: boolean;
};

export type DayPlanInput = {
  /** The entries as they shall be. One with the id of an entry that is there takes its place. */
  wanted: readonly DayEntry[];
  /** The entries of a peer that are there, of every year that the wanted ones touch; more does no harm. */
  entriesOf: (peerId: PeerId) => readonly DayEntry[];
  /** Approvals of any peer and year, one that is entered with the days too. */
  approvals: readonly LimitApproval[];
  agreement: Agreement;
  today: CalendarDay;
};

/**
 * What recording, changing or cancelling days would do: the entries to write, what they come to for each peer and year,
 * whether the gate refuses them, and the dates that would hold more than a day. Dialogs show it while typing and ask it
 * again before they write, so that both say the same. A range over a year end falls into its years by itself.
 *
 * Booked days go through `checkBooking`, project by project; days worked in the same plan are counted first. An entry
 * that takes the place of one already worked or booked for the same project is refused only where it takes more days
 * than that one did. Worked days are never refused, nor are pencilled ones: they are warned of past the limit.
 * Source: Peer Support Review Update, para 24.
 * Decided: 2026-11-22, product owner: more than one day in total on a date is asked about, and kept.
 */
export function planDays(input: DayPlanInput): DayPlan {
  const planned = input.wanted.filter(({ state }) => state !== 'cancelled');
  const replaced = new Set(input.wanted.map(({ id }) => id));
  const groups = new Map<string, { peerId: PeerId; year: Year; entries: DayEntry[] }>();
  for (const entry of planned) {
    const year = yearOf(entry.date, input.agreement);
    const key = `${year.startsOn} ${entry.peerId}`;
    const group = groups.get(key) ?? { peerId: entry.peerId, year, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  const shares = [...groups.values()]
    .toSorted((a, b) => inTextOrder(a.year.startsOn, b.year.startsOn))
    .map((group) => planShare(group, replaced, input));
  return {
    entries: input.wanted,
    quarterDays: sumOf(planned),
    shares,
    busyDates: findBusyDates(planned, replaced, input),
    isRefused: shares.some(({ refused }) => refused !== null),
  };
}

type Group = { peerId: PeerId; year: Year; entries: readonly DayEntry[] };

function planShare(group: Group, replaced: ReadonlySet<string>, input: DayPlanInput): PeerYearPlan {
  const { agreement, today } = input;
  const { peerId, year, entries } = group;
  const counts = (entry: DayEntry) => countsToLimit(entry, agreement.activities);
  const there = input.entriesOf(peerId);
  const others = there.filter(({ id }) => !replaced.has(id));
  const approvals = input.approvals.filter((each) => each.peerId === peerId && each.yearKey === year.key);
  const ofYear = limitOf(year, agreement);
  const before = limitPosition(daysUsed(others, year, agreement, today), approvals, ofYear);
  const after = limitPosition(daysUsed([...others, ...entries], year, agreement, today), approvals, ofYear);
  const ifAll = daysUsed([...others, ...entries].map(goneAhead(today)), year, agreement, today);
  const afterAll = limitPosition(ifAll, approvals, ofYear);
  const counting = entries.filter(counts);
  const has = (state: DayEntry['state']) => counting.some((entry) => entry.state === state);
  const gate = { others, there, replaced, approvals, year, input };
  const warning =
    has('worked') && after.uncoveredQuarterDays > 0
      ? 'worked past the limit'
      : has('pencilled') && afterAll.uncoveredQuarterDays > 0
        ? 'pencilled past the limit'
        : null;
  const warned = warning === 'worked past the limit' ? after : afterAll;
  return {
    peerId,
    year,
    quarterDays: sumOf(entries),
    countingQuarterDays: sumOf(counting),
    before,
    after,
    refused: checkShare(counting, gate),
    warning,
    warnedQuarterDays: warning === null ? 0 : warned.uncoveredQuarterDays,
  };
}

/** What is pencilled in, and has not run out, as if it were booked: so a grant covers only the work that it is for. */
function goneAhead(today: CalendarDay) {
  return (entry: DayEntry): DayEntry =>
    entry.state === 'pencilled' && !isExpired(entry, today) ? { ...entry, state: 'booked' } : entry;
}

type Gate = {
  others: readonly DayEntry[];
  there: readonly DayEntry[];
  replaced: ReadonlySet<string>;
  approvals: readonly LimitApproval[];
  year: Year;
  input: DayPlanInput;
};

/**
 * The first refusal among the projects booked for. What takes no more days than before stands already and comes first, so that
 * days for another project in the same plan do not find the room that it takes. `counting` are the wanted entries that count.
 */
function checkShare(counting: readonly DayEntry[], gate: Gate): OverLimitProblem | null {
  const { agreement, today } = gate.input;
  let firm = [...gate.others, ...counting.filter(({ state }) => state === 'worked')];
  for (const { projectId, entries, more } of bookedByProject(counting, gate)) {
    const checked = checkBooking({
      used: daysUsed(firm, gate.year, agreement, today),
      bookQuarterDays: more ? sumOf(entries) : 0,
      approvals: gate.approvals,
      projectId,
      ofYear: limitOf(gate.year, agreement),
    });
    if (!checked.ok) return checked.problem;
    firm = [...firm, ...entries];
  }
  return null;
}

/** What is booked for each project; `more` where that is more than stood there for it. Those that take no more come first. */
function bookedByProject(counting: readonly DayEntry[], gate: Gate) {
  const booked = counting.filter(({ state }) => state === 'booked');
  return [...new Set(booked.map(({ projectId }) => projectId))]
    .map((projectId) => {
      const entries = booked.filter((entry) => entry.projectId === projectId);
      return { projectId, entries, more: sumOf(entries) > takenBefore(entries, projectId, gate) };
    })
    .toSorted((a, b) => Number(a.more) - Number(b.more));
}

/** What the entries that these take the place of had taken off the limit already, for the same project and year. */
function takenBefore(entries: readonly DayEntry[], projectId: ProjectId | null, gate: Gate): number {
  const ids = new Set(entries.map(({ id }) => id));
  const { agreement, today } = gate.input;
  const old = gate.there.filter((entry) => ids.has(entry.id) && entry.projectId === projectId);
  const used = daysUsed(old, gate.year, agreement, today);
  return used.workedQuarterDays + used.bookedQuarterDays;
}

function findBusyDates(
  planned: readonly DayEntry[],
  replaced: ReadonlySet<string>,
  { entriesOf }: DayPlanInput,
): BusyDate[] {
  const dated = planned.filter(({ precision }) => precision === 'day');
  const peerIds = new Set(dated.map(({ peerId }) => peerId));
  return [...peerIds].flatMap((peerId) => {
    const dates = new Map<CalendarDay, { quarterDays: number; entryCount: number }>();
    for (const { date, quarterDays } of dated.filter((entry) => entry.peerId === peerId)) {
      const sum = dates.get(date) ?? { quarterDays: 0, entryCount: 0 };
      dates.set(date, { quarterDays: sum.quarterDays + quarterDays, entryCount: sum.entryCount + 1 });
    }
    for (const { id, date, precision, state, quarterDays } of entriesOf(peerId)) {
      const sum = dates.get(date);
      if (sum !== undefined && precision === 'day' && state !== 'cancelled' && !replaced.has(id))
        dates.set(date, { quarterDays: sum.quarterDays + quarterDays, entryCount: sum.entryCount + 1 });
    }
    return [...dates]
      .filter(([, { quarterDays }]) => quarterDays > ONE_DAY)
      .toSorted(([a], [b]) => inTextOrder(a, b))
      .map(([date, sum]) => ({ peerId, date, ...sum }));
  });
}

function sumOf(entries: readonly DayEntry[]): number {
  return entries.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

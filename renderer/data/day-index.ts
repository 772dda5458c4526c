import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, PeerId, ProjectId } from '@shared/model/ids';
import type { Agreement } from '@shared/model/settings';
import { daysUsed, NO_DAYS_USED, type DaysUsed } from '@shared/rules/days-used';
import { isInYear, type Year } from '@shared/rules/year';
import type { DayIndex, YearDays } from './desk';
import { groupBy } from './group-by';

/** A day entry as a change left it: where it stood before, and what it is now (`null`: not there). */
export type AppliedEntry = { id: DayEntryId; before: EntryPlace | null; after: DayEntry | null };
export type EntryPlace = Pick<DayEntry, 'peerId' | 'date' | 'projectId'>;

export type DayIndexSource = {
  readYear: (year: Year) => Promise<readonly DayEntry[]>;
  readPeer: (peerId: PeerId) => Promise<readonly DayEntry[]>;
  readProject: (projectId: ProjectId) => Promise<readonly DayEntry[]>;
  readAll: () => Promise<readonly DayEntry[]>;
  agreement: () => Agreement;
  today: () => CalendarDay;
  /** Called when a year, a peer or a project came into memory. */
  onLoaded: () => void;
};

export type FedDayIndex = DayIndex & {
  /** True where a change of an entry at this place has to be told to `prepare`. */
  wants: (place: EntryPlace) => boolean;
  /** Works out what a change comes to; it is in memory once the answer is called. */
  prepare: (entries: readonly AppliedEntry[]) => () => void;
  /** Every entry in memory; one that lies there for its peer or project too comes again. */
  entries: () => DayEntry[];
  /** Forgets every figure, not the entries: the agreement or the day is another one. */
  forgetFigures: () => void;
};

type ByPeer = ReadonlyMap<PeerId, readonly DayEntry[]>;

/** A part of the ledger in memory, or on its way there; then `missed` gathers the changes made meanwhile. */
type Held = {
  holds: (place: EntryPlace) => boolean;
  loading: Promise<void>;
  missed: AppliedEntry[] | undefined;
  byPeer: ByPeer;
  /** Counts what was put in the place of what was there. */
  version: number;
  /** Works out other entries; `touched` are the peers whose figures are to be worked out again. To be called is to put them there. */
  replacement: (byPeer: ByPeer, touched: ReadonlySet<PeerId> | 'all') => () => void;
};
type HeldYear = Held & { days: YearDays | undefined };

/** The day index: entries of the years, peers and projects asked for, and what each peer used, worked out once per change. */
export function createDayIndex(source: DayIndexSource): FedDayIndex {
  const years = new Map<string, HeldYear>();
  const peers = new Map<PeerId, Held>();
  const projects = new Map<ProjectId, HeldProject>();
  const held = (): Held[] => [...years.values(), ...peers.values(), ...projects.values()];
  return {
    loadYear: async (year) => {
      const key = yearId(year);
      const found = years.get(key) ?? holdYear(year, source, () => years.delete(key));
      years.set(key, found);
      await found.loading;
      if (!found.days) throw new Error(`Year ${year.key} was not loaded`);
      return found.days;
    },
    peekYear: (year) => years.get(yearId(year))?.days,
    loadPeer: async (peerId) => {
      const found = peers.get(peerId) ?? holdPeer(peerId, source, () => peers.delete(peerId));
      peers.set(peerId, found);
      await found.loading;
      return found.byPeer.get(peerId) ?? NO_ENTRIES;
    },
    peekPeer: (peerId) => {
      const found = peers.get(peerId);
      return found && !found.missed ? (found.byPeer.get(peerId) ?? NO_ENTRIES) : undefined;
    },
    loadProject: async (projectId) => {
      const found = projects.get(projectId) ?? holdProject(projectId, source, () => projects.delete(projectId));
      projects.set(projectId, found);
      await found.loading;
      return found.inOrder();
    },
    peekProject: (projectId) => {
      const found = projects.get(projectId);
      return found && !found.missed ? found.inOrder() : undefined;
    },
    loadAll: source.readAll,
    wants: (place) => held().some((each) => each.holds(place)),
    prepare: (entries) => {
      const prepared = new Map(held().map((each) => [each, prepareFor(each, entries)]));
      // What came into memory meanwhile, or is another now, has it worked out anew.
      return () => held().forEach((each) => (prepared.get(each) ?? prepareFor(each, entries))());
    },
    entries: () => held().flatMap(({ byPeer }) => [...byPeer.values()].flat()),
    forgetFigures: () => years.forEach((year) => year.days && year.replacement(year.byPeer, 'all')()),
  };
}

const NO_ENTRIES: readonly DayEntry[] = [];

// The bounds are part of it: another agreement may give a year of the same name other ends.
function yearId(year: Year): string {
  return `${year.key} ${year.startsOn} ${year.endsOn}`;
}

function holdYear(year: Year, source: DayIndexSource, forget: () => void): HeldYear {
  const held: HeldYear = {
    holds: ({ date }) => isInYear(date, year),
    loading: Promise.resolve(),
    missed: [],
    byPeer: new Map(),
    days: undefined,
    version: 0,
    replacement: (byPeer, touched) => {
      const known = touched === 'all' ? new Map<PeerId, DaysUsed>() : new Map(figures);
      if (touched !== 'all') for (const peerId of touched) known.delete(peerId);
      const version = held.version + 1;
      const is = { version, touched: touched === 'all' ? undefined : touched };
      const days = toYearDays(year, byPeer, known, is, source);
      return () => {
        figures = known;
        Object.assign(held, { byPeer, version, days });
      };
    },
  };
  let figures = new Map<PeerId, DaysUsed>();
  held.loading = load(held, source.readYear(year), source, forget);
  return held;
}

function holdPeer(peerId: PeerId, source: DayIndexSource, forget: () => void): Held {
  const held: Held = {
    holds: (place) => place.peerId === peerId,
    loading: Promise.resolve(),
    missed: [],
    byPeer: new Map(),
    version: 0,
    replacement: (byPeer) => () => void Object.assign(held, { byPeer, version: held.version + 1 }),
  };
  held.loading = load(held, source.readPeer(peerId), source, forget);
  return held;
}

/** The entries of a project in one list, the same until a change touches one of them. */
type HeldProject = Held & { inOrder: () => readonly DayEntry[] };

function holdProject(projectId: ProjectId, source: DayIndexSource, forget: () => void): HeldProject {
  let list = NO_ENTRIES;
  const held: HeldProject = {
    holds: (place) => place.projectId === projectId,
    loading: Promise.resolve(),
    missed: [],
    byPeer: new Map(),
    inOrder: () => list,
    version: 0,
    replacement: (byPeer) => () => {
      list = [...byPeer.values()].flat().sort(byDate);
      Object.assign(held, { byPeer, version: held.version + 1 });
    },
  };
  held.loading = load(held, source.readProject(projectId), source, forget);
  return held;
}

async function load(
  held: Held,
  reading: Promise<readonly DayEntry[]>,
  source: DayIndexSource,
  forget: () => void,
): Promise<void> {
  try {
    const byPeer = groupBy(await reading, (entry) => entry.peerId);
    // In lists anew, as long as what is in them: those that grew have room for many times as much.
    for (const [peerId, entries] of byPeer) byPeer.set(peerId, entries.toSorted(byDate));
    const missed = held.missed ?? [];
    held.missed = undefined;
    held.replacement(byPeer, 'all')();
    // Of each entry the last word counts, so a change that the reading already saw does no harm here.
    prepareFor(held, missed)();
    source.onLoaded();
  } catch (error) {
    forget();
    throw error;
  }
}

/** Works out what a change comes to here; where something else was put here by the time it is called for, it is worked out anew. */
function prepareFor(held: Held, entries: readonly AppliedEntry[]): () => void {
  const mine = entries.filter(
    ({ before, after }) => (before && held.holds(before)) || (after !== null && held.holds(after)),
  );
  if (mine.length === 0) return () => undefined;
  const { version } = held;
  const put = held.missed ? undefined : replacementWith(held, mine);
  return () => {
    if (held.missed) held.missed.push(...mine);
    else if (put && held.version === version) put();
    else replacementWith(held, mine)();
  };
}

function replacementWith(held: Held, entries: readonly AppliedEntry[]): () => void {
  const { byPeer, touched } = withEntries(held, entries);
  return held.replacement(byPeer, touched);
}

function withEntries(held: Held, entries: readonly AppliedEntry[]) {
  const latest = new Map(entries.map((entry) => [entry.id, entry]));
  const touched = new Set<PeerId>();
  for (const { before, after } of entries) {
    if (before && held.holds(before)) touched.add(before.peerId);
    if (after && held.holds(after)) touched.add(after.peerId);
  }
  const added = groupBy(
    [...latest.values()].flatMap(({ after }) => (after && held.holds(after) ? [after] : [])),
    (entry) => entry.peerId,
  );
  const byPeer = new Map(held.byPeer);
  for (const peerId of touched) {
    const kept = (byPeer.get(peerId) ?? NO_ENTRIES).filter((entry) => !latest.has(entry.id));
    const now = [...kept, ...(added.get(peerId) ?? [])].sort(byDate);
    if (now.length > 0) byPeer.set(peerId, now);
    else byPeer.delete(peerId);
  }
  return { byPeer, touched };
}

function toYearDays(
  year: Year,
  byPeer: ByPeer,
  figures: Map<PeerId, DaysUsed>,
  is: Pick<YearDays, 'version' | 'touched'>,
  source: DayIndexSource,
): YearDays {
  // Taken now, so that what this object says does not change under whoever holds it.
  const agreement = source.agreement();
  const today = source.today();
  const used = (peerId: PeerId): DaysUsed => {
    const entries = byPeer.get(peerId);
    if (!entries) return NO_DAYS_USED;
    const known = figures.get(peerId) ?? daysUsed(entries, year, agreement, today);
    figures.set(peerId, known);
    return known;
  };
  const all = (): ReadonlyMap<PeerId, DaysUsed> => {
    if (figures.size < byPeer.size) for (const peerId of byPeer.keys()) used(peerId);
    return figures;
  };
  return { year, byPeer, used, all, ...is };
}

function byDate(a: DayEntry, b: DayEntry): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

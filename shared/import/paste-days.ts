import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPart } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { QuarterDays } from '@shared/model/quarter-days';
import type { Activity } from '@shared/model/settings';
import { normaliseName } from '@shared/rules/names';
import { peerLeft } from '@shared/rules/peer-left';
import { isWithinRecords } from '@shared/rules/record-dates';
import { parseUkDate } from '@shared/rules/uk-date';
import type { FieldName } from './fields';
import { fieldOfHeader, headerKey } from './header-synonyms';
import type { CouncilLookup } from './types';
import { readActivity } from './values/activities';
import { councilKey, readCouncil } from './values/councils';
import { readDays } from './values/days';
import { nameKey, readName } from './values/names';
import { isPlaceholder, tidy } from './values/text';

/** Why a pasted row cannot be recorded. */
const PASTE_PROBLEMS = [
  'name missing',
  'a total',
  'no peer of this name',
  'several peers of this name',
  'peer of another council',
  'peer has left',
  'date missing',
  'date not read',
  'date out of range',
  'days missing',
  'days not read',
  'activity not known',
] as const;
export type PasteProblem = (typeof PASTE_PROBLEMS)[number];

/** A row as it was pasted. `line` is its number in the block, from 1. */
type PastedText = { line: number; name: string; council: string };

/** One row of name and amount, such as days used before Peer Desk. It is complete where `problems` is empty. */
export type PastedAmount = PastedText & {
  days: string;
  peerId: PeerId | null;
  quarterDays: QuarterDays | null;
  problems: readonly PasteProblem[];
};

/** One row of name, date and amount. `activity` is a code, or `null` where the row names none. */
export type PastedDay = PastedAmount & {
  dateText: string;
  activityText: string;
  date: CalendarDay | null;
  part: DayPart;
  activity: string | null;
};

/** What names are looked up in. */
export type PasteContext = { peers: readonly Peer[]; councils: Pick<CouncilLookup, 'find'> };

/**
 * Reads a block pasted from a spreadsheet: one row a line, cells parted by tabs, in the order name, date, days and then, where
 * they are there, activity and home council. Rows of titles, wherever they stand, and empty rows are passed over; a row that
 * names a peer is never one. Dates are read as in the UK, day before month. Every other row comes back, complete or with what is
 * wrong with it; nothing is guessed. Nothing new is recorded of a peer who left, nor on a date of another century.
 */
export function parsePastedDays(
  text: string,
  context: PasteContext & { activities: readonly Activity[]; today: CalendarDay },
): PastedDay[] {
  const find = buildPeerFinder(context);
  const left = new Set(context.peers.filter((peer) => peerLeft(peer) !== undefined).map(({ id }) => id));
  const isHead = ([name = '', dateText = '', days = '']: readonly string[]) =>
    find(name, '').peerId === null &&
    parseUkDate(withoutTime(dateText), context.today) === undefined &&
    isHeading([name, dateText, days], DAY_FIELDS);
  return rowsOf(text, isHead).map(({ line, cells }) => {
    const [name = '', dateText = '', days = '', activityText = '', council = ''] = cells;
    const person = find(name, council);
    const date = dateText === '' ? undefined : parseUkDate(withoutTime(dateText), context.today);
    const amount = readAmount(days);
    const activity = activityText === '' ? null : readActivity(activityText, context.activities, 'exact');
    const problems = found([
      person.problem ?? (person.peerId !== null && left.has(person.peerId) ? 'peer has left' : null),
      date === undefined
        ? dateText === ''
          ? 'date missing'
          : 'date not read'
        : isWithinRecords(date)
          ? null
          : 'date out of range',
      amount.problem,
      activity === undefined ? 'activity not known' : null,
    ]);
    return {
      line,
      name,
      council,
      days,
      dateText,
      activityText,
      peerId: person.peerId,
      quarterDays: amount.quarterDays,
      part: amount.part,
      date: date ?? null,
      activity: activity ?? null,
      problems,
    };
  });
}

/** Reads a pasted block of name, days and, where it is there, home council; as `parsePastedDays`. Nought is an amount too. */
export function parsePastedAmounts(text: string, context: PasteContext): PastedAmount[] {
  const find = buildPeerFinder(context);
  const isHead = ([name = '', days = '']: readonly string[]) =>
    find(name, '').peerId === null && isHeading([name, days], AMOUNT_FIELDS);
  return rowsOf(text, isHead).map(({ line, cells }) => {
    const [name = '', days = '', council = ''] = cells;
    const person = find(name, council);
    const amount = readAmount(days, true);
    const problems = found([person.problem, amount.problem]);
    return { line, name, council, days, peerId: person.peerId, quarterDays: amount.quarterDays, problems };
  });
}

function found(problems: readonly (PasteProblem | null)[]): PasteProblem[] {
  // What else is missing from a total is no matter.
  return problems.includes('a total') ? ['a total'] : problems.filter((problem) => problem !== null);
}

type Row = { line: number; cells: readonly string[] };

function rowsOf(text: string, isHead: (cells: readonly string[]) => boolean): Row[] {
  const rows = withoutQuotes(text.replace(/\r\n?/g, '\n'))
    .split('\n')
    .map((line, index) => ({ line: index + 1, cells: line.split('\t').map(tidy) }));
  return rows.filter(({ cells }) => cells.some((cell) => cell !== '') && !isHead(cells));
}

/** Excel puts a cell in quotes where it holds a quote or a line break; the break becomes a space, so that a row is a line. */
function withoutQuotes(text: string): string {
  return text.replace(
    /(^|[\t\n])"((?:[^"\t]|"")*)"(?=[\t\n]|$)/g,
    (_cell, before: string, inside: string) => before + inside.replaceAll('""', '"').replaceAll('\n', ' '),
  );
}

const DAY_FIELDS = ['name', 'date', 'days'] as const;
const AMOUNT_FIELDS = ['name', 'days'] as const;
const AMOUNT_TITLE = /^(number|no|used|total|total used|worked|days (worked|claimed|so far|used before.*)|quantity)$/;

/**
 * True for a row of titles: two cells at least are the titles of their columns, or the only one filled is, and no cell that
 * has an amount below it holds one.
 */
function isHeading(cells: readonly string[], fields: readonly FieldName[]): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  const titles = cells.filter((cell, place) => isTitle(cell, fields[place])).length;
  const hasAmount = /\d/.test(cells.at(-1) ?? '');
  return !hasAmount && titles > 0 && titles >= Math.min(2, filled);
}

function isTitle(cell: string, field: FieldName | undefined): boolean {
  if (cell === '' || field === undefined) return false;
  return fieldOfHeader(cell, 'days') === field || (field === 'days' && AMOUNT_TITLE.test(headerKey(cell)));
}

function withoutTime(text: string): string {
  return text.replace(/\s+00:00(:00)?$/, '');
}

type Amount = { quarterDays: QuarterDays | null; part: DayPart; problem: PasteProblem | null };

// Safe: nought is a whole number of quarter-days.
const NOUGHT: Amount = { quarterDays: 0 as QuarterDays, part: 'day', problem: null };

function readAmount(text: string, mayBeNought = false): Amount {
  const read = readDays({ type: 'text', value: text, text, isDateFormat: false });
  if (read.is === 'days') return { quarterDays: read.quarterDays, part: read.part, problem: null };
  if (mayBeNought && read.is === 'unclear' && read.reason.code === 'days-zero') return NOUGHT;
  return { quarterDays: null, part: 'day', problem: read.is === 'empty' ? 'days missing' : 'days not read' };
}

/** "Total", "Grand total": the foot of a sheet, where no peer is called so. */
function isTotal(name: string): boolean {
  return /^(?:grand |sub-?)?totals?:?$/i.test(name);
}

type Found = { peerId: PeerId | null; problem: PasteProblem | null };

/** Finds the one peer that a name means: unique among all, or unique at its home council, which may stand in brackets. */
function buildPeerFinder({ peers, councils }: PasteContext): (name: string, council: string) => Found {
  const byName = new Map<string, Peer[]>();
  for (const peer of peers) {
    const knownAs = peer.knownAs === '' ? peer.firstName : peer.knownAs;
    for (const key of new Set([nameKey(peer.firstName, peer.lastName), nameKey(knownAs, peer.lastName)])) {
      const same = byName.get(key);
      if (same) same.push(peer);
      else byName.set(key, [peer]);
    }
  }
  const key = (written: string) => {
    const read = readCouncil(written, councils);
    return read === undefined ? '' : councilKey(read.id, normaliseName(read.text));
  };
  const isOf = (peer: Peer, wanted: string) =>
    wanted === (peer.homeCouncilId === null ? key(peer.homeCouncilText) : peer.homeCouncilId);
  return (name, council) => {
    if (name === '' || isPlaceholder(name)) return { peerId: null, problem: 'name missing' };
    const read = readName(name);
    const named = byName.get(nameKey(read.firstName, read.lastName)) ?? [];
    if (named.length === 0) return { peerId: null, problem: isTotal(name) ? 'a total' : 'no peer of this name' };
    const wanted = key(council === '' ? (/\(([^)]*)\)/.exec(name)?.[1] ?? '') : council);
    const fitting = wanted === '' ? named : named.filter((peer) => isOf(peer, wanted));
    const [only] = fitting;
    if (only && fitting.length === 1) return { peerId: only.id, problem: null };
    return { peerId: null, problem: fitting.length === 0 ? 'peer of another council' : 'several peers of this name' };
  };
}

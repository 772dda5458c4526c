import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPart } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { QuarterDays } from '@shared/model/quarter-days';
import type { Activity } from '@shared/model/settings';
import { normaliseName } from '@shared/rules/names';
import { parseUkDate } from '@shared/rules/uk-date';
import type { CouncilLookup } from './types';
import { readActivity } from './values/activities';
import { councilKey, readCouncil } from './values/councils';
import { readDays } from './values/days';
import { nameKey, readName } from './values/names';
import { isPlaceholder, tidy } from './values/text';

/** Why a pasted row cannot be recorded. */
export const PASTE_PROBLEMS = [
  'name missing',
  'no peer of this name',
  'several peers of this name',
  'peer of another council',
  'date missing',
  'date not read',
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
export type PasteContext = { peers: readonly Peer[]; councils: CouncilLookup };

/**
 * Reads a block pasted from a spreadsheet: one row a line, cells parted by tabs, in the order name, date, days and then, where
 * they are there, activity and home council. A first row of titles and empty rows are passed over. Dates are read as in the UK,
 * day before month. Every other row comes back, complete or with what is wrong with it; nothing is guessed.
 */
export function parsePastedDays(
  text: string,
  context: PasteContext & { activities: readonly Activity[]; today: CalendarDay },
): PastedDay[] {
  const find = buildPeerFinder(context);
  return rowsOf(text, (cells) => parseUkDate(cells[1] ?? '', context.today) === undefined && isTitle(cells[2])).map(
    ({ line, cells }) => {
      const [name = '', dateText = '', days = '', activityText = '', council = ''] = cells;
      const person = find(name, council);
      const date = dateText === '' ? undefined : parseUkDate(withoutTime(dateText), context.today);
      const amount = readAmount(days);
      const activity = activityText === '' ? null : readActivity(activityText, context.activities);
      const problems = found([
        person.problem,
        date === undefined ? (dateText === '' ? 'date missing' : 'date not read') : null,
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
    },
  );
}

/** Reads a pasted block of name, days and, where it is there, home council; as `parsePastedDays`. Nought is an amount too. */
export function parsePastedAmounts(text: string, context: PasteContext): PastedAmount[] {
  const find = buildPeerFinder(context);
  return rowsOf(text, (cells) => isTitle(cells[1])).map(({ line, cells }) => {
    const [name = '', days = '', council = ''] = cells;
    const person = find(name, council);
    const amount = Number(days) === 0 && days !== '' ? NOUGHT : readAmount(days);
    const problems = found([person.problem, amount.problem]);
    return { line, name, council, days, peerId: person.peerId, quarterDays: amount.quarterDays, problems };
  });
}

function found(problems: readonly (PasteProblem | null)[]): PasteProblem[] {
  return problems.filter((problem) => problem !== null);
}

type Row = { line: number; cells: readonly string[] };

function rowsOf(text: string, isHead: (cells: readonly string[]) => boolean): Row[] {
  const rows = text.split(/\r\n|\r|\n/).map((line, index) => ({
    line: index + 1,
    // Excel puts a cell in quotes where it holds a quote or a line break.
    cells: line.split('\t').map((cell) => tidy(cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'))),
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first] = filled;
  return first && isHead(first.cells) ? filled.slice(1) : filled;
}

/** True for the title of a column of amounts, or a cell that is not there. */
function isTitle(cell: string | undefined): boolean {
  return cell !== undefined && /^(days?|amount|number|no\.?( of days)?|days used|used|total)$/i.test(cell);
}

function withoutTime(text: string): string {
  return text.replace(/\s+00:00(:00)?$/, '');
}

type Amount = { quarterDays: QuarterDays | null; part: DayPart; problem: PasteProblem | null };

// Safe: nought is a whole number of quarter-days.
const NOUGHT: Amount = { quarterDays: 0 as QuarterDays, part: 'day', problem: null };

function readAmount(text: string): Amount {
  const read = readDays({ type: 'text', value: text, text, isDateFormat: false });
  if (read.is === 'days') return { quarterDays: read.quarterDays, part: read.part, problem: null };
  return { quarterDays: null, part: 'day', problem: read.is === 'empty' ? 'days missing' : 'days not read' };
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
    if (named.length === 0) return { peerId: null, problem: 'no peer of this name' };
    const wanted = key(council === '' ? (/\(([^)]*)\)/.exec(name)?.[1] ?? '') : council);
    const fitting = wanted === '' ? named : named.filter((peer) => isOf(peer, wanted));
    const [only] = fitting;
    if (only && fitting.length === 1) return { peerId: only.id, problem: null };
    return { peerId: null, problem: fitting.length === 0 ? 'peer of another council' : 'several peers of this name' };
  };
}

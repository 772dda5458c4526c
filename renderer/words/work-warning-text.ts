import { stateWord } from '@shared/exports/words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry, DayPart } from '@shared/model/day-entry';
import { missingCase } from '@shared/model/result';
import type { PeerLeft } from '@shared/rules/peer-left';
import { formatUkDate } from '@shared/rules/uk-date';
import type { WorkWarning } from '@shared/rules/work-warnings';

/** How councils and projects are named in a warning; empty where nothing is known. */
export type WarningNames = {
  /** The council supported. */
  council: string;
  /** What an entry is for: its project, or its words, or its council. */
  workOf: (entry: DayEntry) => string;
  /** How a date is written; as in a record where it is left out. */
  dateOf?: (day: CalendarDay) => string;
  /** For who reads it outside the office: nothing of how to use the application. */
  isForOthers?: boolean;
};

/** How a peer left, after "is" or "was". */
const LEFT_WORDS: Readonly<Record<PeerLeft, string>> = {
  retired: 'has retired',
  removed: 'was removed from the pool',
  erased: 'was erased',
};

const PART_WORDS: Readonly<Record<DayPart, string>> = {
  day: '',
  am: ', morning',
  pm: ', afternoon',
  evening: ', evening',
  unknown: '',
};

/** A warning as a sentence; who it is about stands before it. */
export function workWarningText(warning: WorkWarning, names: WarningNames): string {
  const there = names.council || 'the council supported';
  const dateOf = names.dateOf ?? formatUkDate;
  switch (warning.code) {
    case 'left':
      return `The peer ${LEFT_WORDS[warning.how]}: nothing new is recorded.`;
    case 'own council':
      return `${there} is the peer\u2019s own council.`;
    case 'clash':
      return clashText(warning, names);
    case 'unavailable':
      return `${warning.ifNeedBe ? 'Only if need be' : 'Not available'} ${spanText(warning.from, warning.to, dateOf)}: ${datesText(warning.dates, dateOf)}.`;
    case 'interest declared':
      return `Declared an interest in ${there}: ${warning.kind}.`;
    case 'role there':
      return `Holds a role at ${there}: ${warning.role}.`;
    case 'succession':
      return `Of the home council and ${there}, one took over from the other.`;
    case 'same region':
      return `The home council is in the same region (${warning.region}).`;
    case 'worked there':
      return `Other work at ${there} within 24 months, to ${dateOf(warning.until)}.`;
    case 'pre-election':
      return preElectionText(warning, there, names);
    case 'standing':
      return `${warning.isKnown ? 'Stands' : 'May stand'} for election on ${dateOf(warning.pollOn)}, and campaigns before it.`;
    default:
      return missingCase(warning);
  }
}

function clashText({ date, others }: Extract<WorkWarning, { code: 'clash' }>, names: WarningNames): string {
  const { workOf, dateOf = formatUkDate } = names;
  if (others.length === 0) return `On ${dateOf(date)} these days are in each other\u2019s way.`;
  const works = others.map((entry) => {
    const work = workOf(entry);
    return `${stateWord(entry.state).toLowerCase()}${PART_WORDS[entry.part]}${work ? ` for ${work}` : ''}`;
  });
  return `On ${dateOf(date)} already ${works.join(' and ')}.`;
}

function preElectionText(
  { period, dates }: Extract<WorkWarning, { code: 'pre-election' }>,
  there: string,
  { dateOf = formatUkDate, isForOthers = false }: WarningNames,
): string {
  const span = spanText(period.noticeOn, period.pollOn, dateOf);
  const when = `in its pre-election period ${span}: ${datesText(dates, dateOf)}.`;
  if (period.isEntered) return `${there} is ${when}`;
  const hint = isForOthers ? '' : ' Its next election can be entered in Settings.';
  return `If ${there} votes on ${dateOf(period.pollOn)}, it is ${when}${hint}`;
}

type DateOf = (day: CalendarDay) => string;

function spanText(from: CalendarDay | null, to: CalendarDay | null, dateOf: DateOf): string {
  if (from !== null && from === to) return `on ${dateOf(from)}`;
  return [
    from === null ? '' : `from ${dateOf(from)}`,
    to === null ? '' : `${from === null ? 'up ' : ''}to ${dateOf(to)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "02/03/2027", or "4 of these days, from 02/03/2027". */
function datesText(dates: readonly CalendarDay[], dateOf: DateOf): string {
  const [first] = dates;
  if (first === undefined) return '';
  return dates.length === 1 ? dateOf(first) : `${dates.length} of these days, from ${dateOf(first)}`;
}

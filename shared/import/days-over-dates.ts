import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { askAbout, noteAbout } from './plan-context';
import type { RowReader } from './row-reader';
import type { RowNote, RowQuestion } from './types';
import { readDays, type DaysReading } from './values/days';
import { countFit, spreadCount } from './values/spread-count';
import { calendarDays, type When, type WhenReading } from './values/when';

/** One entry that a row makes: its date and its share of the row's amount. */
export type DayShare = Pick<DayEntry, 'date' | 'precision' | 'quarterDays' | 'part'>;

type Amount = Pick<DayEntry, 'quarterDays' | 'part'>;
type Spread = { readonly amount: Amount | undefined; readonly shares: readonly DayShare[] };

/**
 * The amount of a row over its dates. The count that is given stands; less than a day short of the working days is a note, any
 * other difference is to confirm. A range without a count has its working days proposed. A proposed amount is taken.
 */
export function daysOverDates(
  when: WhenReading,
  given: DaysReading,
  reader: RowReader,
  questions: RowQuestion[],
  notes: RowNote[],
): Spread {
  const amount = amountOf(given);
  const dated = when.is === 'when' ? when : when.is === 'unclear' ? when.best : null;
  if (!dated) return { amount, shares: [] };
  if (amount === undefined) {
    if (given.is === 'empty') askForDays(dated, reader, questions);
    return { amount, shares: [] };
  }
  const dates = datesFor(dated, amount);
  const isOurs = reader.fact('ref') !== '';
  const isFew = dated.precision !== 'day' || amount.quarterDays <= MOST_FROM_ONE_DATE;
  const isOne = dated.kind === 'one' && (isOurs || isFew);
  if (!isOne && given.is === 'days') check(dated, amount, { reader, questions, notes });
  const { precision } = dated;
  const spread = spreadCount(dates, amount.quarterDays, amount.part);
  const shares = spread.map(({ date, quarterDays, part }) => ({ date, precision, quarterDays, part }));
  return { amount, shares };
}

/** Beside a single date stand at most the days of a week that it begins: more is likely a slip ("15" for 1.5), but in our own export. */
const MOST_FROM_ONE_DATE = 20;

function amountOf(given: DaysReading): Amount | undefined {
  if (given.is === 'days') return { quarterDays: given.quarterDays, part: given.part };
  if (given.is === 'empty' || given.propose === null) return undefined;
  const proposed = readDays({ value: given.propose, text: given.propose, type: 'text', isDateFormat: false });
  return proposed.is === 'days' ? { quarterDays: proposed.quarterDays, part: proposed.part } : undefined;
}

/** Working days: of a week its first ones, as many as are needed; of a range every day where the count says that the weekend was worked too. */
function datesFor(when: When, { quarterDays }: Amount): When['dates'] {
  if (when.kind === 'week') return when.dates.slice(0, Math.max(1, Math.ceil(quarterDays / 4)));
  if (when.kind !== 'range' || quarterDays <= when.dates.length * 4) return when.dates;
  const all = calendarDays(when.from, when.to);
  return quarterDays <= all.length * 4 ? all : when.dates;
}

type Doubts = { readonly reader: RowReader; readonly questions: RowQuestion[]; readonly notes: RowNote[] };

function check(when: When, { quarterDays }: Amount, { reader, questions, notes }: Doubts): void {
  const workingDays = when.dates.length;
  const fit = countFit(quarterDays, workingDays);
  if (fit === 'fits' || (when.kind === 'week' && quarterDays < workingDays * 4)) return;
  const facts = { days: daysInWords(quarterDays), workingDays };
  if (fit === 'part day') notes.push(noteAbout(reader, 'days', { code: 'part-day-in-range', facts }));
  else if (!reader.isSettled('days')) {
    const propose = String(fromQuarterDays(quarterDays));
    questions.push(askAbout(reader, 'days', { code: 'count-differs-from-dates', facts }, propose));
  }
}

/** An empty cell beside a range: its working days may be meant. */
function askForDays(when: When, reader: RowReader, questions: RowQuestion[]): void {
  if (when.kind !== 'range' && when.kind !== 'list') return;
  const workingDays = when.dates.length;
  questions.push(askAbout(reader, 'days', { code: 'days-from-dates', facts: { workingDays } }, String(workingDays)));
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { ProjectId } from '@shared/model/ids';
import { countsToLimit } from '@shared/rules/counting';
import { askAbout, noteAbout, type PlanContext } from './plan-context';
import { dateDoubt } from './date-vote';
import { daysOverDates, type DayShare } from './days-over-dates';
import type { AroundDates, PlacedRow } from './day-sheet';
import { councilWithin } from './council-within';
import { councilOnDay } from './council-on-day';
import type { DayField } from './fields';
import { headedLines, headedNotes } from './headed-notes';
import { readMarks } from './row-marks';
import { readRemarks } from './row-remarks';
import type { RowReader } from './row-reader';
import { severalFacts } from './several-facts';
import { sharedReading } from './shared-reading';
import type { RowNote, RowPiece, RowQuestion } from './types';
import { readActivity } from './values/activities';
import type { CouncilReading } from './values/council-reading';
import { readCouncil } from './values/councils';
import { readDate } from './values/dates';
import { readDays, readHoursCell, type DaysReading } from './values/days';
import { oncePer } from './values/remembered';
import { DAY_STATE_WORDS, readDayState, readYesNo } from './values/states';
import { compareText } from './values/text';
import { workInNotes } from './work-in-notes';
import { readWhen, type WhenReading } from './values/when';

/** What a row of days says; `undefined` where its cell is blank. */
export type DayFacts = {
  readonly when: Pick<DayEntry, 'date' | 'precision'> | undefined;
  readonly amount: Pick<DayEntry, 'quarterDays' | 'part'> | undefined;
  readonly activity: string | undefined;
  /** The activity as it was written, where its words say more than the list. */
  readonly activityWords: string;
  readonly kindOfWork: string;
  readonly project: { readonly id: ProjectId | null; readonly text: string } | undefined;
  readonly council: CouncilReading | undefined;
  readonly projectCode: string;
  readonly purchaseOrder: string;
  readonly counts: boolean | undefined;
  readonly state: DayEntry['state'] | undefined;
  readonly agreedOn: CalendarDay | undefined;
  readonly note: string;
};

/** The facts of a row, the dates over which its days are spread, what must be settled first, and what is worth a note. */
export type DayReading = {
  readonly facts: DayFacts;
  /** One for each entry that the row makes, earliest first; empty where its date or amount is open. */
  readonly shares: readonly DayShare[];
  /** The last date of a range; `null` for a single date. */
  readonly to: CalendarDay | null;
  readonly questions: readonly RowQuestion[];
  readonly notes: readonly RowNote[];
};

/**
 * Prepares reading the cells of rows of days. Doubts about date, days, state and the row itself are questions; others are notes.
 * What goes by a cell or two alone is read once for all rows that write it so.
 */
export function dayRowReader(context: PlanContext): (reader: RowReader, placed: PlacedRow) => DayReading {
  const { councils } = context.input.known;
  const whenAround = oncePer((around: AroundDates) =>
    sharedReading(['date', 'dateTo'], (reader) => readWhenCells(reader, around, context)),
  );
  const amountOf = sharedReading(['days', 'hours'], (reader) => readAmount(reader, context));
  const hostOf = sharedReading(['councilSupported'], (reader) =>
    readCouncil(reader.text('councilSupported'), councils),
  );
  return (reader, placed) => {
    const dated = whenAround(placed.around)(reader);
    const { when, fact } = dated;
    const how = { field: 'councilSupported', reader, councils } as const;
    const supported = councilOnDay(hostOf(reader), fact?.date ?? context.input.today, how);
    const { amount, question } = asMerged(amountOf(reader), reader, placed);
    const elsewhere = namedElsewhere(reader, supported.reading, context);
    const questions = [
      ...dated.questions,
      ...supported.questions,
      ...[question, elsewhere].flatMap((one) => one ?? []),
    ];
    const notes = [...dittoNotes(reader, placed), ...dated.notes, ...supported.notes];
    const spread = daysOverDates(when, amount, reader, questions, notes);
    const marks = readMarks(reader);
    if (marks.question) questions.push(marks.question);
    const { activity, words } = readWork(reader, context, { questions, notes, amount });
    questions.push(
      ...readRemarks(reader, {
        state: marks.question !== undefined,
        activity,
        counts: () => marks.question === undefined && workCounts(activity, when, context),
      }),
    );
    const agreed = readDate(reader.cell('agreedOn'), context.dates);
    if (agreed.is === 'unclear') notes.push(noteOf('date-left-out', reader, 'agreedOn'));
    const facts: DayFacts = {
      when: fact,
      amount: spread.amount,
      activity,
      activityWords: words,
      kindOfWork: reader.fact('kindOfWork'),
      project: readProject(reader, context),
      council: supported.reading,
      projectCode: reader.fact('projectCode'),
      purchaseOrder: reader.fact('purchaseOrder'),
      counts: readCounts(reader, notes),
      state: readState(reader, isAhead(when, context.input.today), questions),
      agreedOn: agreed.is === 'date' ? agreed.date : undefined,
      note: [reader.fact('notes'), ...headedLines(headedNotes(reader))].filter(Boolean).join('\n'),
    };
    notes.push(...marks.notes);
    return { facts, shares: spread.shares, to: lastDate(when), questions, notes };
  };
}

/** A row whose work names another council than the whole list does: "Mentoring Hull" in a list called "Leeds CPC". */
function namedElsewhere(reader: RowReader, reading: CouncilReading | undefined, { input }: PlanContext) {
  if (!reading || reader.column('councilSupported') !== null || reader.isSettled('councilSupported')) return undefined;
  const { councils } = input.known;
  for (const field of ['activity', 'kindOfWork', 'whatFor'] as const) {
    const named = councilWithin(reader.fact(field), councils, input.agreement.activities);
    if (named === undefined || readCouncil(named, councils)?.id === reading.id) continue;
    const facts = { text: reader.text(field), council: reader.text('councilSupported') };
    return askAbout(reader, 'councilSupported', { code: 'council-of-list', facts }, named);
  }
  return undefined;
}

function dittoNotes(reader: RowReader, { dittos }: PlacedRow): readonly RowNote[] {
  if (dittos.length === 0) return NOTHING;
  return reader.filled.flatMap((field) => {
    const column = reader.column(field);
    if (column === null || !dittos.includes(column) || reader.isSettled(field)) return [];
    return [noteAbout(reader, field, { code: 'ditto', facts: { text: reader.text(field) } })];
  });
}

const NOTHING: readonly never[] = [];

/** What the date cells of a row say, by themselves and by what is said around them. */
type Dated = {
  readonly when: WhenReading;
  readonly fact: DayFacts['when'];
  readonly questions: readonly RowQuestion[];
  readonly notes: readonly RowNote[];
};

function readWhenCells(reader: RowReader, { hint, vote }: AroundDates, context: PlanContext): Dated {
  const dates = { hint, holidays: context.input.holidays, ...context.dates };
  const cell = reader.cell('date');
  const to = reader.isSettled('date') ? null : reader.cell('dateTo');
  const doubt = reader.isSettled('date') ? undefined : dateDoubt(cell, vote, hint, context.dates.date1904);
  if (doubt) {
    const { code, propose } = doubt;
    const question = askAbout(reader, 'date', { code, facts: { text: reader.text('date') } }, propose);
    const proposed = readWhen({ value: propose, text: propose, type: 'text', isDateFormat: false }, to, dates);
    return { when: proposed, fact: whenFact(proposed), questions: [question], notes: NOTHING };
  }
  const when = readWhen(cell, to, dates);
  const questions = when.is === 'unclear' ? [askAbout(reader, 'date', when.reason, when.propose)] : NOTHING;
  const notes = when.is === 'empty' ? NOTHING : when.notes.map((note) => noteAbout(reader, 'date', note));
  return { when, fact: whenFact(when), questions, notes };
}

function whenFact(when: WhenReading): DayFacts['when'] {
  if (when.is === 'when') return { date: when.from, precision: when.precision };
  return when.is === 'unclear' && when.best ? { date: when.best.from, precision: when.best.precision } : undefined;
}

function lastDate(when: WhenReading): CalendarDay | null {
  const known = when.is === 'when' ? when : when.is === 'unclear' ? when.best : null;
  return known && known.to !== known.from ? known.to : null;
}

type AmountRead = { readonly amount: DaysReading; readonly question: RowQuestion | undefined };

function readAmount(reader: RowReader, { dates }: PlanContext): AmountRead {
  if (reader.text('days') === '' && reader.text('hours') !== '') return readHours(reader, dates.date1904);
  const amount = readDays(reader.cell('days'), dates.date1904);
  const question = amount.is === 'unclear' ? askAbout(reader, 'days', amount.reason, amount.propose) : undefined;
  return { amount, question };
}

/** An amount in a cell that several rows share is asked about: nothing says how it is spread over them. */
function asMerged(read: AmountRead, reader: RowReader, { merged }: PlacedRow): AmountRead {
  const column = reader.column('days');
  if (column === null || !merged.has(column) || read.amount.is !== 'days' || reader.isSettled('days')) return read;
  const reason = { code: 'days-merged', facts: { text: reader.text('days') } };
  const amount = { is: 'unclear', reason, propose: null, atLeast: null } as const;
  return { amount, question: askAbout(reader, 'days', reason, null) };
}

/** Hours where the row says no days: their days are proposed, and taken only once a person confirms them. */
function readHours(reader: RowReader, date1904: boolean): AmountRead {
  const amount = readHoursCell(reader.cell('hours'), date1904);
  if (amount.is !== 'unclear') return { amount, question: undefined };
  const question = askAbout(reader, 'days', amount.reason, amount.propose);
  return { amount, question: { ...question, column: reader.column('hours') } };
}

type Doubts = { readonly questions: RowQuestion[]; readonly notes: RowNote[]; readonly amount: DaysReading };

/** The activity by its own cell, else by the kind of work or by what the row is for, where that names one. */
function readWork(
  reader: RowReader,
  { input }: PlanContext,
  { questions, notes, amount }: Doubts,
): { readonly activity: string | undefined; readonly words: string } {
  const { activities } = input.agreement;
  const own = reader.fact('activity');
  const field = own !== '' || reader.fact('kindOfWork') === '' ? 'activity' : 'kindOfWork';
  const several = severalFacts(
    String(reader.cell(field)?.value ?? ''),
    activities,
    amount.is === 'days' ? amount.quarterDays / 4 : undefined,
  );
  if (several && !reader.isSettled(field)) {
    const reason = { code: 'several-facts', facts: { text: several.parts.join('; ') } };
    const pieces = several.pieces.map((piece) => inField(withCouncil(piece, input), field));
    questions.push({ pieces, ...askAbout(reader, field, reason) });
    return { activity: several.activity, words: own.slice(0, 300) };
  }
  if (own === '') {
    const named =
      readActivity(reader.fact('kindOfWork'), activities) ?? readActivity(reader.fact('whatFor'), activities);
    return { activity: named ?? workInNotes(reader, activities), words: '' };
  }
  const activity = readActivity(own, activities);
  if (activity === undefined) notes.push(noteOf('activity-unknown', reader, 'activity'));
  const isPlain = readActivity(own, activities, 'exact') !== undefined || compareText(own) === 'other';
  return { activity: activity ?? 'other', words: isPlain ? '' : own.slice(0, 300) };
}

function workCounts(activity: string | undefined, when: WhenReading, { input }: PlanContext): boolean {
  const work = { activity: activity ?? 'other', date: whenFact(when)?.date ?? input.today, countsOverride: null };
  return countsToLimit(work, input.agreement.activities);
}

/** A piece that names a council is of that council, whatever stands beside the others: "CPC Leeds, mentoring Hull". */
function withCouncil(piece: RowPiece, { known, agreement }: PlanContext['input']): RowPiece {
  const named = councilWithin(piece.activity ?? '', known.councils, agreement.activities);
  return named === undefined ? piece : { ...piece, councilSupported: named };
}

/** The work of a piece stands where the row says its work. */
function inField({ activity = '', ...rest }: RowPiece, field: 'activity' | 'kindOfWork'): RowPiece {
  return { ...rest, [field]: activity };
}

function readProject(reader: RowReader, context: PlanContext): DayFacts['project'] {
  const text = reader.fact('whatFor');
  if (text === '') return undefined;
  const named = context.projectsByName.get(compareText(text));
  const only = named?.length === 1 ? named[0] : undefined;
  return { id: only ? only.id : null, text: text.slice(0, 300) };
}

function readCounts(reader: RowReader, notes: RowNote[]): boolean | undefined {
  const counts = readYesNo(reader.text('counts'));
  if (counts === undefined && reader.fact('counts') !== '') notes.push(noteOf('counts-unknown', reader, 'counts'));
  return counts;
}

/** Of a month or quarter only its beginning counts: it may have been worked already. */
function isAhead(when: WhenReading, today: CalendarDay): boolean {
  const known = when.is === 'when' ? when : when.is === 'unclear' ? when.best : null;
  if (!known) return false;
  return (known.precision === 'day' ? known.to : known.from) > today;
}

/** Days that are still to come are not worked, whatever the row says: so it is in the dialogs too. */
function readState(reader: RowReader, ahead: boolean, questions: RowQuestion[]): DayFacts['state'] {
  const text = reader.fact('state');
  const state = readDayState(text);
  if (text !== '' && state === undefined)
    questions.push(askAbout(reader, 'state', { code: 'state-unknown', facts: { text } }));
  if (state !== 'worked' || !ahead) return state;
  questions.push(askAbout(reader, 'state', { code: 'worked-ahead', facts: { text } }, DAY_STATE_WORDS.booked));
  return 'booked';
}

function noteOf(code: string, reader: RowReader, field: DayField): RowNote {
  return noteAbout(reader, field, { code, facts: { text: reader.text(field) } });
}

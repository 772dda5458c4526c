import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { ProjectId } from '@shared/model/ids';
import { askAbout, type PlanContext } from './plan-context';
import type { DayField } from './fields';
import type { RowReader } from './row-reader';
import type { Reason, RowQuestion } from './types';
import { readActivity } from './values/activities';
import { readCouncil, type CouncilReading } from './values/councils';
import { readDate } from './values/dates';
import { readDays } from './values/days';
import { readDayState, readYesNo } from './values/states';
import { compareText } from './values/text';

/** What a row of days says; `undefined` where its cell is blank. */
export type DayFacts = {
  readonly when: Pick<DayEntry, 'date' | 'precision'> | undefined;
  readonly amount: Pick<DayEntry, 'quarterDays' | 'part'> | undefined;
  readonly activity: string | undefined;
  /** The activity as it was written, where the list does not know it. */
  readonly unknownActivity: string;
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

/** The facts of a row, what must be settled first, and what is worth a note. */
export type DayReading = {
  readonly facts: DayFacts;
  readonly questions: readonly RowQuestion[];
  readonly notes: readonly Reason[];
};

/** Reads the cells of a row of days. Doubts about date, days and state are questions; others are notes. */
export function readDayRow(reader: RowReader, context: PlanContext): DayReading {
  const questions: RowQuestion[] = [];
  const notes: Reason[] = [];
  const { councils } = context.input.known;
  const council = readCouncil(reader.text('councilSupported'), councils);
  if (council?.id === null) notes.push({ code: 'council-unknown', facts: { text: council.text } });
  const when = readWhen(reader, context, questions);
  const amount = readAmount(reader, questions);
  const activity = readWork(reader, context, notes);
  const project = readProject(reader, context);
  const agreed = readDate(reader.cell('agreedOn'), context.dates);
  if (agreed.is === 'unclear') notes.push(noteOf('date-left-out', reader, 'agreedOn'));
  const facts: DayFacts = {
    when,
    amount,
    activity,
    unknownActivity: activity === 'other' ? unknownActivity(reader) : '',
    kindOfWork: reader.fact('kindOfWork'),
    project,
    council,
    projectCode: reader.fact('projectCode'),
    purchaseOrder: reader.fact('purchaseOrder'),
    counts: readCounts(reader, notes),
    state: readState(reader, questions),
    agreedOn: agreed.is === 'date' ? agreed.date : undefined,
    note: reader.fact('notes'),
  };
  return { facts, questions, notes };
}

function readWhen(reader: RowReader, context: PlanContext, questions: RowQuestion[]): DayFacts['when'] {
  const reading = readDate(reader.cell('date'), context.dates);
  if (reading.is === 'unclear') questions.push(askAbout(reader, 'date', reading.reason, reading.propose));
  return reading.is === 'date' ? { date: reading.date, precision: reading.precision } : undefined;
}

function readAmount(reader: RowReader, questions: RowQuestion[]): DayFacts['amount'] {
  const reading = readDays(reader.cell('days'));
  if (reading.is === 'unclear') questions.push(askAbout(reader, 'days', reading.reason));
  return reading.is === 'days' ? { quarterDays: reading.quarterDays, part: reading.part } : undefined;
}

/** The activity by its own cell, else by the kind of work where that names one. */
function readWork(reader: RowReader, context: PlanContext, notes: Reason[]): string | undefined {
  const { activities } = context.input.agreement;
  const text = reader.fact('activity');
  if (text === '') return readActivity(reader.fact('kindOfWork'), activities);
  const activity = readActivity(text, activities);
  if (activity === undefined) notes.push(noteOf('activity-unknown', reader, 'activity'));
  return activity ?? 'other';
}

/** Text that is not simply "other" in words. */
function unknownActivity(reader: RowReader): string {
  const text = reader.fact('activity');
  return compareText(text) === 'other' ? '' : text.slice(0, 300);
}

function readProject(reader: RowReader, context: PlanContext): DayFacts['project'] {
  const text = reader.fact('whatFor');
  if (text === '') return undefined;
  const named = context.projectsByName.get(compareText(text)) ?? [];
  const [only] = named;
  return { id: only && named.length === 1 ? only.id : null, text: text.slice(0, 300) };
}

function readCounts(reader: RowReader, notes: Reason[]): boolean | undefined {
  const counts = readYesNo(reader.text('counts'));
  if (counts === undefined && reader.fact('counts') !== '') notes.push(noteOf('counts-unknown', reader, 'counts'));
  return counts;
}

function readState(reader: RowReader, questions: RowQuestion[]): DayFacts['state'] {
  const text = reader.fact('state');
  const state = readDayState(text);
  if (text !== '' && state === undefined)
    questions.push(askAbout(reader, 'state', { code: 'state-unknown', facts: { text } }));
  return state;
}

function noteOf(code: string, reader: RowReader, field: DayField): Reason {
  return { code, facts: { text: reader.text(field) } };
}

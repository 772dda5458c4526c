import type { CalendarDay } from '@shared/model/calendar-day';
import { formatUkDate, parseUkDate } from '@shared/rules/uk-date';
import { councilOnDay } from '../council-on-day';
import type { RequestField } from '../fields';
import { askAbout, besides, noteAbout, type PlanContext } from '../plan-context';
import { headedLines, headedNotes } from '../headed-notes';
import type { RowReader } from '../row-reader';
import type { RowNote, RowQuestion } from '../types';
import type { CouncilReading } from '../values/council-reading';
import { readCouncil } from '../values/councils';
import { readDate } from '../values/dates';
import { cellText, compareText } from '../values/text';
import { offeredNames } from './offered-names';
import { readPeersWanted, wantedInWords } from './peers-wanted';
import { readOutcome, type OutcomeWord } from './read-outcome';
import { holdingInWords, replyInWords } from './reply-in-words';
import { readWantedDates } from './wanted-dates';
import type { RequestFacts } from './request-facts';

/** The facts of a row, what must be settled, and what is worth a note. */
export type RequestReading = {
  readonly facts: RequestFacts;
  readonly questions: readonly RowQuestion[];
  readonly notes: readonly RowNote[];
};

/** Words in the place of a date of reply that say that there is none. */
const NO_REPLY = /^(no(t|ne)?\b.*|outstanding|overdue|pending|open|awaited|awaiting.*|chas(ed|ing).*|await.*|due.*)$/;
const HOLDING = /\b(holding|acknowledg\w*|ack'?d?)\b/i;
const DATE_IN_TEXT =
  /\b\d{1,2}(?:\/|\.|-)\d{1,2}(?:\/|\.|-)\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{2,4}\b/gi;

/** Reads the cells of a row of requests. Whether it was answered in time is worked out from the dates, never read. */
export function readRequestRow(reader: RowReader, context: PlanContext): RequestReading {
  const questions: RowQuestion[] = [];
  const notes: RowNote[] = [];
  const receivedOn = readReceived(reader, context, questions);
  const names = offeredNames(reader.cell('peersOffered'));
  const reply = readReply(reader, context, receivedOn);
  const said = readWord(reader, notes) ?? (reply.is === 'nothing' ? undefined : reply.word);
  const word = wordBeside(reader, { reply, word: said, names }, questions);
  const acknowledgedOn = readAcknowledged(reader, context, notes, { reply, word, names, receivedOn });
  const state = settleAnswer(reader, { reply, word, names, acknowledgedOn }, questions);
  checkOrder(reader, context, { receivedOn, answeredOn: state.answeredOn }, questions);
  const kindWritten = reader.fact('kindOfWork').slice(0, 80);
  const facts: RequestFacts = {
    ref: reader.fact('requestRef'),
    theirRef: reader.fact('theirRef').slice(0, 60),
    kindWritten,
    kindOfWork: ownSpelling(kindWritten, context.input.kindsOfWork),
    council: readHost(reader, context, receivedOn, { questions, notes }),
    receivedFrom: reader.fact('receivedFrom').slice(0, 160),
    receivedOn,
    acknowledgedOn: acknowledgedOn && receivedOn && acknowledgedOn < receivedOn ? null : acknowledgedOn,
    ...state,
    dates: readWantedDates(reader.cells('datesWanted'), context),
    peersWanted: readWanted(reader, notes) ?? wantedInWords(reader.fact('lookingFor')),
    lookingFor: reader.fact('lookingFor').slice(0, 300),
    names,
    answerReason: reader.fact('answerReason').slice(0, 2000),
    lateReason: reader.fact('lateReason').slice(0, 2000),
    notes: [reader.fact('notes'), ...remarks(reader, reply), ...headedLines(headedNotes(reader))]
      .filter(Boolean)
      .join('\n')
      .slice(0, 20_000),
  };
  return { facts, questions, notes };
}

function readReceived(reader: RowReader, context: PlanContext, questions: RowQuestion[]): CalendarDay | null {
  const reading = readDate(reader.cell('receivedOn'), context.dates);
  if (reading.is === 'date' && reading.precision === 'day') return reading.date;
  const text = reader.text('receivedOn');
  if (reader.fact('receivedOn') === '') questions.push(askAbout(reader, 'receivedOn', { code: 'received-missing' }));
  else if (reading.is === 'unclear') questions.push(askAbout(reader, 'receivedOn', reading.reason, reading.propose));
  else questions.push(askAbout(reader, 'receivedOn', { code: 'date-unknown', facts: { text } }));
  return null;
}

type Reply =
  | { readonly is: 'nothing' }
  | { readonly is: 'day'; readonly day: CalendarDay; readonly word: OutcomeWord | undefined }
  | { readonly is: 'words'; readonly word: OutcomeWord | undefined; readonly question: RowQuestion | null };

/** The date of the reply; also from "Names sent 10/10/25", and "Holding reply 3/10/25" as what it is. */
function readReply(reader: RowReader, context: PlanContext, receivedOn: CalendarDay | null): Reply {
  const cell = reader.cell('answeredOn');
  const text = cellText(cell);
  if (reader.fact('answeredOn') === '') return { is: 'nothing' };
  const reading = readDate(cell, context.dates);
  if (reading.is === 'date' && reading.precision === 'day') return { is: 'day', day: reading.date, word: undefined };
  const told = replyInWords(text, receivedOn, context.dates.today);
  if (!told && NO_REPLY.test(compareText(text))) return { is: 'words', word: 'open', question: null };
  const word = readOutcome(text);
  const [day, ...more] = datesIn(text, context);
  if (day && more.length === 0) return { is: 'day', day, word };
  if (told?.isSure) return { is: 'day', day: told.day, word: readOutcome(told.rest) };
  if (told) {
    const doubt = { code: 'date-without-year', facts: { text } };
    const question = askAbout(reader, 'answeredOn', doubt, formatUkDate(told.day));
    return { is: 'words', word: readOutcome(told.rest), question };
  }
  if (word === 'holding' || word === 'withdrawn') return { is: 'words', word, question: null };
  const reason = reading.is === 'unclear' ? reading.reason : { code: 'date-unknown', facts: { text } };
  const propose = reading.is === 'unclear' ? reading.propose : null;
  return { is: 'words', word, question: askAbout(reader, 'answeredOn', reason, propose) };
}

/** What stands under the answer or the outcome and is neither: "chased 20/5", "went to other group". It is kept as a remark. */
function remarks(reader: RowReader, reply: Reply): readonly string[] {
  if (reader.fact('ref') !== '') return [];
  const [answered, outcome] = [reader.fact('answeredOn'), reader.fact('outcome')];
  const isRemark = reply.is === 'words' && reply.question === null && compareText(answered).split(' ').length > 1;
  return [isRemark ? answered : '', outcome !== '' && readOutcome(outcome) === undefined ? outcome : ''];
}

function datesIn(text: string, { dates }: PlanContext): readonly CalendarDay[] {
  return [...text.matchAll(DATE_IN_TEXT)].flatMap(([found]) => parseUkDate(found.replace(',', ''), dates.today) ?? []);
}

function readWord(reader: RowReader, notes: RowNote[]): OutcomeWord | undefined {
  const text = reader.fact('outcome');
  const word = readOutcome(text);
  if (text !== '' && word === undefined)
    notes.push(noteAbout(reader, 'outcome', { code: 'outcome-unknown', facts: { text } }));
  return word;
}

type Said = { readonly reply: Reply; readonly word: OutcomeWord | undefined; readonly names: readonly string[] };

/** The outcome that stands in another column: "nobody available" under the names, "withdrawn by council" in the notes. */
function wordBeside(
  reader: RowReader,
  { reply, word, names }: Said,
  questions: RowQuestion[],
): OutcomeWord | undefined {
  if (names.length > 0 || (word !== undefined && word !== 'open')) return word;
  if (word === undefined && readOutcome(reader.text('peersOffered')) === 'nobody') return 'nobody';
  const note = reader.fact('notes');
  if (reply.is === 'day' || readOutcome(note) !== 'withdrawn') return word;
  if (word === undefined && SAYS_WITHDRAWN.test(compareText(note))) return 'withdrawn';
  questions.push(askAbout(reader, 'outcome', { code: 'withdrawn-in-notes', facts: { text: note } }, 'Withdrawn'));
  return word;
}

const SAYS_WITHDRAWN =
  /^((the )?(request|council|lga|host|cpc|review|challenge|visit|work) )?((has|have|was|is|now|been) )*(withdr[ae]wn?|cancell?ed|no longer (needed|required|wanted)|called off|not needed)\b/;

/** When a holding reply was sent: its own column, the date of a reply that was no answer, or the note that tells of it. */
function readAcknowledged(
  reader: RowReader,
  context: PlanContext,
  notes: RowNote[],
  { reply, word, names, receivedOn }: Said & { readonly receivedOn: CalendarDay | null },
): CalendarDay | null {
  const own = readDate(reader.cell('acknowledgedOn'), context.dates);
  if (own.is === 'date' && own.precision === 'day') return own.date;
  const note = reader.fact('notes');
  const isHolding = word === 'holding' || (word === undefined && names.length === 0 && HOLDING.test(note));
  if (reply.is === 'day' && isHolding) {
    notes.push(noteAbout(reader, 'answeredOn', { code: 'holding-reply' }));
    return reply.day;
  }
  const [told] = HOLDING.test(note) ? datesIn(note, context) : [];
  return told ?? holdingInWords(reader.text('answeredOn'), receivedOn, context.dates.today) ?? null;
}

type Settled = Pick<RequestFacts, 'answer' | 'answeredOn' | 'ended' | 'endedOn'>;

/** Whether there was an answer, and which: what the outcome says, else the names that stand in the row. */
function settleAnswer(
  reader: RowReader,
  { reply, word, names, acknowledgedOn }: Said & { readonly acknowledgedOn: CalendarDay | null },
  questions: RowQuestion[],
): Settled {
  const ask = (field: RequestField, code: string) => questions.push(askAbout(reader, field, { code }));
  const ended = word === 'withdrawn' || word === 'filled' || word === 'closed' ? word : null;
  const isHolding = word === 'holding' || (word === undefined && names.length === 0 && acknowledgedOn !== null);
  const repliedOn = reply.is === 'day' && !(isHolding && reply.day === acknowledgedOn) ? reply.day : null;
  if (ended === 'withdrawn' && names.length === 0) return { answer: null, answeredOn: null, ended, endedOn: repliedOn };
  if (reply.is === 'words' && reply.question) questions.push(reply.question);
  else if (repliedOn === null && (word === 'names' || word === 'nobody')) ask('answeredOn', 'reply-missing');
  else if (repliedOn === null && word === undefined && names.length > 0) ask('answeredOn', 'reply-missing');
  const answer = answerOf(word, names.length > 0);
  const isAtOdds = (word === 'nobody' || (isHolding && repliedOn !== null)) && names.length > 0;
  if (isAtOdds || (repliedOn !== null && answer === null)) ask('outcome', 'answer-unclear');
  if (answer === 'names' && names.length === 0 && saysNoNames(reader))
    questions.push(besides(askAbout(reader, 'peersOffered', { code: 'names-not-said' })));
  return { answer: isWaiting(word) && repliedOn === null ? null : answer, answeredOn: repliedOn, ended, endedOn: null };
}

function answerOf(word: OutcomeWord | undefined, hasNames: boolean): RequestFacts['answer'] {
  if (word === 'names' || word === 'nobody') return word;
  return hasNames || word === 'filled' ? 'names' : null;
}

/** Nothing was sent yet: names that stand in the row are thought of, not put forward. */
function isWaiting(word: OutcomeWord | undefined): boolean {
  return word !== 'names' && word !== 'nobody' && word !== undefined;
}

/** The sheet has a column of names, and not one that only counts them. */
function saysNoNames(reader: RowReader): boolean {
  return reader.column('peersOffered') !== null && reader.cell('peersOffered')?.type !== 'number';
}

/** An answer comes after its request, and neither comes after today. */
function checkOrder(
  reader: RowReader,
  { input }: PlanContext,
  { receivedOn, answeredOn }: Pick<RequestFacts, 'receivedOn' | 'answeredOn'>,
  questions: RowQuestion[],
): void {
  const ask = (field: RequestField, code: string) => questions.push(askAbout(reader, field, { code }));
  if (receivedOn !== null && receivedOn > input.today) ask('receivedOn', 'received-in-future');
  if (answeredOn !== null && answeredOn > input.today) ask('answeredOn', 'reply-in-future');
  else if (receivedOn !== null && answeredOn !== null && answeredOn < receivedOn)
    ask('answeredOn', 'reply-before-request');
}

/** The council supported as it stood when the request came. A doubt about it lets the row in. */
function readHost(
  reader: RowReader,
  { input }: PlanContext,
  receivedOn: CalendarDay | null,
  { questions, notes }: { questions: RowQuestion[]; notes: RowNote[] },
): CouncilReading | undefined {
  const { councils } = input.known;
  const written = readCouncil(reader.text('councilSupported'), councils);
  if (!written && reader.column('councilSupported') !== null)
    questions.push(besides(askAbout(reader, 'councilSupported', { code: 'host-missing' })));
  const host = councilOnDay(written, receivedOn ?? input.today, { field: 'councilSupported', reader, councils });
  questions.push(...host.questions);
  notes.push(...host.notes);
  return host.reading;
}

function readWanted(reader: RowReader, notes: RowNote[]): number | undefined {
  const wanted = readPeersWanted(reader.cell('peersWanted'));
  const text = reader.fact('peersWanted');
  if (wanted === undefined && text !== '')
    notes.push(noteAbout(reader, 'peersWanted', { code: 'peers-wanted-unknown', facts: { text } }));
  return wanted;
}

/** A kind of work as the office writes it, where only the case of its letters differs. */
function ownSpelling(text: string, kinds: readonly string[]): string {
  return kinds.find((kind) => compareText(kind) === compareText(text)) ?? text;
}

import type { AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import { columnLetter } from '../find-header';
import type { PlanContext } from '../plan-context';
import type { RowReader } from '../row-reader';
import type { RawCell, RowDecision } from '../types';
import { fromSerial } from '../values/dates';
import { cellText, compareText } from '../values/text';
import { readAttendanceCode, type CodeReading } from './attendance-code';
import { readDatedCode } from './dated-code';
import { readEventDates, wholeYear } from './event-dates';
import { eventFromParts, eventFromTitle, type EventFacts, type EventSpan } from './read-event';
import type { AttendanceColumn } from './attendance-column';
import type { TrainingSheet } from './training-sheet';
import { eventKindOf, eventModeOf } from './event-kind';

/** What one row says of one event. `settled` says that the user typed it. */
export type Said = {
  readonly column: number | null;
  readonly event: EventFacts | null;
  readonly text: string;
  readonly reading: CodeReading;
  readonly recordedOnCrmOn: CalendarDay | null;
  readonly settled: boolean;
};

/** Everything that a row says of attendance; cells that say nothing are left out. */
export function readAttendanceRow(
  sheet: TrainingSheet,
  reader: RowReader,
  decision: RowDecision | undefined,
  context: PlanContext,
): readonly Said[] {
  const said =
    sheet.mapping.holds !== 'attendance list'
      ? readMatrixRow(sheet, reader, decision, context)
      : [readListRow(sheet, reader, decision, context)];
  return said.filter(({ reading }) => reading.is !== 'empty');
}

function typedFor(column: number, decision: RowDecision | undefined): string | undefined {
  return decision?.columns?.[columnLetter(column)];
}

function cellAt(reader: RowReader, column: number, decision: RowDecision | undefined): RawCell | null {
  const typed = typedFor(column, decision);
  if (typed === undefined) return reader.row.cells[column] ?? null;
  return typed === '' ? null : { value: typed, text: typed, type: 'text', isDateFormat: false };
}

/** Each column of a matrix by itself, but those of one event together: what was said last of it, and when it was. */
function readMatrixRow(
  sheet: TrainingSheet,
  reader: RowReader,
  decision: RowDecision | undefined,
  context: PlanContext,
): readonly Said[] {
  const groups = new Map<string, AttendanceColumn[]>();
  for (const column of sheet.columns) {
    const key = column.group ?? `column ${column.column}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return [...groups.values()].flatMap((columns): readonly Said[] => {
    const dated = columns.find(({ isDate }) => isDate);
    const date = dated ? dateInCell(cellAt(reader, dated.column, decision), context) : undefined;
    const said = columns
      // What stands among the dates and is none ("booked") says how it was.
      .filter((each) => each !== dated || (!date && columns.length > 1))
      .map((each) => readMatrixCell(each, sheet, reader, decision, context));
    const [last] = said.toSorted((a, b) => rankOf(a.reading) - rankOf(b.reading));
    if (dated && (!last || last.reading.is === 'empty'))
      return [unsaid(readMatrixCell(dated, sheet, reader, decision, context), last)];
    if (!last) return [];
    return [date && last.event ? { ...last, event: { ...last.event, dates: date } } : last];
  });
}

/** Beside a date that has passed, an empty "Attended?" does not say whether the peer came: that is asked. */
function unsaid(dated: Said, beside: Said | undefined): Said {
  if (!beside || dated.reading.is !== 'status' || dated.reading.status !== 'attended') return dated;
  return { ...dated, column: beside.column, reading: { is: 'unclear', propose: 'attended' } };
}

/** A cell of a matrix may hold the date instead of a code: the day of an event that has none in its heading. */
function readMatrixCell(
  { column, event, sense }: AttendanceColumn,
  sheet: TrainingSheet,
  reader: RowReader,
  decision: RowDecision | undefined,
  context: PlanContext,
): Said {
  const cell = cellAt(reader, column, decision);
  const text = cellText(cell);
  const settled = typedFor(column, decision) !== undefined;
  const said = { column, text, settled, recordedOnCrmOn: null };
  const dated =
    event && dateInCell(cell, context) === undefined ? readDatedCode(text, sheet.key, context.input.today) : undefined;
  const span = dateInCell(cell, context) ?? dated?.span;
  if (!span || !event) return { ...said, event, reading: inSense(cell, sense, sheet, context) };
  const own = event.dates;
  if (own?.precision === 'day' && (span.startsOn < own.startsOn || span.startsOn > own.endsOn))
    return { ...said, event, reading: { is: 'unclear', propose: null } };
  const status = sense ?? (span.startsOn > context.input.today ? 'booked' : 'attended');
  const dates = own?.precision === 'day' ? own : span;
  const reading = dated?.reading ?? ({ is: 'status', status, note: '' } as const);
  const isOfCell = own === null && { isOfCell: true as const };
  return { ...said, event: { ...event, dates, ...isOfCell }, reading };
}

function dateInCell(cell: RawCell | null, { input }: PlanContext): EventSpan | undefined {
  if (!cell) return undefined;
  if (typeof cell.value === 'number') {
    const date = cell.isDateFormat ? fromSerial(cell.value, input.raw.date1904) : undefined;
    return date && { startsOn: date, endsOn: date, precision: 'day' };
  }
  const found = readEventDates(cellText(cell));
  return found?.rest === '' ? found : undefined;
}

/** A row of a list: the event of the title, or the one that the row names; its date may stand in a cell of its own. */
function readListRow(
  sheet: TrainingSheet,
  reader: RowReader,
  decision: RowDecision | undefined,
  context: PlanContext,
): Said {
  const crm = dateInCell(reader.cell('recordedOnCrmOn'), context);
  const recordedOnCrmOn = crm?.precision === 'day' ? crm.startsOn : null;
  const event = listEventOf(sheet, reader, context);
  const columns = sheet.columns.map(({ column, sense, isSignature }) => {
    const cell = cellAt(reader, column, decision);
    const reading = inSense(cell, sense, sheet, context);
    const signed = isSignature && reading.is === 'unclear' && !cellText(cell).includes('?');
    return { column, text: cellText(cell), reading: signed ? ATTENDED : reading };
  });
  const note = reader.fact('notes');
  if (columns.length === 0) {
    const begins = event?.dates?.startsOn ?? context.input.today;
    const status = sheet.listed ?? (begins > context.input.today ? 'booked' : 'attended');
    const listed = withNote({ is: 'status', status, note: '' }, note);
    return { column: null, event, text: note, reading: listed, recordedOnCrmOn, settled: false };
  }
  const [first] = columns.toSorted((a, b) => rankOf(a.reading) - rankOf(b.reading));
  const { column, text, reading } = first ?? { column: null, text: '', reading: { is: 'empty' } as const };
  const settled = column !== null && typedFor(column, decision) !== undefined;
  // Where nobody signed, the remark may say why: "sent apologies".
  const remarked = reading.is === 'empty' ? readAttendanceCode(note, sheet.key) : reading;
  const noted = reading.is === 'status' ? withNote(reading, note) : remarked.is === 'status' ? remarked : reading;
  return { column, event, text, reading: noted, recordedOnCrmOn, settled };
}

const ATTENDED = { is: 'status', status: 'attended', note: '' } as const;

/** A note that is too long to keep is asked about, never cut. */
function withNote(reading: Extract<CodeReading, { is: 'status' }>, note: string): CodeReading {
  return note.length > LONGEST_NOTE ? { is: 'unclear', propose: null } : { ...reading, note: reading.note || note };
}

const LONGEST_NOTE = 2000;

/** What was said last in the life of a booking goes before what was said earlier. */
const RANKS: readonly AttendanceStatus[] = ['attended', 'no-show', 'cancelled', 'booked', 'invited'];

function rankOf(reading: CodeReading): number {
  if (reading.is === 'unclear') return -1;
  return reading.is === 'empty' ? RANKS.length : RANKS.indexOf(reading.status);
}

/** A tick or a date under "Booked" means booked; "No" there means nothing. */
function inSense(
  cell: RawCell | null,
  sense: AttendanceStatus | null,
  { key }: TrainingSheet,
  context: PlanContext,
): CodeReading {
  const text = cellText(cell);
  if (sense !== null && dateInCell(cell, context)) return { is: 'status', status: sense, note: '' };
  const reading = readAttendanceCode(text, key);
  if (sense === null || sense === 'attended' || reading.is !== 'status') return reading;
  if (reading.status === 'attended') return { is: 'status', status: sense, note: '' };
  return NO.has(compareText(text)) ? { is: 'empty' } : reading;
}

const NO: ReadonlySet<string> = new Set(['n', 'no', 'false']);

function listEventOf(sheet: TrainingSheet, reader: RowReader, context: PlanContext): EventFacts | null {
  const named = reader.fact('event');
  const event =
    named === '' ? sheet.event : (eventFromTitle([named], sheet.hint) ?? eventFromParts([named], sheet.hint));
  const cell = reader.cell('date');
  const year = sheet.hint.year;
  const span = dateInCell(cell, context) ?? readEventDates(cellText(cell), year) ?? yearAlone(cellText(cell));
  const until = dateInCell(reader.cell('endsOn'), context);
  if (!event) return null;
  const dates = span ? { startsOn: span.startsOn, endsOn: span.endsOn, precision: span.precision } : event.dates;
  const kind = reader.fact('eventKind');
  const told = kind === '' ? 'other' : eventKindOf(kind);
  return {
    ...event,
    name: named !== '' && event.name !== named && !readEventDates(named) ? named.slice(0, 300) : event.name,
    kind: told === 'other' && kind.toLowerCase() !== 'other' ? event.kind : told,
    dates: dates && until && until.startsOn >= dates.startsOn ? { ...dates, endsOn: until.startsOn } : dates,
    venue: (reader.fact('venue') || event.venue).slice(0, 200),
    mode: eventModeOf(reader.fact('mode')) || event.mode,
    provider: (reader.fact('provider') || event.provider).slice(0, 120),
  };
}

function yearAlone(text: string): EventSpan | undefined {
  return /^(19|20)\d\d$/.test(text) ? wholeYear(Number(text)) : undefined;
}

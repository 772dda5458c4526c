import type { AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import { headerColumns, type HeaderPart } from '../header-columns';
import type { RawSheet, SheetMapping } from '../types';
import { fromSerial, readMonth } from '../values/dates';
import { cellText, compareText } from '../values/text';
import type { CodeKey } from './attendance-code';
import { senseOfHeading } from './attendance-columns';
import { keyRows, readCodeKey } from './attendance-key';
import { eventYear, wholeMonth } from './event-dates';
import { withPairs } from './event-pairs';
import {
  eventFromParts,
  eventFromTitle,
  type EventFacts,
  type EventHint,
  type EventPart,
  type EventSpan,
} from './read-event';
import type { AttendanceColumn } from './attendance-column';

/** A sheet of attendance before its rows are read. */
export type TrainingSheet = {
  readonly mapping: SheetMapping;
  readonly key: CodeKey;
  readonly columns: readonly AttendanceColumn[];
  /** The one event of a list, from its title and name. */
  readonly event: EventFacts | null;
  /** Where a list has no column for it: what being on the list means, which its title may say. */
  readonly listed: AttendanceStatus | null;
  readonly hint: EventHint;
};

/** Reads the headings, the titles and the key of a sheet of attendance. */
export function readTrainingSheet(sheet: RawSheet, mapping: SheetMapping, date1904: boolean): TrainingSheet {
  const firstHeader = mapping.headerRows[0] ?? 0;
  const titles = sheet.rows
    .filter(({ row }) => row < firstHeader)
    .map(({ cells }) => [...new Set(cells.map((cell) => cellText(cell)).filter((text) => text !== ''))].join(', '));
  const key = readCodeKey(keyRows(sheet, mapping.headerRows));
  const lines = titles.filter((line) => readCodeKey([{ row: 0, hidden: false, cells: [textCell(line)] }]).size === 0);
  const year = [...lines, sheet.name].map(eventYear).find((each) => each !== undefined);
  const isMatrix = mapping.holds !== 'attendance list';
  // The title of a list of peers speaks of no event, and its year is that of the list.
  const isPool = mapping.holds === 'peers';
  const event = isMatrix ? null : listEvent(lines, sheet.name, year);
  const hint: EventHint = isPool
    ? {}
    : { ...(year === undefined ? {} : { year }), ...(isMatrix ? nameHint(lines, sheet.name) : {}) };
  const headings = new Map(headerColumns(sheet, mapping.headerRows).map((heading) => [heading.column, heading]));
  const read = mapping.columns
    .filter(({ field }) => field === 'attendance')
    .map(({ column, header }): AttendanceColumn => {
      const parts = (headings.get(column)?.parts ?? []).map((part) => eventPart(part, date1904));
      return isMatrix
        ? matrixColumn(column, parts, hint)
        : {
            column,
            event: null,
            sense: senseOfHeading(header) ?? null,
            ...(SIGNATURE.test(header) && { isSignature: true as const }),
          };
    });
  const columns = isMatrix ? withPairs(read, sheet, mapping, date1904) : read;
  return { mapping, key, columns, event, listed: listedAs([...lines, sheet.name]), hint };
}

const SIGNATURE = /^\s*(?:signed|signature|initials?)\b(?! in\b)/i;

/** A heading that ends in what its cells say of the event ("CPC training / Booked") shares that event with its neighbours. */
function matrixColumn(column: number, parts: readonly EventPart[], hint: EventHint): AttendanceColumn {
  const last = parts.at(-1);
  const above = parts.slice(0, -1);
  if (typeof last === 'string' && above.length > 0) {
    const sense = senseOfHeading(last);
    const isDate = /^(?:dates?|date attended|when|on)$/i.test(last.trim());
    const group = JSON.stringify(above);
    const event = eventFromParts(above, hint);
    if (isDate) return { column, event, sense: null, group, isDate };
    if (sense !== undefined) return { column, event, sense, group };
  }
  return { column, event: eventFromParts(parts, hint), sense: null };
}

function textCell(text: string) {
  return { value: text, text, type: 'text', isDateFormat: false } as const;
}

function listEvent(lines: readonly string[], sheetName: string, year: number | undefined): EventFacts | null {
  const hint = year === undefined ? {} : { year };
  const named = eventFromTitle([sheetName], hint);
  const titled = eventFromTitle(lines, { ...hint, ...(named ? { name: named.name } : {}) });
  if (!titled) return named ?? null;
  if (titled.dates?.precision === 'day' || !named?.dates) return titled;
  return named.dates.precision === 'day' || !titled.dates ? { ...titled, dates: named.dates } : titled;
}

/** A title names the events that are headed by their dates alone: "Mentoring training". */
function nameHint(lines: readonly string[], sheetName: string): { name?: string } {
  const named = [...lines, sheetName]
    .map((line) => eventFromTitle([line]))
    .find((each) => each && each.kind !== 'other');
  return named ? { name: named.name } : {};
}

/** A heading's cell: a date that the sheet keeps as one, else its text. */
function eventPart({ cell }: HeaderPart, date1904: boolean): EventPart {
  const text = cellText(cell);
  const date = typeof cell.value === 'number' && cell.isDateFormat ? fromSerial(cell.value, date1904) : undefined;
  return date ? spanOfDate(date, text) : text;
}

/** A date shown as "Jun-24" means its month. */
function spanOfDate(date: CalendarDay, shown: string): EventSpan {
  if (readMonth(shown)) return wholeMonth(date);
  return { startsOn: date, endsOn: date, precision: 'day' };
}

function listedAs(lines: readonly string[]): AttendanceStatus | null {
  const typed = compareText(lines.join(' '));
  if (/\b(apologies|did not attend|no shows?|dna)\b/.test(typed))
    return /\bapologies\b/.test(typed) ? 'cancelled' : 'no-show';
  if (/\binvit(ed|ees?|ations?)\b/.test(typed)) return 'invited';
  if (/\b(bookings?|booked|registrations?|registered)\b/.test(typed)) return 'booked';
  return null;
}

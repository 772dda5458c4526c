import { filledOf, withColumnOfSections } from '../column-of-sections';
import { findHeaderRows } from '../find-header';
import { headerColumns } from '../header-columns';
import { fieldOfColumn, isEventHeader } from '../header-synonyms';
import type { RawSheet } from '../types';
import { cellText } from '../values/text';
import { readEventDates } from './event-dates';
import { eventKindOf } from './event-kind';

/**
 * A list of who attended whose events stand in headings between its rows ("Conference, 2-3 July 2025", then the names): each event is
 * put beside the rows below it, in a column of its own headed "Event". The sheet itself where it is no such list.
 */
export function withEventsOfSections(sheet: RawSheet): RawSheet {
  const headerRows = findHeaderRows(sheet);
  const last = headerRows.at(-1);
  if (last === undefined) return sheet;
  const columns = headerColumns(sheet, headerRows);
  const fields = new Set(columns.map((column) => fieldOfColumn(column, 'attendance list')));
  const days = new Set(columns.map((column) => fieldOfColumn(column, 'days')));
  const isOfPeople = fields.has('name') || fields.has('lastName');
  if (!isOfPeople || fields.has('date') || fields.has('event') || days.has('days') || days.has('hours')) return sheet;
  const alone = sheet.rows.filter((row) => row.row > last && filledOf(row).length === 1);
  const events = new Map(
    alone.map((row) => [row.row, cellText(filledOf(row)[0])] as const).filter(([, text]) => namesDatedEvent(text)),
  );
  if (events.size === 0) return sheet;
  return withColumnOfSections(sheet, { header: last, width: columns.length, heading: 'Event', texts: events });
}

function namesDatedEvent(text: string): boolean {
  return readEventDates(text) !== undefined && (isEventHeader(text) || eventKindOf(text) !== 'other');
}

import { REPEATED_FIELDS, type FieldName } from '../fields';
import type { HeaderColumn } from '../header-columns';
import { isEventHeader } from '../header-synonyms';
import type { RawSheet } from '../types';
import { readEventDates } from '../training/event-dates';
import { cellText } from '../values/text';
import { isOfTheSheet, isRestrictedHeading } from './other-columns';
import { skillColumns } from './skill-columns';

type Known = readonly (FieldName | undefined)[];

const ROWS_LOOKED_AT = 200;
/** "Training due", "Conference 2027 expiry": when something is to come, which Peer Desk works out. */
const TO_COME = /\b(?:due|expir(?:y|es)|renewal|next|needs?|required|requirements?|interested|preference)\b/i;

/**
 * The columns of a list of peers beyond its known headings: ticked areas are skills, events are attendance, figures of days left
 * are checked, and what else is said of a peer goes into the notes under its heading, but for what is restricted.
 */
export function withPoolColumns(
  sheet: RawSheet,
  headerRows: readonly number[],
  headings: readonly HeaderColumn[],
  known: Known,
): Known {
  const isFilled = filledTeller(sheet, headerRows);
  const checked = known.map((field, column) => {
    if (field === 'daysLeft' && !holdsNumbers(sheet, headerRows, column)) return undefined;
    // A form has columns of its own for what it did not ask: "Name" stands empty beside "What is your name?".
    const isBeside = field !== undefined && known.some((other, at) => other === field && isFilled(at));
    return isBeside && !isFilled(column) ? undefined : field;
  });
  // The group over ticked areas may be called "Skills": its columns are the areas.
  const isFree = (column: number) =>
    checked[column] === undefined || (checked[column] === 'skills' && (headings[column]?.parts.length ?? 0) > 1);
  const skills = skillColumns(sheet, headerRows, headings, isFree);
  const taken = new Set<FieldName>();
  // What our own export says of a peer besides is worked out anew each time.
  const isOwnExport = known.includes('ref');
  return headings.map(({ column, text }): FieldName | undefined => {
    const field = skills.has(column) ? undefined : checked[column];
    const isSecond = field !== undefined && taken.has(field) && !REPEATED_FIELDS.has(field);
    if (field !== undefined && !isSecond) {
      taken.add(field);
      return field;
    }
    if (skills.has(column)) return 'skillTick';
    if (text === '' || isOwnExport) return undefined;
    if (!isSecond && isPoolEvent(text)) return 'attendance';
    if (isRestrictedHeading(text) || isOfTheSheet(text)) return undefined;
    return 'otherNote';
  });
}

/** A heading in a list of peers that speaks of an event that took place or is dated. */
export function isPoolEvent(text: string): boolean {
  if (TO_COME.test(text) && !/\bbooked\b/i.test(text)) return false;
  return (
    isEventHeader(text) ||
    /\bcpc training\b/i.test(text) ||
    /^inducted\b/i.test(text) ||
    readEventDates(text) !== undefined
  );
}

function filledTeller({ rows }: RawSheet, headerRows: readonly number[]): (column: number) => boolean {
  const below = rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  return (column) => below.some(({ cells }) => cells[column] != null);
}

function holdsNumbers(sheet: RawSheet, headerRows: readonly number[], column: number): boolean {
  const below = sheet.rows.filter(({ row }) => row > Math.max(0, ...headerRows)).slice(0, ROWS_LOOKED_AT);
  const filled = below.map(({ cells }) => cells[column]).filter((cell) => cell != null);
  const numbers = filled.filter((cell) => !cell.isDateFormat && /^-?\d+(\.\d+)?$/.test(cellText(cell)));
  return numbers.length * 2 > filled.length;
}

/** The headings that are left out as restricted, to be named. */
export function restrictedHeadings(headings: readonly { readonly header: string; readonly field: FieldName | null }[]) {
  return headings
    .filter(({ header, field }) => field === null && isRestrictedHeading(header))
    .map(({ header }) => header);
}

import type { AttendanceStatus } from '@shared/model/attendance';
import { headerKey, isEventHeader } from '../header-synonyms';
import type { RawSheet } from '../types';
import { cellText } from '../values/text';
import { readAttendanceCode, type CodeKey } from './attendance-code';
import { readEventDates } from './event-dates';
import { eventKindOf } from './event-kind';

/** A column as far as it has to be known here: its heading, and whether that or a part of it is a date. */
export type AttendanceHeading = { readonly column: number; readonly text: string; readonly isDated: boolean };

const ROWS_LOOKED_AT = 200;
/** Columns beside the events that are none: sums, remarks, contact details. */
const NO_EVENT =
  /^(no|nr|number|ref|total|totals|count|sum|%|percent|per ?cent|comments?|notes?|remarks?|expires?|expiry|due|next due|compliant|up to date|updated|last updated|date joined|start date|phone|tel|mobile|address|dietary.*|access.*|region|ward|role|position|gender)\b|\b(expiry|expires|due|renewal)\b/;

const OF_THE_LEFT =
  /^(?:attended|attend|attendance|present|did they attend|was there|came|completed|status|outcome|result|y\/n|yes\/no|booked|confirmed|dna)\s*(?:\(?y\/n\)?)?\s*\??$/i;

/** A heading such as "Attended?" says nothing of which event: it speaks of the one to its left. */
export function speaksOfLeft(header: string): boolean {
  return OF_THE_LEFT.test(header.trim());
}

/** The columns of a training matrix that are events: named like one, dated, or filled with codes of attendance. */
export function eventColumns(
  sheet: RawSheet,
  lastHeader: number,
  headings: readonly AttendanceHeading[],
  key: CodeKey,
): ReadonlySet<number> {
  const below = sheet.rows.filter(({ row }) => row > lastHeader).slice(0, ROWS_LOOKED_AT);
  const found = headings.filter(({ column, text, isDated }) => {
    if (text === '' && !isDated) return false;
    if (NO_EVENT.test(headerKey(text)) && !isDated) return false;
    if (isDated || readEventDates(text) !== undefined || eventKindOf(text) !== 'other') return true;
    if (isTrained(text) || (/\bbooked\b/i.test(text) && isEventHeader(text))) return true;
    const texts = below.map(({ cells }) => cellText(cells[column])).filter((each) => each !== '');
    return (
      texts.length > 0 &&
      texts.filter((each) => readAttendanceCode(each, key).is === 'status').length * 2 > texts.length
    );
  });
  const events = new Set(found.map(({ column }) => column));
  for (const { column, text } of headings) if (speaksOfLeft(text) && events.has(column - 1)) events.add(column);
  return events;
}

/** "Trained", "Date last trained": when somebody was, or whether. */
function isTrained(text: string): boolean {
  return /^(?:date |when )?(?:last |latest )?(?:trained|training|attended training)(?: date| on)?\??$/i.test(text);
}

const SENSES: readonly (readonly [pattern: RegExp, sense: AttendanceStatus | null])[] = [
  [/^(did not attend|dna|no show|absent)\b/, 'no-show'],
  [
    /^(attended|attendance$|attendance y\/?n|attend$|present|signed|signature|initials?$|sign in|turned up|came|did they attend|was there)/,
    'attended',
  ],
  [/^(booked|booking|registered|confirmed|signed up|place booked)\b/, 'booked'],
  [/^(invited|invite|invitation)\b/, 'invited'],
  [/^(apologies|apols|apologised|cancelled|withdrew|withdrawn|declined)\b/, 'cancelled'],
  [/^(status|attendance status|booking status|response|rsvp|outcome|result)\b/, null],
];

/** What a tick in a column of a list says; `null` where its cells say it in full; `undefined` for another column. */
export function senseOfHeading(heading: string): AttendanceStatus | null | undefined {
  const typed = headerKey(heading);
  return SENSES.find(([pattern]) => pattern.test(typed))?.[1];
}

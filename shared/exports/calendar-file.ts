import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import { utf8Length } from '@shared/model/utf8-length';
import { addDays } from '@shared/rules/calendar';

/** Something that fills whole days, `from` and `to` both inclusive, in a calendar. */
export type CalendarEvent = {
  /** Tells the event from every other, whenever and wherever it is written: a calendar that has it changes it. */
  uid: string;
  from: CalendarDay;
  to: CalendarDay;
  summary: string;
  /** Whether the person is taken for these days. */
  isBusy: boolean;
};

/** Octets of a line without its end. Source: RFC 5545, section 3.1. */
const LONGEST_LINE = 75;
const LINE_END = '\r\n';

/**
 * The text of a calendar file with those events, in UTF-8 once it is written; `madeAt` is when its facts were read. Days are
 * dates without a time or a time zone; the end is the day after the last one.
 * Source: RFC 5545, sections 3.1 (lines), 3.3.11 (text), 3.6.1 (events) and 3.8.2.2 (the end is not part of the event).
 */
export function calendarFile(events: readonly CalendarEvent[], madeAt: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peer Desk//Dates of the work//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + LINE_END).join('');
}

function eventLines({ uid, from, to, summary, isBusy }: CalendarEvent, madeAt: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(uid)}`,
    `DTSTAMP:${toStamp(madeAt)}`,
    `DTSTART;VALUE=DATE:${toDate(from)}`,
    `DTEND;VALUE=DATE:${toDate(addDays(to, 1))}`,
    `SUMMARY:${calendarText(summary)}`,
    `TRANSP:${isBusy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ];
}

/** A value of type text: what would end or part it is escaped, and control characters but the line break are left out. */
export function calendarText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are the ones that a calendar file may not hold
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\n/g, '\\n')
  );
}

/** One line of the file in pieces of at most 75 octets, each after the first led in by a space; no character is parted. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = utf8Length(character);
    if (octets + length > LONGEST_LINE) {
      pieces.push(piece);
      // The space that leads a piece in is one of its octets.
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join(LINE_END);
}

function toDate(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** 2026-11-23T09:14:02.120Z as 20261123T091402Z. */
function toStamp(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InstantSchema } from '@shared/model/calendar-day';
import { calendarFile, calendarText, foldLine } from '@shared/exports/calendar-file';
import { day } from '@tests/support/builders';

const MADE_AT = InstantSchema.parse('2026-11-23T09:14:02.120Z');
const octets = (text: string) => new TextEncoder().encode(text).length;

test('an event in whole days, its end the day after, each line ended by CRLF', () => {
  const event = {
    uid: 'p1-on-site@peer-desk',
    from: day('2027-03-30'),
    to: day('2027-03-31'),
    summary: 'On site: Corporate peer challenge, Stroud',
    isBusy: true,
  };
  expect(calendarFile([event], MADE_AT).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peer Desk//Dates of the work//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:p1-on-site@peer-desk',
    'DTSTAMP:20261123T091402Z',
    'DTSTART;VALUE=DATE:20270330',
    'DTEND;VALUE=DATE:20270401',
    String.raw`SUMMARY:On site: Corporate peer challenge\, Stroud`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test.each([
  ['Harrow; Brent, and "Barnet"', String.raw`Harrow\; Brent\, and "Barnet"`],
  [String.raw`C:\dates`, String.raw`C:\\dates`],
  ['one\r\ntwo\rthree\nfour', String.raw`one\ntwo\nthree\nfour`],
  ['a\u0000b\u0007c\td', 'abcd'],
  ['Si\u00E2n \u{1F4C5}', 'Si\u00E2n \u{1F4C5}'],
])('the text %j as %j', (text, written) => {
  expect(calendarText(text)).toBe(written);
});

describe('folding', () => {
  test.each([
    [74, 1],
    [75, 1],
    [76, 2],
    [75 + 74, 2],
    [75 + 74 + 1, 3],
  ])('%i octets take %i lines', (length, lines) => {
    expect(foldLine('x'.repeat(length)).split('\r\n')).toHaveLength(lines);
  });

  test('a character of several octets is not parted', () => {
    expect(foldLine(`${'x'.repeat(74)}\u00E2`).split('\r\n')).toEqual(['x'.repeat(74), ' \u00E2']);
    expect(foldLine(`${'x'.repeat(72)}\u{1F4C5}y`).split('\r\n')).toEqual(['x'.repeat(72), ' \u{1F4C5}y']);
  });

  test('no line is longer than 75 octets, and unfolded it is the line that it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = `SUMMARY:${calendarText(text)}`;
        const folded = foldLine(line);
        expect(Math.max(...folded.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
  });

  test('what is escaped is the text again when it is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', 'n', 'N', 'a', '\u00E2') }), (text) => {
        const read = calendarText(text).replace(/\\([\\;,nN])/g, (_all, sign: string) =>
          sign.toLowerCase() === 'n' ? '\n' : sign,
        );
        expect(read).toBe(text);
      }),
    );
  });
});

import type { CalendarDay } from '@shared/model/calendar-day';
import { dayOf } from '@shared/model/day-of';
import type { Mail } from '@shared/mail/mail';
import { CFB } from 'xlsx';
import { htmlText } from './html-text';

/** Properties of a message that are read, by their number in [MS-OXPROPS]. */
const SUBJECT = 0x0037;
const BODY = 0x1000;
const BODY_HTML = 0x1013;
const SENDER_NAME = 0x0c1a;
const SENDER_ADDRESS = 0x0c1f;
const SENDER_SMTP = 0x5d01;
const DELIVERED = 0x0e06;
const SUBMITTED = 0x0039;

const UNICODE = 0x001f;
const EIGHT_BIT = 0x001e;
const BINARY = 0x0102;
const TIME = 0x0040;

/** Of the stream that holds the properties of fixed length: its head, and one entry. */
const PROPERTIES_HEAD = 32;
const PROPERTY = 16;

/**
 * Reads a message as Outlook saves one (.msg): a container with a stream for each property. Attachments are passed over.
 * `undefined` where it is another container, or one that was cut short.
 */
export function readMsg(bytes: Uint8Array): Mail | undefined {
  const container = CFB.read(bytes, { type: 'array' });
  const stream = (name: string): Uint8Array | undefined => {
    const found = CFB.find(container, `/${name}`)?.content;
    return found && found.length > 0 ? Uint8Array.from(found) : undefined;
  };
  const properties = stream('__properties_version1.0');
  if (!properties) return undefined;
  const text = (property: number) => textOf(property, stream);
  const body = text(BODY).trim() || htmlText(text(BODY_HTML));
  return {
    fromName: text(SENDER_NAME),
    fromAddress: text(SENDER_SMTP) || text(SENDER_ADDRESS),
    sentOn: timeOf(SUBMITTED, properties) ?? timeOf(DELIVERED, properties),
    subject: text(SUBJECT),
    text: body.replace(/\r\n?/g, '\n'),
  };
}

function textOf(property: number, stream: (name: string) => Uint8Array | undefined): string {
  const unicode = stream(streamName(property, UNICODE));
  if (unicode) return new TextDecoder('utf-16le').decode(unicode);
  const bytes = stream(streamName(property, EIGHT_BIT)) ?? stream(streamName(property, BINARY));
  return bytes ? new TextDecoder('windows-1252').decode(bytes) : '';
}

/** "__substg1.0_0037001F": a property's number and its type. */
function streamName(property: number, type: number): string {
  const hex = (number: number) => number.toString(16).toUpperCase().padStart(4, '0');
  return `__substg1.0_${hex(property)}${hex(type)}`;
}

const MS_FROM_1601 = 11_644_473_600_000;
const TICKS_IN_MS = 10_000n;

/** A time of the properties, counted in tenths of a microsecond from 1601, as the day on the clock of this computer. */
function timeOf(property: number, properties: Uint8Array): CalendarDay | null {
  const view = new DataView(properties.buffer, properties.byteOffset, properties.byteLength);
  for (let at = PROPERTIES_HEAD; at + PROPERTY <= view.byteLength; at += PROPERTY) {
    if (view.getUint16(at, true) !== TIME || view.getUint16(at + 2, true) !== property) continue;
    const time = new Date(Number(view.getBigUint64(at + 8, true) / TICKS_IN_MS) - MS_FROM_1601);
    return Number.isNaN(time.getTime()) ? null : dayOf(time);
  }
  return null;
}

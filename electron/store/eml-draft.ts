import { randomUUID } from 'node:crypto';

/** An e-mail that a mail program is to open as one that was not sent yet. */
export type EmlDraft = {
  to: readonly string[];
  bcc: readonly string[];
  subject: string;
  text: string;
  html: string;
};

const LINE_END = '\r\n';
/** Bytes of text in an encoded word: with its ends it stays within 75 characters (RFC 2047, section 2). */
const WORD_BYTES = 42;
const BASE64_LINE = 76;

/**
 * The bytes of a draft: RFC 5322 with MIME, plain text and HTML as alternatives in UTF-8. `X-Unsent: 1` has Outlook open it
 * for writing. Who sends it is left to the mail program, so there is no From; `date` is when it was made.
 */
export function emlDraft({ to, bcc, subject, text, html }: EmlDraft, date: Date): Uint8Array {
  const boundary = `=_${randomUUID()}`;
  const part = (type: string, content: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(content),
  ];
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
  const lines = [
    'X-Unsent: 1',
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    ...(to.length > 0 ? [`To: ${folded(to)}`] : []),
    ...(bcc.length > 0 ? [`Bcc: ${folded(bcc)}`] : []),
    `Subject: ${encodedText(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative;',
    ` boundary="${boundary}"`,
    '',
    ...part('text/plain', text.replaceAll('\r\n', '\n').replaceAll('\n', LINE_END)),
    ...part('text/html', page),
    `--${boundary}--`,
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join(LINE_END), 'ascii'));
}

/** Each address on a line of its own, so that no line is long. */
function folded(addresses: readonly string[]): string {
  return addresses.join(`,${LINE_END} `);
}

/** The text of a header: as it is where it is short and plain, otherwise in encoded words, none of which cuts a character. */
function encodedText(text: string): string {
  if (/^[\x20-\x7e]{0,60}$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join(`${LINE_END} `);
}

function base64Lines(text: string): string[] {
  const encoded = Buffer.from(text).toString('base64');
  return encoded.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [''];
}

import { PeerSchema } from '@shared/model/peer';
import type { RawCell } from '../types';
import { cellText, isPlaceholder, tidy } from './text';

/** What a cell says of an e-mail address. `doubtful` = something else than one address; `email` is what can be taken of it. */
export type EmailReading = { readonly is: 'email' | 'doubtful'; readonly email: string } | { readonly is: 'empty' };

/** Reads an e-mail address: "mailto:", "Jane Smith <jane@example.org>" and a stop at the end are taken off; of several, the first. */
export function readEmail(written: string): EmailReading {
  const text = tidy(written);
  // A form that nobody signed in to.
  if (text === '' || isPlaceholder(text) || /^anonymous$/i.test(text)) return { is: 'empty' };
  const inner = /<([^<>]+)>/.exec(text)?.[1] ?? text;
  const parts = inner.split(/[\s;,/]+/).map((part) => part.replace(/^mailto:/i, '').replace(/^[('"]+|[.)'":]+$/g, ''));
  const [first = '', ...more] = parts.filter((part) => isEmail(part));
  const isOne = first !== '' && more.length === 0 && parts.filter(Boolean).length === 1;
  return { is: isOne ? 'email' : 'doubtful', email: first };
}

/** Every e-mail address of a cell, in its order, each once. */
export function emailsIn(written: string): readonly string[] {
  const parts = tidy(written)
    .split(/[\s;,/<>]+/)
    .map((part) => part.replace(/^mailto:/i, '').replace(/^[('"]+|[.)'":]+$/g, ''));
  return [...new Set(parts.filter((part) => isEmail(part)))];
}

function isEmail(text: string): boolean {
  return text !== '' && PeerSchema.shape.email.safeParse(text).success;
}

/** A telephone number as text. A spreadsheet that took it for a number has lost its leading nought: it is put back. */
export function readPhone(cell: RawCell | null): string {
  const text = cellText(cell);
  if (isPlaceholder(text)) return '';
  const digits = cell?.type === 'number' ? String(cell.value) : '';
  return /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : text;
}

import type { WrittenLetter } from './write-letter';

/** An address of a mail program that is this long or longer is cut by some of them, or by Windows. Source: issue 6, point 5. */
export const MAILTO_TOO_LONG = 2000;

/** Whom an e-mail is for: by their addresses, those in `bcc` not seen by each other. */
export type LetterTo = { to: readonly string[]; bcc: readonly string[] };

/**
 * Whom an e-mail to these peers goes to, by the address of each, '' where one has none: a single peer stands in To; several in BCC, so that
 * none sees another.
 */
export function receiversOf(addressOfEach: readonly string[]): LetterTo {
  const known = addressOfEach.filter(Boolean);
  return addressOfEach.length > 1 ? { to: [], bcc: known } : { to: known, bcc: [] };
}

/** The address that opens an e-mail in the mail program, as plain text: RFC 6068. Not asked how long it is. */
export function mailtoAddress(
  { to, bcc }: LetterTo,
  { subject, text }: Pick<WrittenLetter, 'subject' | 'text'>,
): string {
  const fields = [
    ...(bcc.length > 0 ? [`bcc=${addresses(bcc)}`] : []),
    `subject=${encodeURIComponent(subject)}`,
    `body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`,
  ];
  return `mailto:${addresses(to)}?${fields.join('&')}`;
}

/** True where the mail program can be given the e-mail as an address. */
export function fitsMailto(to: LetterTo, letter: Pick<WrittenLetter, 'subject' | 'text'>): boolean {
  return mailtoAddress(to, letter).length < MAILTO_TOO_LONG;
}

function addresses(list: readonly string[]): string {
  return list.map((address) => encodeURIComponent(address).replaceAll('%40', '@')).join(',');
}

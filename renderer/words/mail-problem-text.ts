import type { Problem } from '@shared/model/result';

const PASTE = 'Nothing was filled in. Open the e-mail, copy its text and paste it here.';
const SENTENCES: Readonly<Record<string, string>> = {
  'mail-no-mail': `This file is no e-mail as Outlook (.msg) or other programs (.eml) save one. ${PASTE}`,
  'mail-damaged': `This e-mail file is damaged or was cut short. ${PASTE}`,
  'mail-no-text': `This e-mail file holds no text that Peer Desk can read. ${PASTE}`,
  'mail-slow': `This e-mail file takes too long to read, so it was stopped. ${PASTE}`,
  'mail-unreadable': `This file can no longer be read where it was. ${PASTE}`,
};

/** Why an e-mail file was not read, and what to do instead. */
export function mailProblemText({ code, facts }: Problem): string {
  if (code === 'mail-too-big') return `This e-mail has ${facts?.['megabytes']} MB, more than Peer Desk reads. ${PASTE}`;
  return SENTENCES[code] ?? `This file could not be read. ${PASTE}`;
}

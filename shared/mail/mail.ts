import type { CalendarDay } from '@shared/model/calendar-day';
import { parseDateText } from '@shared/import/values/date-text';
import { toCalendarDay } from '@shared/rules/calendar';

/** An e-mail as it is read: who sent it, when, about what, and its text without what is quoted above it. */
export type Mail = {
  readonly fromName: string;
  readonly fromAddress: string;
  readonly sentOn: CalendarDay | null;
  readonly subject: string;
  readonly text: string;
};

/** Longest text that is looked at; what an e-mail asks for stands at its beginning. */
const LONGEST_TEXT = 40_000;

const HEADER = /^\s*\*?(from|sent|date|to|cc|subject|importance)\s*:\*?\s*(.*)$/i;

/**
 * Reads a text that was copied from an e-mail. Lines such as "From:", "Sent:" and "Subject:" at its beginning are taken as its
 * heads; without them it is all text.
 */
export function readPastedMail(pasted: string): Mail {
  const lines = pasted.slice(0, LONGEST_TEXT).replace(/\r\n?/g, '\n').split('\n');
  const heads = new Map<string, string>();
  let at = lines.findIndex((line) => line.trim() !== '');
  for (; at >= 0 && at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const head = HEADER.exec(line);
    if (!head && (heads.size === 0 || line.trim() !== '')) break;
    if (head) heads.set((head[1] ?? '').toLowerCase(), (head[2] ?? '').trim());
    else break;
  }
  const text = lines.slice(Math.max(0, at)).join('\n').trim();
  const { name, address } = readSender(heads.get('from') ?? '');
  return {
    fromName: name,
    fromAddress: address,
    sentOn: readSentOn(heads.get('sent') ?? heads.get('date') ?? ''),
    subject: heads.get('subject') ?? '',
    text,
  };
}

/** "Jane Smith <jane.smith@local.gov.uk>", or one of the two alone. */
function readSender(written: string): { name: string; address: string } {
  const address = /[\w.+'-]+@[\w.-]+\.\w+/.exec(written)?.[0] ?? '';
  const name = written
    .replace(/[<[(]?(?:mailto:)?[\w.+'-]+@[\w.-]+\.\w+[>\])]?/g, '')
    .replace(/["<>]/g, '')
    .trim();
  // "SMITH, Jane" as address books have it.
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name);
  return { name: turned ? `${turned[2]} ${turned[1]}` : name, address };
}

/** "12 November 2026 09:14", "Thu, 12 Nov 2026 09:14:22 +0000", "12/11/2026 09:14", "Thursday, November 12, 2026 9:14 AM". */
function readSentOn(written: string): CalendarDay | null {
  const date =
    /\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}/i.exec(written)?.[0] ??
    /\d{1,2}[/.]\d{1,2}[/.]\d{4}/.exec(written)?.[0] ??
    /[a-z]{3,9}\s+\d{1,2},?\s+\d{4}/i
      .exec(written.replace(/^[a-z]+day,?\s*/i, ''))?.[0]
      .replace(/^([a-z]+)\s+(\d{1,2}),?\s+/i, '$2 $1 ');
  const [named] = (date && parseDateText(date)?.dates) || [];
  const { day, month, year } = named ?? {};
  return day && month && year ? (toCalendarDay(year, month, day) ?? null) : null;
}

import type { AttendanceStatus } from '@shared/model/attendance';
import { compareText, tidy } from '../values/text';

/** What a cell under an event says: nothing, where the peer stands (with what was said besides), or something unclear. */
export type CodeReading =
  | { readonly is: 'empty' }
  | { readonly is: 'status'; readonly status: AttendanceStatus; readonly note: string }
  | { readonly is: 'unclear'; readonly propose: string | null };

/** Codes of one office by their text as it is compared; `null` = stands for nothing, such as "not invited". */
export type CodeKey = ReadonlyMap<string, AttendanceStatus | null>;

/** Codes and words that offices write. */
const WORDS: Readonly<Record<AttendanceStatus, readonly string[]>> = {
  attended: [
    'a',
    'y',
    'yes',
    'att',
    'atten',
    'attd',
    'attended',
    'attend',
    'present',
    'pres',
    'p',
    'came',
    'done',
    'true',
    '1',
    'completed',
    'complete',
    'trained',
    'here',
    'in attendance',
    'did attend',
    'signed in',
    'signed',
    '\u2713',
    '\u2714',
    '\u2705',
    '\u2611',
    '\u221a',
    '\u2714\ufe0f',
  ],
  booked: [
    'b',
    'bk',
    'bkd',
    'booked',
    'booked on',
    'booking',
    'place booked',
    'reg',
    'registered',
    'confirmed',
    'conf',
    'attending',
    'will attend',
    'to attend',
    'due',
    'due to attend',
    'planned',
    'signed up',
    'enrolled',
    'going',
  ],
  invited: [
    'i',
    'inv',
    'invited',
    'invite sent',
    'invitation sent',
    'asked',
    'offered',
    'awaiting reply',
    'no reply',
    'w/l',
    'wl',
    'waitlist',
    'waiting list',
    'reserve list',
    'reserve',
    'on waiting list',
  ],
  'no-show': [
    'dna',
    'd.n.a',
    'd.n.a.',
    'd/n/a',
    'did not attend',
    "didn't attend",
    'did not show',
    "didn't show",
    'not attended',
    'no show',
    'no-show',
    'noshow',
    'ns',
    'n/s',
    'absent',
    'abs',
    'n',
    'no',
    'failed to attend',
    'non-attendance',
    'false',
    '\u2717',
    '\u2718',
    '\u274c',
    'did not turn up',
    'not present',
  ],
  cancelled: [
    'ap',
    'apol',
    'apols',
    'apol.',
    'apols.',
    'apologies',
    'apologies sent',
    'sent apologies',
    'apologies given',
    'c',
    'can',
    'canc',
    'canx',
    'cancelled',
    'canceled',
    'cxl',
    'w',
    'w/d',
    'wd',
    'withdrew',
    'withdrawn',
    'dec',
    'declined',
    'unable to attend',
    'cannot attend',
    "can't attend",
    'dropped out',
    'pulled out',
    'sick',
    'ill',
  ],
};

const STATUS_OF_WORD: ReadonlyMap<string, AttendanceStatus> = new Map(
  // Safe: the keys of WORDS are the statuses.
  (Object.entries(WORDS) as [AttendanceStatus, readonly string[]][]).flatMap(([status, words]) =>
    words.map((word): [string, AttendanceStatus] => [word, status]),
  ),
);

/** They say that there is nothing to say. */
const NOTHING: ReadonlySet<string> = new Set([
  '-',
  '--',
  '\u2013',
  '\u2014',
  '.',
  '/',
  'n/a',
  'na',
  'none',
  'nil',
  'not invited',
  'not applicable',
  'not required',
  'not booked',
  '0',
  'exempt',
]);

/** Part of an event was attended, or in a way of its own: what it was stays beside the status. */
const ATTENDED_IN_PART =
  /^(both days?|all days?|full day|whole day|half day|(day|days|session|part|module) ?(\d|one|two|three)([ ,&+-]*(and )?(\d|one|two|three))*( only)?|(first|second|last|1st|2nd) day( only)?|(am|pm|morning|afternoon|evening|lunch)( only)?|online|virtual(ly)?|remote(ly)?|by (teams|zoom)|teams|zoom|in person|f2f|face to face|left early|arrived late|late|speaker|speaking|facilitator|facilitated|facilitating|trainer|chair|chaired|panel(list)?|partial(ly)?|part)$/;

/** More than this is a story, not a code with a note. */
const LONGEST_CELL = 300;

/**
 * Reads one cell. The office's own codes come first, then common ones, whatever their case. What stands behind a code in
 * brackets or after a dash or comma is a note, unless it says something else. A question mark makes it unclear; so does an "x", which
 * some offices write for yes and others for no.
 */
export function readAttendanceCode(text: string, key: CodeKey): CodeReading {
  const written = tidy(text);
  if (written.length > LONGEST_CELL) return { is: 'unclear', propose: null };
  const typed = compareText(written);
  if (typed === '') return { is: 'empty' };
  const plain = statusOf(typed, key);
  if (plain === null) return { is: 'empty' };
  if (plain) return { is: 'status', status: plain, note: '' };
  if (ATTENDED_IN_PART.test(typed)) return { is: 'status', status: 'attended', note: written };
  if (typed === 'x') return { is: 'unclear', propose: 'A' };
  if (typed.includes('?')) return { is: 'unclear', propose: null };
  return readWithNote(written, key) ?? { is: 'unclear', propose: null };
}

/** "A (day 1 only)", "DNA - train cancelled", "Apologies, ill", "A*". */
function readWithNote(written: string, key: CodeKey): CodeReading | undefined {
  const match = /^(.+?)\s*(?:\((.+)\)|[-\u2013\u2014,;:]\s+(.+)|(\*+|\u2020))$/u.exec(written);
  const status = match && statusOf(compareText(match[1] ?? ''), key);
  const inPart = match && ATTENDED_IN_PART.test(compareText(match[1] ?? ''));
  if (!match || (!status && !inPart)) return undefined;
  const first = status ?? 'attended';
  const note = match[2] ?? match[3] ?? match[4] ?? '';
  const other = statusOf(compareText(note), key);
  // "B - DNA" says two things.
  if (other && other !== first && !(first === 'no-show' && other === 'cancelled')) return undefined;
  return { is: 'status', status: first, note: status ? note : written };
}

function statusOf(typed: string, key: CodeKey): AttendanceStatus | null | undefined {
  const own = key.get(typed);
  if (own !== undefined) return own;
  return NOTHING.has(typed) ? null : STATUS_OF_WORD.get(typed);
}

/** The status that words stand for in a key or a heading; `null` for words that stand for nothing. */
export function statusOfWords(text: string): AttendanceStatus | null | undefined {
  return statusOf(compareText(text), new Map());
}

import { compareText, isPlaceholder } from '../values/text';

/**
 * What became of a request, as an office writes it. `holding` is an acknowledgement and no answer; `open` says that nothing was
 * sent yet.
 * Source: Peer Support Review Update, para 21; names put forward or "nobody to offer" is an answer, an acknowledgement is not.
 */
export type OutcomeWord = 'names' | 'nobody' | 'holding' | 'open' | 'withdrawn' | 'filled' | 'closed';

/** In this order: "withdrawn, names had been put forward" is a withdrawal, "no names put forward" is nobody. */
const PATTERNS: readonly (readonly [OutcomeWord, RegExp])[] = [
  ['withdrawn', /\b(withdr[ae]wn?|cancell?ed|no longer (needed|required|wanted)|stood down|called off|not needed)\b/],
  [
    'nobody',
    /\b(cannot|can ?not|can't|could ?n[o']t|couldn't|unable to|not able to) (supply|offer|help|provide|assist|find|nominate|field|support)|\bno(ne| one|body| peers?| names?| members?| suitable)?( (peer|member|name|councillor|cllr)s?)? ?(avail|availab(le|ility)|to offer|offered|put|found|suitable|suppl|free|could|was|were|can)|\bnobody\b|\bno[- ]one\b|\bnil (return|response|offer)|\bnot supplied\b|\bdeclined\b(?! by (the |our )?(council|host|authority|lga|client|them)\b)|\bunable\b|^(no|nil) (peers?|names?)$|\bno (suitable )?(peers?|names?)\b|^not offered$/,
  ],
  ['holding', /\b(holding|acknowledg\w*|ack(ed|'d|d)?)\b/],
  [
    'open',
    /\b(open|pending|awaiting|awaited|in progress|ongoing|on ?going|outstanding|overdue|sourcing|searching|looking|to do|not yet|no (reply|response|answer)( yet)?|chasing|in hand|live|new|received|logged|to be answered|due|waiting)\b/,
  ],
  [
    'filled',
    /\b(filled|placed|appointed|selected|chose|chosen|picked|accepted|agreed|confirmed|booked|secured|delivered|completed?|done|peers? used)\b/,
  ],
  [
    'names',
    /\b(names?|peers?|peer\(s\)|nominations?|nominees?|cllrs?|councillors?|members?)\b.*\b(put|fwd|forward(ed)?|offered|sent|given|supplied|provided|submitted|suggested|proposed|nominated)|\b(offered|put fo?r?wa?r?d|nominated|supplied|names sent|answered|responded|replied|suggested|submitted|provided)\b|^names?$|^sent\b/,
  ],
  ['closed', /\b(closed|archived|finished|ended)\b/],
];

/** What an outcome says; `undefined` for an empty cell and for words that are not known. */
export function readOutcome(text: string): OutcomeWord | undefined {
  const typed = compareText(text)
    .replace(/\(s\)/g, 's')
    .replace(/[.;:!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (typed === '' || isPlaceholder(typed)) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(typed))?.[0];
}

/** Whether an answer was in time, as the sheet says it; `undefined` where it says nothing that is known. */
export function readInTime(text: string): boolean | undefined {
  const typed = compareText(text).replace(/[.!]/g, '');
  if (/^(y|yes|true|1|\u2713|\u2714)$/.test(typed)) return true;
  if (/^(n|no|false|0|x|\u2717|\u2718)$/.test(typed)) return false;
  if (/^(in time|on time|met|within( \d+)?( days)?|ok)$/.test(typed)) return true;
  return /^(late|overdue|missed|not met|over|breach(ed)?|outside)\b/.test(typed) ? false : undefined;
}

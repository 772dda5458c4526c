import type { RequestField } from '../fields';

const COUNCIL = String.raw`(?:council|authority|authorities|la)`;
const PEERS = String.raw`(?:peers?|members?|names?|cllrs?|councillors?)`;
const PUT_UP = String.raw`(?:put (?:up|forward|fwd)|offered|suggested|nominated|proposed|supplied|provided|found|identified|gave|given|sent|went)`;
const BACK = String.raw`(?:back|replied|reply|answered|answer|responded|response|sent|submitted|returned)`;

/** When an answer should come, or was asked for once more. */
const OF_A_TARGET =
  /\b(?:due|deadline|target|remind(?:er|ed)?|chas(?:e|ed|er|ing)|overdue|respond by|reply by|answer by)\b/;

/** How offices say it in words of their own, the telling ones first. */
const PATTERNS: readonly (readonly [RequestField, RegExp])[] = [
  ['answerReason', /\bwhy (?:not|none|no)\b|\breason\b.*\b(?:no|none|not)\b/],
  ['lateReason', /\bwhy\b.*\blate\b|\breason\b.*\b(?:late|delay)\b/],
  ['outcome', /\bwhat (?:came|became|happened)\b|\bhow\b.*\bend(?:ed)?\b|\b(?:end result|final outcome|outcome)\b/],
  ['acknowledgedOn', /\b(?:acknowledged|holding (?:reply|response)|receipt sent)\b/],
  ['peersOffered', new RegExp(String.raw`\bwho(?:m)?\b.*\b${PUT_UP}\b|\bwho\b.*\bwe\b`)],
  [
    'answeredOn',
    new RegExp(String.raw`\b(?:names?|answer|reply|response|we)\b.*\b${BACK}\b|\b(?:date|day|when|on)\b.*\b${BACK}\b`),
  ],
  ['peersOffered', new RegExp(String.raw`\b${PEERS}\b.*\b${PUT_UP}\b`)],
  ['lookingFor', new RegExp(String.raw`\b(?:kind|type|sort|what) of ${PEERS}\b|\bwho\b.*\b(?:want|need|look|ask)`)],
  [
    'peersWanted',
    new RegExp(
      String.raw`\bhow many\b|\b(?:no|number)\b.*\b${PEERS}\b|\b${PEERS}\b.*\b(?:needed|wanted|required|requested)\b`,
    ),
  ],
  ['datesWanted', /\b(?:when|dates?)\b.*\b(?:needed|wanted|required|for|visit|work|challenge|on ?site)\b/],
  [
    'councilSupported',
    new RegExp(
      String.raw`\b(?:which|for|what|name of|asking|requesting|host|receiving|supported|helped|visited)\b.*\b${COUNCIL}\b|\b${COUNCIL}\b.*\b(?:asking|requesting|needing|in need|to be|supported|helped|visited|concerned)\b`,
    ),
  ],
  [
    'kindOfWork',
    /\b(?:support|help|work|challenge|activity|assistance)\b.*\b(?:needed|required|wanted|asked|sought|requested)\b|\b(?:what|kind|type|sort)\b.*\b(?:support|help|work|challenge|request|asked|wanted)\b/,
  ],
  ['receivedOn', /\b(?:came|got|date|when|day)\b.*\b(?:in|received|asked|arrived|request(?:ed)?)\b/],
  ['receivedFrom', /\b(?:who from|from whom|who asked|asked us|sender|advis[eo]r|requested by)\b/],
  ['requestRef', /^(?:enquiry|enquiries|case|item|request|job)(?: (?:no|number|id|ref))?$/],
];

/** The field that a heading, written as `headerKey` does, most likely stands for in a log of requests, where it is not one that is listed. */
export function likelyRequestField(key: string): RequestField | undefined {
  if (OF_A_TARGET.test(key)) return undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(key))?.[0];
}

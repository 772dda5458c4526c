import type { RequestField } from '../fields';

/** Headings of a sheet of requests as `headerKey` writes them, by what they stand for. Source: DOMAIN section 9. */
const HEADINGS: Readonly<Record<RequestField, readonly string[]>> = {
  ref: ['peer desk ref'],
  requestRef: [
    'ref',
    'ref no',
    'refs',
    'reference',
    'reference no',
    'our ref',
    'request',
    'request ref',
    'request no',
    'request id',
    'req no',
    'req ref',
    'log no',
    'no',
    'id',
    'ref number',
    'reference number',
    'request number',
    'our reference',
    'request reference',
  ],
  theirRef: [
    'their ref',
    'their reference',
    'lga ref',
    'lga reference',
    'lga no',
    'crm ref',
    'e-mail ref',
    'email ref',
  ],
  kindOfWork: [
    'kind of work',
    'support',
    'type of support',
    'support type',
    'kind of support',
    'support requested',
    'type of work',
    'work',
    'work type',
    'type of request',
    'request type',
    'type of challenge',
    'challenge',
    'programme',
    'activity',
    'type',
    'nature of request',
    'nature of work',
    'product',
    'offer',
    'type of peer support',
    'support type requested',
  ],
  councilSupported: [
    'council supported',
    'council',
    'council (host)',
    'host council',
    'host',
    'host authority',
    'receiving council',
    'council visited',
    'council name',
    'for council',
    'authority',
    'local authority',
    'la',
    'where',
    'requesting council',
    'requesting authority',
    'council requesting',
    'host la',
    'authority (host)',
    'supporting',
    'client council',
  ],
  receivedFrom: [
    'requested by',
    'from',
    'received from',
    'request from',
    'who asked',
    'asked by',
    'lga contact',
    'contact',
    'requester',
    'requestor',
    'adviser',
    'pa',
    'pcm',
    'pa/pcm',
    'pa / pcm',
  ],
  receivedOn: [
    'received',
    'recd',
    'recvd',
    'requested',
    'date',
    'request in',
    'in',
    'logged',
    'request received',
    'came in',
    'arrived',
  ],
  acknowledgedOn: ['acknowledged', 'ack', 'ackd', 'acknowledgement', 'holding reply', 'holding reply sent'],
  answeredOn: [
    'answered',
    'responded',
    'response',
    'response sent',
    'reply',
    'reply sent',
    'replied',
    'sent',
    'sent to lga',
    'names sent',
    'names given',
    'names submitted',
    'submitted',
    'put forward',
    'out',
    'answer sent',
    'responded to lga',
    'reply to lga',
    'names to lga',
    'returned',
    'returned to lga',
  ],
  datesWanted: [
    'dates wanted',
    'dates',
    'dates needed',
    'dates required',
    'dates requested',
    'dates of work',
    'dates of visit',
    'dates of challenge',
    'dates on site',
    'on site dates',
    'on-site dates',
    'on site',
    'onsite dates',
    'proposed dates',
    'when',
    'when wanted',
    'when needed',
    'visit dates',
    'visit date',
    'date of visit',
    'start date',
    'timing',
  ],
  peersWanted: [
    'peers asked for',
    'no peers',
    'no of peers',
    'number of peers',
    'peers needed',
    'peers wanted',
    'peers requested',
    'peers required',
    'how many',
    'how many peers',
    'no needed',
    'no wanted',
    'no required',
    'number wanted',
    'number needed',
  ],
  lookingFor: [
    'looking for',
    'wanted',
    'who wanted',
    'requirements',
    'requirement',
    'criteria',
    'specification',
    'spec',
    'profile',
    'experience',
    'experience wanted',
    'role wanted',
    'roles wanted',
    'skills wanted',
    'type of peer',
    'what they want',
    'peer role',
    'role',
    'role needed',
    'type of member',
    'member wanted',
  ],
  peersOffered: [
    'peers offered',
    'peer offered',
    'offered',
    'names offered',
    'name offered',
    'names put forward',
    'peers put forward',
    'peer put forward',
    'put forward (names)',
    'peers suggested',
    'suggested',
    'nominations',
    'nominated',
    'peers nominated',
    'names',
    'peer',
    'peers',
    'peer names',
    'names of peers',
    'cllr',
    'cllrs',
    'councillors',
    'peers proposed',
    'peer proposed',
    'names proposed',
    'proposed peers',
    'peers supplied',
    'peer supplied',
    'names supplied',
    'peers provided',
    'names provided',
    'nominees',
    'nominee',
    'peer agreed',
    'peers agreed',
    'peers selected',
    'peer allocated',
    'peers allocated',
    'councillor',
    'name of peer',
    'names of members',
    'members offered',
    'members put forward',
    'peers identified',
  ],
  outcome: ['outcome', 'result', 'status', 'state', 'decision', 'answer', 'what we said'],
  answerReason: ['reason', 'reasons', 'why not', 'reason if none', 'reason for no', 'reason not supplied'],
  lateReason: ['why late', 'reason late', 'reason for delay', 'late because'],
  daysTaken: ['days taken', 'days to respond', 'days to reply', 'days to answer', 'response time', 'no of days taken'],
  inTime: ['in time', 'on time', 'target met', 'met target', 'met', 'in target', 'within target'],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks', 'other', 'further notes', 'update', 'progress', 'latest'],
};

/** The same, by what is left of a heading that says "date": "Date rec'd", "Request date", "Date of reply". */
const DATED: Readonly<Partial<Record<RequestField, readonly string[]>>> = {
  receivedOn: ['', 'received', 'recd', 'recvd', 'rec', 'request', 'requested', 'reqd', 'req', 'in', 'logged', 'asked'],
  acknowledgedOn: ['acknowledged', 'acknowledgement', 'ack', 'ackd', 'holding reply', 'holding response'],
  answeredOn: [
    'answer',
    'answered',
    'answer sent',
    'response',
    'responded',
    'response sent',
    'reply',
    'replied',
    'reply sent',
    'sent',
    'out',
    'names sent',
    'names given',
    'names put forward',
    'offered',
    'submitted',
    'put forward',
  ],
};

/** "Within 10?", "<= 10", "10 days met", "Inside ten days". */
const TARGET =
  /^(with)?in(side)? ?(the )?(10|ten)( (working |calendar )?days)?$|^(<|<=|=<|\u2264) ?10( days)?$|^(10|ten) days?( target)?( met)?$/;

const BY_HEADING = toMap(HEADINGS);
const BY_DATED = toMap(DATED);

function toMap(words: Readonly<Partial<Record<RequestField, readonly string[]>>>): ReadonlyMap<string, RequestField> {
  // Safe: the keys are fields of a request.
  const entries = Object.entries(words) as [RequestField, readonly string[]][];
  return new Map(entries.flatMap(([field, headings]) => headings.map((heading) => [heading, field] as const)));
}

/** The field that a heading, written as `headerKey` does, stands for in a sheet of requests. */
export function requestFieldOf(key: string): RequestField | undefined {
  const own = BY_HEADING.get(key);
  if (own) return own;
  const plain = key.replace(/\s*\([^)]*\)\s*/g, ' ').trim();
  const named = BY_HEADING.get(plain);
  if (named) return named;
  if (TARGET.test(plain)) return 'inTime';
  if (!/\b(date|on|when)\b/.test(plain)) return undefined;
  return BY_DATED.get(
    plain
      .replace(/\b(date|on|of|the|when|lga|to|from|by|we|was)\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Fields that only a log of requests has: how an answer is counted, or how many are asked for. */
const OF_A_LOG: readonly RequestField[] = ['answeredOn', 'peersWanted', 'daysTaken', 'inTime', 'acknowledgedOn'];
/** Fields that speak for one where the day of receipt is named as such. */
const OF_A_REQUEST: readonly RequestField[] = ['receivedFrom', 'peersOffered', 'datesWanted', 'lookingFor'];

/** True where the headings, as `headerKey` writes them, are those of a log of requests. */
export function areOfRequests(keys: readonly string[]): boolean {
  const fields = new Set(keys.map(requestFieldOf));
  if (!fields.has('receivedOn')) return false;
  if (OF_A_LOG.filter((field) => fields.has(field)).length > 1) return true;
  const dayIsNamed = keys.some((key) => requestFieldOf(key) === 'receivedOn' && key !== 'date');
  return dayIsNamed && [...OF_A_LOG, ...OF_A_REQUEST].some((field) => fields.has(field));
}

import { cellText, compareText } from './values/text';
import type { FieldName } from './fields';
import { requestFieldOf } from './requests/request-headers';
import type { HeaderColumn } from './header-columns';
import type { SheetKind } from './types';

/** A header as it is looked up: without case, accents, dots, question marks and "(s)"; "&" as "and". */
export function headerKey(header: string): string {
  return compareText(header)
    .replace(/\(s\)/g, 's')
    .replace(/&/g, ' and ')
    .replace(/[.?:*#']/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
}

type Synonyms = Readonly<Partial<Record<FieldName, readonly string[]>>>;

const PERSON: Synonyms = {
  ref: ['peer desk ref'],
  crmId: ['crm id', 'crm', 'crm ref', 'crm no', 'crm number', 'contact id', 'peer id'],
  name: [
    'peer',
    'peers',
    'name',
    'full name',
    'peer name',
    'member peer',
    'cllr',
    'councillor',
    'member',
    'member name',
    'cllr name',
  ],
  email: ['e-mail', 'email', 'email address', 'e-mail address', 'mail'],
  notes: ['notes', 'note', 'comments', 'comment', 'remarks'],
};

const PEERS: Synonyms = {
  ...PERSON,
  title: ['title', 'salutation'],
  formerName: ['former name', 'previous name', 'former names', 'previous names', 'maiden name', 'formerly', 'nee'],
  daysUsed: [
    'days used',
    'days used to date',
    'days used so far',
    'days used this year',
    'no of days used',
    'number of days used',
    'total days used',
    'total days',
    'days to date',
    'days taken',
    'days done',
    'days worked',
    'allowance used',
    'used',
    'days',
    'no of days',
  ],
  fee: ['fee', 'fee \u00a3', '\u00a3', 'day rate', 'rate', 'rate \u00a3', 'allowance \u00a3', 'fees'],
  firstName: ['first name', 'firstname', 'forename', 'forenames', 'given name', 'first names'],
  lastName: ['last name', 'lastname', 'surname', 'family name'],
  knownAs: ['known as', 'preferred name', 'goes by'],
  honours: ['honours', 'letters', 'post-nominals', 'post nominals'],
  homeCouncil: [
    'council',
    'authority',
    'la',
    'home council',
    'local authority',
    'council name',
    'peer council',
    'home authority',
  ],
  party: ['party', 'pol', 'political party'],
  group: ['group', 'political group', 'lga group', 'group office'],
  role: ['role', 'roles', 'position', 'positions', 'council role', 'current role', 'position held'],
  skills: ['skills', 'skill', 'expertise', 'specialisms', 'areas of expertise'],
  status: ['status', 'peer status'],
  phone: ['phone', 'telephone', 'tel', 'mobile', 'contact number', 'tel no', 'phone number'],
  ward: ['ward', 'division', 'ward/division'],
  homeRegion: ['home region', 'lives in'],
  nextElectionOn: ['next election', 'up for election', 'election', 'elected until', 'term ends'],
  profileConfirmedOn: ['profile confirmed', 'profile checked', 'details confirmed', 'last confirmed'],
};

const DAYS: Synonyms = {
  ...PERSON,
  homeCouncil: ['peer council', 'home council', 'peers council', 'home authority', 'authority (the peers own)'],
  date: [
    'date',
    'dates',
    'day date',
    'when',
    'from',
    'start',
    'date worked',
    'date of work',
    'w/c',
    'week commencing',
    'month',
    'start date',
    'date from',
    'from date',
  ],
  dateTo: ['to', 'end', 'until', 'finish', 'end date', 'date to', 'to date', 'finish date'],
  days: ['days', 'no of days', 'number of days', 'days used', 'total days', 'qty', 'allowance used', 'day', 'amount'],
  kindOfWork: ['kind of work', 'programme', 'type of work'],
  activity: ['activity', 'type', 'support', 'what for', 'cpc', 'work type'],
  whatFor: ['project', 'what', 'work', 'engagement', 'assignment'],
  councilSupported: [
    'host council',
    'council supported',
    'host',
    'council visited',
    'receiving council',
    'where',
    'where (host)',
    'council (host)',
    'visited',
  ],
  projectCode: ['project code', 'cost code', 'code', 'job code'],
  purchaseOrder: ['po', 'po no', 'po number', 'purchase order'],
  counts: ['counts to 40', 'counts to limit', 'counts', 'counts towards 40', 'counted'],
  state: ['state', 'status'],
  agreedOn: ['agreed on', 'agreed with the lga', 'verified on'],
};

/** What a sheet with its peers down may say of each beside what stands across. */
const DOWN: Synonyms = {
  ...PERSON,
  firstName: PEERS.firstName ?? [],
  lastName: PEERS.lastName ?? [],
  homeCouncil: PEERS.homeCouncil ?? [],
  party: PEERS.party ?? [],
  group: PEERS.group ?? [],
};

/** The periods across a matrix of days are no headings that we know: they are read (`matrix/matrix-columns.ts`). */
const { notes: _notes, group: _group, ref: _ref, ...MATRIX_PERSON } = DOWN;
const DAYS_MATRIX: Synonyms = {
  ...MATRIX_PERSON,
  activity: ['activity', 'type', 'type of work', 'kind of work', 'work type', 'programme', 'what for'],
  councilSupported: [
    'host council',
    'council supported',
    'host',
    'council visited',
    'receiving council',
    'council (host)',
  ],
  projectCode: DAYS.projectCode ?? [],
};

/** Events stand across a training matrix; each is read with its date. */
const TRAINING_MATRIX: Synonyms = {
  ...MATRIX_PERSON,
  firstName: PEERS.firstName ?? [],
  lastName: PEERS.lastName ?? [],
};

const ATTENDANCE_LIST: Synonyms = {
  ...DOWN,
  ...TRAINING_MATRIX,
  event: [
    'event',
    'course',
    'training',
    'training event',
    'training attended',
    'conference',
    'session',
    'event name',
    'course name',
    'course title',
    'title of course',
  ],
  eventKind: ['kind', 'kind of event', 'event type', 'type of event', 'type of training', 'training type'],
  date: [
    'date',
    'dates',
    'event date',
    'date of event',
    'course date',
    'training date',
    'date attended',
    'when',
    'from',
  ],
  endsOn: ['until', 'to', 'last day', 'end date'],
  provider: ['provider', 'run by', 'organiser', 'trainer'],
  mode: ['mode', 'format', 'delivery', 'delivered'],
  venue: ['venue', 'location', 'held at'],
  recordedOnCrmOn: ['on crm', 'recorded on crm', 'crm date', 'added to crm', 'crm updated'],
};

/** Headers of a sheet of days that name a council without saying whose. Source: DOMAIN section 9 ("ask"). */
const EITHER_COUNCIL: ReadonlySet<string> = new Set(['council', 'authority', 'la', 'local authority', 'council name']);

const NOTHING: ReadonlyMap<string, FieldName> = new Map();

const BY_KIND: Readonly<Record<Exclude<SheetKind, 'requests'>, ReadonlyMap<string, FieldName>>> = {
  peers: toMap(PEERS),
  days: toMap(DAYS),
  'days matrix': toMap(DAYS_MATRIX),
  'training matrix': toMap(TRAINING_MATRIX),
  'attendance list': toMap(ATTENDANCE_LIST),
  derived: NOTHING,
  unknown: NOTHING,
};

const PERSON_HEADERS: ReadonlySet<string> = new Set(
  [...(PERSON.name ?? []), ...(PEERS.lastName ?? []), ...(PEERS.firstName ?? [])].map(headerKey),
);

function toMap(synonyms: Synonyms): ReadonlyMap<string, FieldName> {
  // Safe: the keys of Synonyms are field names.
  const entries = Object.entries(synonyms) as [FieldName, readonly string[]][];
  return new Map(
    entries.flatMap(([field, words]) => words.map((word): [string, FieldName] => [headerKey(word), field])),
  );
}

/** The field that a header stands for in a sheet of this kind; `undefined` when it is not known. */
export function fieldOfHeader(header: string, holds: SheetKind): FieldName | undefined {
  const key = headerKey(header);
  if (holds === 'requests') return requestFieldOf(key);
  const field = BY_KIND[holds].get(key);
  // "Days used 2025/26" in a list of peers.
  return field ?? (holds === 'peers' && BY_KIND.peers.get(withoutYear(key)) === 'daysUsed' ? 'daysUsed' : undefined);
}

function withoutYear(key: string): string {
  return key
    .replace(/\b(in |for )?(fy ?)?20\d{2} ?[-/\u2013] ?(\d{2}|20\d{2})\b/, ' ')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The field of a column by its whole heading, else by one of its parts, the lowest first. */
export function fieldOfColumn({ text, parts }: HeaderColumn, holds: SheetKind): FieldName | undefined {
  const whole = fieldOfHeader(text, holds);
  if (whole !== undefined || parts.length < 2) return whole;
  return parts
    .toReversed()
    .map(({ cell }) => fieldOfHeader(cellText(cell), holds))
    .find((field) => field !== undefined);
}

/** True for a header over people's names. */
export function isPersonHeader(header: string): boolean {
  return PERSON_HEADERS.has(headerKey(header));
}

/** True for a header that may mean the peer's own council or the one supported. */
export function isEitherCouncil(header: string): boolean {
  return EITHER_COUNCIL.has(headerKey(header));
}

/** True for a header that any kind of sheet knows. */
export function isKnownHeader(header: string): boolean {
  const key = headerKey(header);
  const isListed = Object.values(BY_KIND).some((fields) => fields.has(key));
  // "No", "in" and such stand in rows of all kinds.
  return EITHER_COUNCIL.has(key) || isListed || (key.length > 2 && requestFieldOf(key) !== undefined);
}

const EVENT_WORDS =
  /\b(training|trained|conference|conf|mpc|workshop|academy|induction|briefing|masterclass|refresher|course|webinar|away ?day|event)\b/i;

/** True for a header that speaks of training or a conference. */
export function isEventHeader(header: string): boolean {
  return EVENT_WORDS.test(header);
}

import { cellText, compareText } from './values/text';
import type { FieldName } from './fields';
import { rememberedByText } from './values/remembered';
import { ATTENDANCE_LIST, DAYS, DAYS_MATRIX, TRAINING_MATRIX } from './header-words';
import { PEERS, type Synonyms } from './header-words-peers';
import { fieldAsked, withoutSystemWords } from './likely-peer-headers';
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
  [...(ATTENDANCE_LIST.name ?? []), ...(PEERS.lastName ?? []), ...(PEERS.firstName ?? [])].map(headerKey),
);

const PERSON_FIELDS: ReadonlySet<FieldName | undefined> = new Set(['name', 'firstName', 'lastName'] as const);

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
  const field = BY_KIND[holds].get(key) ?? likelyFieldOf(key, holds);
  // "Days used 2025/26" or "25/26 days" in a list of peers.
  return field ?? (holds === 'peers' && BY_KIND.peers.get(withoutYear(key)) === 'daysUsed' ? 'daysUsed' : undefined);
}

/** In a list of peers any field may be written as a system or a form does; in one of attendance who was there. */
function likelyFieldOf(key: string, holds: SheetKind): FieldName | undefined {
  if (holds !== 'peers' && holds !== 'attendance list' && holds !== 'training matrix') return undefined;
  const field = likelyPeerField(key);
  return holds === 'peers' || OF_WHO.has(field) ? field : undefined;
}

const OF_WHO: ReadonlySet<FieldName | undefined> = new Set([
  'name',
  'firstName',
  'lastName',
  'homeCouncil',
  'email',
  'crmId',
] as const);

/** A heading of a list of peers as a system or a form writes it. */
const likelyPeerField = rememberedByText((key): FieldName | undefined => {
  const bare = withoutSystemWords(key);
  return (
    (bare === key ? undefined : BY_KIND.peers.get(bare)) ?? BY_KIND.peers.get(bare.replace(/ /g, '')) ?? fieldAsked(key)
  );
});

function withoutYear(key: string): string {
  return key
    .replace(/\b(in |for )?(fy ?)?(20)?\d{2} ?[-/\u2013] ?(\d{2}|20\d{2})\b/, ' ')
    .replace(/[()]/g, ' ')
    .replace(/\/\s*$/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The field of a column by its whole heading, else by one of its parts, the lowest first. */
export function fieldOfColumn({ text, parts }: HeaderColumn, holds: SheetKind): FieldName | undefined {
  const whole = fieldOfHeader(text, holds);
  if (whole !== undefined) return whole;
  if (parts.length < 2) return fieldOfEither(text, holds);
  const [above, lowest] = [cellText(parts.at(-2)?.cell ?? null), cellText(parts.at(-1)?.cell ?? null)];
  // "Council" over "Name" and "Type": no name of a person.
  if (isEitherCouncil(above) && /^(?:name|title)$/i.test(lowest)) return fieldOfHeader(above, holds);
  return parts
    .toReversed()
    .map(({ cell }) => fieldOfHeader(cellText(cell), holds))
    .find((field) => field !== undefined);
}

/** "PO / code", "Date/s or month": two names for a column, each of them known; the first is taken. */
function fieldOfEither(text: string, holds: SheetKind): FieldName | undefined {
  const names = text.split(/\s*\/\s*|\s+or\s+/i).filter((name) => name !== '');
  if (names.length !== 2) return isNameWithCouncil(text) ? fieldOfHeader('Name', holds) : undefined;
  const fields = names.map((name) => fieldOfHeader(name, holds));
  return fields.includes(undefined) ? undefined : fields[0];
}

/** "Councillor & council", "Name (authority)": the council stands behind the name, from where it is read. */
function isNameWithCouncil(text: string): boolean {
  const [name, council, ...more] = text
    .split(/\s*&\s*|\s+and\s+|\s*\(|\s*,\s*/i)
    .map((part) => part.replace(/\)$/, ''));
  return more.length === 0 && isPersonHeader(name ?? '') && isEitherCouncil(council ?? '');
}

/** True for a header over people's names. */
export function isPersonHeader(header: string): boolean {
  const key = headerKey(header);
  return PERSON_HEADERS.has(key) || PERSON_FIELDS.has(likelyPeerField(key));
}

/** True for a header that may mean the peer's own council or the one supported. */
export function isEitherCouncil(header: string): boolean {
  return EITHER_COUNCIL.has(headerKey(header));
}

/** True for a header that any kind of sheet knows. */
export function isKnownHeader(header: string): boolean {
  const key = headerKey(header);
  const isListed = Object.values(BY_KIND).some((fields) => fields.has(key)) || likelyPeerField(key) !== undefined;
  // "No", "in" and such stand in rows of all kinds.
  return EITHER_COUNCIL.has(key) || isListed || (key.length > 2 && requestFieldOf(key) !== undefined);
}

const EVENT_WORDS =
  /\b(training|trained|conference|conf|mpc|workshop|academy|induction|briefing|masterclass|refresher|course|webinar|away ?day|event)\b/i;

/** True for a header that speaks of training or a conference. */
export function isEventHeader(header: string): boolean {
  return EVENT_WORDS.test(header);
}

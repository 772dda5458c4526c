import type { Peer } from '@shared/model/peer';
import type { FieldName } from './fields';
import type { RowReader } from './row-reader';
import type { CouncilLookup } from './types';
import type { CouncilReading } from './values/council-reading';
import { readCouncil } from './values/councils';
import { inNameCase } from './values/name-case';
import { nameKey, readName, type NameReading } from './values/names';
import { knownParty } from './values/party';
import { oncePer, rememberedByText } from './values/remembered';

/** What a row says of a person; empty text where it says nothing. */
export type PersonFacts = {
  readonly ref: string;
  readonly crmId: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly nameKey: string;
  /** The home council as the row says it; `undefined` where it has none. */
  readonly council: CouncilReading | undefined;
};

/** A person as a row names them. */
export type PersonInRow = {
  readonly name: NameReading;
  readonly council: CouncilReading | undefined;
  /** The party that stands beside the name; empty where none does. */
  readonly party: string;
  readonly facts: PersonFacts;
  /** The name as it was written. */
  readonly written: string;
};

/** The fields that say who a row is about. */
export const PERSON_FIELDS: readonly FieldName[] = [
  'ref',
  'crmId',
  'email',
  'name',
  'title',
  'firstName',
  'lastName',
  'honours',
  'homeCouncil',
];

/** Reads who a row is about. `refIsPeer` says that the row's Peer Desk ref is a peer's. */
export function readPerson(reader: RowReader, councils: CouncilLookup, refIsPeer: boolean): PersonInRow {
  const name = readNameCells(reader, councils);
  const written = reader.text('name') || `${reader.text('firstName')} ${reader.text('lastName')}`.trim();
  const council = readCouncil(reader.text('homeCouncil'), councils) ?? councilBeside(name, councils);
  const ids = {
    ref: refIsPeer ? reader.fact('ref') : '',
    crmId: reader.fact('crmId'),
    email: reader.fact('email'),
  };
  return { written, ...personFrom(name, council, ids) };
}

/** A person by a name written in one text, such as one of several in a cell. */
export function readPersonText(written: string, councils: CouncilLookup): PersonInRow {
  const name = readWrittenName(written, councils);
  return { written, ...personFrom(name, councilBeside(name, councils), { ref: '', crmId: '', email: '' }) };
}

function personFrom(
  name: NameReading,
  council: CouncilReading | undefined,
  ids: Pick<PersonFacts, 'ref' | 'crmId' | 'email'>,
): Omit<PersonInRow, 'written'> {
  return {
    name,
    council,
    party: name.asides.map(knownParty).find((party) => party !== undefined) ?? '',
    facts: {
      firstName: name.firstName,
      lastName: name.lastName,
      nameKey: nameKey(name.firstName, name.lastName),
      council,
      ...ids,
    },
  };
}

/** First and last name from their own cells where there are such, otherwise from the one cell that holds both. */
function readNameCells(reader: RowReader, councils: CouncilLookup): NameReading {
  const whole = readWrittenName(reader.fact('name'), councils);
  const parts = { title: reader.fact('title'), firstName: reader.fact('firstName'), lastName: reader.fact('lastName') };
  const honours = reader.fact('honours');
  // Nearly every log has one cell for the name: its reading is shared by the rows that write it so.
  if (parts.title === '' && parts.firstName === '' && parts.lastName === '' && honours === '') return whole;
  const own = parts.lastName !== '';
  return {
    ...whole,
    title: parts.title || whole.title,
    firstName: own ? parts.firstName : parts.firstName || whole.firstName,
    lastName: own ? parts.lastName : whole.lastName,
    honours: honours || whole.honours,
  };
}

function readWrittenName(written: string, councils: CouncilLookup): NameReading {
  return namesAmong(councils)(written);
}

const namesAmong = oncePer((councils: CouncilLookup) =>
  rememberedByText((written) =>
    readName(written, (text) => knownParty(text) !== undefined || councils.find(text) !== undefined),
  ),
);

/** The council that stands beside a name, as in "Cllr J Smith - Anytown BC (Labour member peer)". */
function councilBeside({ asides }: NameReading, councils: CouncilLookup): CouncilReading | undefined {
  if (asides.length === 0) return undefined;
  const places = asides.filter((aside) => knownParty(aside) === undefined);
  const known = places.map((place) => readCouncil(place, councils)).find((council) => council && council.id !== null);
  const text = places.find((place) => LOOKS_LIKE_COUNCIL.test(place));
  return known ?? (text === undefined ? undefined : { id: null, text });
}

const LOOKS_LIKE_COUNCIL = /\b(council|borough|county|district|city|[cdmr]?bc|cc|dc|lb|mbc|ua)\b/i;

/** The names of a person who becomes a peer: as names are written, whatever case the sheet has them in. */
export function namesOf({ title, firstName, lastName, honours, knownAs }: NameReading) {
  return { title, firstName: inNameCase(firstName), lastName: inNameCase(lastName), honours, knownAs };
}

/** A person's name just as the row writes it, its odd spaces and all; empty text where it has none. */
export function writtenName(reader: RowReader): string {
  const cell = reader.cell('name');
  if (cell !== null && reader.fact('name') !== '') return String(cell.value);
  return `${reader.text('firstName')} ${reader.text('lastName')}`.trim();
}

/** A peer's name as it is shown in the preview. */
export function fullName(peer: Pick<Peer, 'firstName' | 'lastName'>): string {
  return `${peer.firstName} ${peer.lastName}`.trim();
}

import type { Peer } from '@shared/model/peer';
import type { PersonFacts } from './match-peer';
import type { RowReader } from './row-reader';
import type { CouncilLookup } from './types';
import { councilKey, readCouncil, type CouncilReading } from './values/councils';
import { nameKey, readName, type NameReading } from './values/names';

/** A person as a row names them. */
export type PersonInRow = {
  readonly name: NameReading;
  readonly council: CouncilReading | undefined;
  readonly facts: PersonFacts;
  /** The name as it was written. */
  readonly written: string;
};

/** Reads who a row is about. `refIsPeer` says that the row's Peer Desk ref is a peer's. */
export function readPerson(reader: RowReader, councils: CouncilLookup, refIsPeer: boolean): PersonInRow {
  const name = readNameCells(reader);
  const council = readCouncil(reader.text('homeCouncil'), councils);
  const written = reader.text('name') || `${reader.text('firstName')} ${reader.text('lastName')}`.trim();
  return {
    name,
    council,
    written,
    facts: {
      ref: refIsPeer ? reader.fact('ref') : '',
      crmId: reader.fact('crmId'),
      email: reader.fact('email'),
      nameKey: nameKey(name.firstName, name.lastName),
      councilKey: council ? councilKey(council.id, council.text) : '',
    },
  };
}

/** First and last name from their own cells where there are such, otherwise from the one cell that holds both. */
function readNameCells(reader: RowReader): NameReading {
  const whole = readName(reader.fact('name'));
  const parts = { title: reader.fact('title'), firstName: reader.fact('firstName'), lastName: reader.fact('lastName') };
  const own = parts.lastName !== '';
  return {
    title: parts.title || whole.title,
    firstName: own ? parts.firstName : parts.firstName || whole.firstName,
    lastName: own ? parts.lastName : whole.lastName,
    honours: reader.fact('honours') || whole.honours,
  };
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

import { capitalised } from '@shared/exports/words';
import type { CalendarDay } from '@shared/model/calendar-day';
import { PeerSchema, type Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import type { PeerField } from './fields';
import type { Edit, PlanContext } from './plan-context';
import type { PersonInRow } from './person-facts';
import type { RowReader } from './row-reader';
import type { Reason } from './types';
import { councilKey } from './values/councils';
import { readDate } from './values/dates';
import { readParty } from './values/party';
import { readRoles, readSkills } from './values/roles';
import { readPeerStatus } from './values/states';

type PeerEdit = Edit<Peer>;
type TextField = 'crmId' | 'knownAs' | 'group' | 'phone' | 'ward' | 'homeRegion' | 'notes';

/** What a row would change in a peer, and what is worth a note. A blank cell changes nothing. */
export type PeerEdits = { readonly edits: readonly PeerEdit[]; readonly notes: readonly Reason[] };

const TEXT_FIELDS: readonly TextField[] = ['crmId', 'knownAs', 'group', 'phone', 'ward', 'homeRegion', 'notes'];

/** Compares every mapped cell of a row with the peer it is about (for a new one: with an empty peer). */
export function readPeerEdits(peer: Peer, person: PersonInRow, reader: RowReader, context: PlanContext): PeerEdits {
  const edits: PeerEdit[] = [];
  const notes: Reason[] = [];
  for (const field of TEXT_FIELDS) addText(edits, peer, field, reader.fact(field));
  addNames(edits, peer, person, reader);
  addText(edits, peer, 'party', readParty(reader.text('party')) ?? '');
  if (reader.fact('party') !== '' && readParty(reader.text('party')) === undefined)
    notes.push(note('party-unknown', reader, 'party'));
  addEmail(edits, notes, peer, reader);
  addCouncil(edits, notes, peer, person, context);
  addStatus(edits, notes, peer, reader);
  addDates(edits, notes, peer, reader, context);
  addLists(edits, peer, reader, context);
  return { edits, notes };
}

function addText(
  edits: PeerEdit[],
  peer: Peer,
  field: TextField | 'party' | 'title' | 'firstName' | 'lastName' | 'honours' | 'email',
  text: string,
): void {
  if (text !== '' && text !== peer[field])
    edits.push({ field, before: peer[field], after: text, patch: { [field]: text } });
}

/** Names from one cell are only taken for a new peer: a known one is matched by them, and its own spelling stays. */
function addNames(edits: PeerEdit[], peer: Peer, person: PersonInRow, reader: RowReader): void {
  const isNew = peer.lastName === '';
  for (const field of ['title', 'firstName', 'lastName', 'honours'] as const) {
    addText(edits, peer, field, isNew ? person.name[field] : reader.fact(field));
  }
}

function addEmail(edits: PeerEdit[], notes: Reason[], peer: Peer, reader: RowReader): void {
  const text = reader.fact('email');
  if (text === '') return;
  if (PeerSchema.shape.email.safeParse(text).success) addText(edits, peer, 'email', text);
  else notes.push(note('email-invalid', reader, 'email'));
}

function addCouncil(edits: PeerEdit[], notes: Reason[], peer: Peer, person: PersonInRow, context: PlanContext): void {
  const { council } = person;
  if (!council || councilKey(council.id, council.text) === councilKey(peer.homeCouncilId, peer.homeCouncilText)) return;
  if (council.id === null) notes.push({ code: 'council-unknown', facts: { text: council.text } });
  const { councils } = context.input.known;
  const before = peer.homeCouncilId ? (councils.get(peer.homeCouncilId)?.name ?? '') : peer.homeCouncilText;
  const after = council.id ? (councils.get(council.id)?.name ?? council.id) : council.text;
  edits.push({
    field: 'homeCouncil',
    before,
    after,
    patch: { homeCouncilId: council.id, homeCouncilText: council.text },
  });
}

function addStatus(edits: PeerEdit[], notes: Reason[], peer: Peer, reader: RowReader): void {
  const text = reader.fact('status');
  const status = readPeerStatus(text);
  if (text !== '' && status === undefined) notes.push(note('status-unknown', reader, 'status'));
  if (status && status !== peer.status)
    edits.push({ field: 'status', before: capitalised(peer.status), after: capitalised(status), patch: { status } });
}

function addDates(edits: PeerEdit[], notes: Reason[], peer: Peer, reader: RowReader, context: PlanContext): void {
  for (const field of ['nextElectionOn', 'profileConfirmedOn'] as const) {
    const reading = readDate(reader.cell(field), context.dates);
    if (reading.is === 'unclear') notes.push(note('date-left-out', reader, field));
    if (reading.is !== 'date' || reading.date === peer[field]) continue;
    edits.push({ field, before: shown(peer[field]), after: shown(reading.date), patch: { [field]: reading.date } });
  }
}

const shown = (on: CalendarDay | null) => (on === null ? '' : formatUkDate(on));

function addLists(edits: PeerEdit[], peer: Peer, reader: RowReader, context: PlanContext): void {
  // The value as stored, since a line break parts two roles and shown text has none.
  const roles = readRoles(rawText(reader, 'role'), peer.roles);
  const rolesAs = (list: Peer['roles']) => list.map(({ role }) => role).join('; ');
  if (roles.length > 0 && rolesAs([...roles]) !== rolesAs(peer.roles)) {
    edits.push({
      field: 'role',
      before: rolesAs(peer.roles),
      after: rolesAs([...roles]),
      patch: { roles: [...roles] },
    });
  }
  const skills = readSkills(rawText(reader, 'skills'), peer.skills, context.input.skills);
  const skillsAs = (list: Peer['skills']) =>
    list.map(({ skill, level }) => (level ? `${skill} (${level})` : skill)).join('; ');
  if (skills.length > 0 && skillsAs([...skills]) !== skillsAs(peer.skills)) {
    edits.push({
      field: 'skills',
      before: skillsAs(peer.skills),
      after: skillsAs([...skills]),
      patch: { skills: [...skills] },
    });
  }
}

function rawText(reader: RowReader, field: PeerField): string {
  return reader.fact(field) === '' ? '' : String(reader.cell(field)?.value ?? '');
}

function note(code: string, reader: RowReader, field: PeerField): Reason {
  return { code, facts: { text: reader.text(field) } };
}

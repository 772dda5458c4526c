import { capitalised } from '@shared/exports/words';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import { foldText } from '@shared/rules/names';
import { formatUkDate } from '@shared/rules/uk-date';
import { councilOnDay } from './council-on-day';
import type { PeerField } from './fields';
import { askAbout, besides, noteAbout, type Edit, type PlanContext } from './plan-context';
import { namesOf, type PersonInRow } from './person-facts';
import type { RowReader } from './row-reader';
import type { RowNote, RowQuestion } from './types';
import { councilKey } from './values/councils';
import { electionDay } from './pool/election-date';
import { emailsIn, readEmail, readPhone } from './values/contact';
import { readDate } from './values/dates';
import { readPence } from './values/money';
import { inNameCase } from './values/name-case';
import { readParty } from './values/party';
import { readRoles, readSkills, withTicked } from './values/roles';
import { reasonSpeaksOfRestricted, speaksOfRestricted } from './pool/other-columns';
import { headedLines } from './headed-notes';
import { poolLines, undatedNotes } from './pool/pool-lines';
import { readStatusText } from './values/peer-status-text';
import { cellText } from './values/text';

type PeerEdit = Edit<Peer>;
type TextField = 'crmId' | 'knownAs' | 'group' | 'ward' | 'homeRegion';

/** What a row would change in a peer, what is worth a note, and what should be looked at. A blank cell changes nothing. */
export type PeerEdits = {
  readonly edits: readonly PeerEdit[];
  readonly notes: readonly RowNote[];
  /** Doubts about details: the row goes in all the same. */
  readonly questions: readonly RowQuestion[];
};

type Told = { readonly notes: RowNote[]; readonly questions: RowQuestion[] };

const TEXT_FIELDS: readonly TextField[] = ['crmId', 'knownAs', 'group', 'ward', 'homeRegion'];

/** Compares every mapped cell of a row with the peer it is about (for a new one: with an empty peer). */
export function readPeerEdits(peer: Peer, person: PersonInRow, reader: RowReader, context: PlanContext): PeerEdits {
  const edits: PeerEdit[] = [];
  const told: Told = { notes: [], questions: [] };
  for (const field of TEXT_FIELDS) addText(edits, peer, field, reader.fact(field));
  addText(edits, peer, 'phone', readPhone(reader.cell('phone')));
  addNames(edits, peer, person, reader);
  addNotes(edits, told, peer, person, reader, context);
  addParty(edits, told, peer, person, reader);
  addEmail(edits, told, peer, reader);
  addCouncil(edits, told, peer, person, reader, context);
  addStatus(edits, told, peer, reader);
  addDates(edits, told.notes, peer, reader, context);
  addLists(edits, peer, reader, context);
  noteMoney(told.notes, reader);
  return { edits, ...told };
}

function addText(
  edits: PeerEdit[],
  peer: Peer,
  field: TextField | 'party' | 'phone' | 'notes' | 'title' | 'firstName' | 'lastName' | 'honours' | 'email',
  text: string,
): void {
  if (text !== '' && text !== peer[field])
    edits.push({ field, before: peer[field], after: text, patch: { [field]: text } });
}

/**
 * Names from one cell are only taken for a new peer: a known one is matched by them, and its own spelling stays. A name that is
 * written in capitals throughout says nothing of how it is written.
 */
function addNames(edits: PeerEdit[], peer: Peer, person: PersonInRow, reader: RowReader): void {
  if (peer.lastName === '') {
    const { knownAs, ...names } = namesOf(person.name);
    for (const field of ['title', 'firstName', 'lastName', 'honours'] as const)
      addText(edits, peer, field, names[field]);
    if (reader.fact('knownAs') === '' && knownAs !== '')
      edits.push({ field: 'knownAs', before: '', after: knownAs, patch: { knownAs } });
    return;
  }
  for (const field of ['title', 'honours'] as const) addText(edits, peer, field, reader.fact(field));
  for (const field of ['firstName', 'lastName'] as const) {
    const text = reader.fact(field);
    if (text !== peer[field]) addText(edits, peer, field, inNameCase(text));
  }
}

/** The notes as the row has them; an earlier name and the words of a status that it gives are put to them, once. */
function addNotes(
  edits: PeerEdit[],
  told: Told,
  peer: Peer,
  person: PersonInRow,
  reader: RowReader,
  context: PlanContext,
): void {
  const former = reader.fact('formerName') || person.name.formerly;
  const status = statusWords(reader);
  const lines = [former === '' ? '' : `Formerly ${former}`, status === '' ? '' : `Status: ${status}`];
  const headed = linesUnderHeadings(told, reader, context);
  const own = withoutHeaded(ownNotes(told, reader) || peer.notes, headed);
  const said = [former, status];
  const added = lines.filter((line, index) => line !== '' && !foldText(own).includes(foldText(said[index] ?? '')));
  addText(edits, peer, 'notes', [own, ...added, ...headed].filter(Boolean).join('\n'));
}

/** The notes of the row, but for a remark on health or conduct: such a remark waits until a person has said what all may read. */
function ownNotes({ questions }: Told, reader: RowReader): string {
  const text = reader.fact('notes');
  if (text === '' || reader.isSettled('notes') || !speaksOfRestricted(text)) return text;
  questions.push(besides(askAbout(reader, 'notes', restricted(text))));
  return '';
}

function restricted(text: string) {
  return { code: 'note-restricted', facts: { text: text.slice(0, 200) } };
}

/** What columns without a field of their own say, each with its heading: "Region: East Mids". */
function linesUnderHeadings({ notes, questions }: Told, reader: RowReader, context: PlanContext): readonly string[] {
  const [, ...emails] = emailsIn(reader.text('email'));
  notes.push(...emails.map((text) => note('other-email', reader, 'email', text)), ...undatedNotes(reader, context));
  const lines = poolLines(reader, context);
  const kept = lines.filter(({ text, isSettled }) => isSettled || !speaksOfRestricted(text));
  for (const { text, column } of lines.filter((each) => !kept.includes(each))) {
    questions.push({ ...besides(askAbout(reader, 'otherNote', restricted(text))), column });
  }
  return [...emails.map((email) => `Other e-mail: ${email}`), ...headedLines(kept)];
}

/** The notes without the lines that the row says anew. */
function withoutHeaded(own: string, headed: readonly string[]): string {
  const heads = headed.map((line) => line.slice(0, line.indexOf(': ') + 2));
  return own
    .split('\n')
    .filter((line) => !heads.some((head) => line.startsWith(head)))
    .join('\n');
}

/**
 * What a status says beside itself, such as since when: the sheet's own words, also once its reading was confirmed. Why it is
 * so may be a matter of health or family, which no notes take that everybody reads.
 */
function statusWords(reader: RowReader): string {
  const written = cellText(reader.row.cells[reader.column('status') ?? -1]);
  if (readStatusText(written).is !== 'reading' || reasonSpeaksOfRestricted(written)) return '';
  return written.slice(0, 200);
}

function addParty(edits: PeerEdit[], told: Told, peer: Peer, person: PersonInRow, reader: RowReader): void {
  const reading = readParty(reader.text('party'));
  if (reading.is === 'party') addText(edits, peer, 'party', reading.party);
  else if (reading.is === 'empty') addText(edits, peer, 'party', peer.party || person.party);
  else {
    const reason = { code: 'party-unknown', facts: { text: reader.text('party'), because: reading.because } };
    told.questions.push(besides(askAbout(reader, 'party', reason)));
  }
}

function addEmail(edits: PeerEdit[], { questions }: Told, peer: Peer, reader: RowReader): void {
  const reading = readEmail(reader.text('email'));
  if (reading.is === 'empty') return;
  addText(edits, peer, 'email', reading.email);
  if (reading.is === 'email') return;
  const reason = { code: 'email-invalid', facts: { text: reader.text('email'), email: reading.email } };
  questions.push(besides(askAbout(reader, 'email', reason, reading.email)));
}

function addCouncil(
  edits: PeerEdit[],
  told: Told,
  peer: Peer,
  person: PersonInRow,
  reader: RowReader,
  context: PlanContext,
): void {
  const { councils } = context.input.known;
  const on = councilOnDay(person.council, context.input.today, { field: 'homeCouncil', reader, councils });
  const council = on.reading;
  if (!council || councilKey(council.id, council.text) === councilKey(peer.homeCouncilId, peer.homeCouncilText)) return;
  told.notes.push(...on.notes);
  told.questions.push(...on.questions);
  const before = peer.homeCouncilId ? (councils.get(peer.homeCouncilId)?.name ?? '') : peer.homeCouncilText;
  const after = council.id ? (councils.get(council.id)?.name ?? council.id) : council.text;
  edits.push({
    field: 'homeCouncil',
    before,
    after,
    patch: { homeCouncilId: council.id, homeCouncilText: council.text },
  });
}

/** Money is not part of a peer: it is read so that an amount below nought is seen. */
function noteMoney(notes: RowNote[], reader: RowReader): void {
  const pence = readPence(reader.text('fee'));
  if (pence === undefined || pence >= 0) return;
  notes.push(noteAbout(reader, 'fee', { code: 'money', facts: { text: reader.text('fee'), pence } }));
}

function addStatus(edits: PeerEdit[], { questions }: Told, peer: Peer, reader: RowReader): void {
  const ofSheet = reader.column('status') === null ? statusOfSheet(reader.sheetName) : undefined;
  const text = reader.fact('status') || (ofSheet ?? '');
  const reading = ofSheet !== undefined && text === ofSheet ? fromSheet(text) : readStatusText(text);
  if (reading.is === 'unknown')
    questions.push(besides(askAbout(reader, 'status', { code: 'status-unknown', facts: { text } })));
  if (reading.is === 'empty' || reading.is === 'unknown') return;
  const { status } = reading;
  const named = capitalised(status);
  if (reading.is === 'reading') {
    const ownWords = reasonSpeaksOfRestricted(text) ? 'status-restricted' : 'status-reading';
    const code = text === ofSheet ? 'status-of-sheet' : ownWords;
    const reason = { code, facts: { text, status: named } };
    questions.push(besides(askAbout(reader, 'status', reason, named)));
  }
  if (status !== peer.status)
    edits.push({ field: 'status', before: capitalised(peer.status), after: named, patch: { status } });
}

/** A sheet without a status may be called by it: "Retired", "Former peers". "Active peers" says what is taken without it. */
function statusOfSheet(name: string): string | undefined {
  const bare = name.replace(/\b(?:member )?(?:peers?|list|pool|members?|cllrs?|councillors?)\b/gi, ' ').trim();
  const reading = readStatusText(bare);
  return reading.is === 'status' && reading.status !== 'active' ? bare : undefined;
}

function fromSheet(text: string): ReturnType<typeof readStatusText> {
  const reading = readStatusText(text);
  return reading.is === 'status' ? { ...reading, is: 'reading' } : reading;
}

function addDates(edits: PeerEdit[], notes: RowNote[], peer: Peer, reader: RowReader, context: PlanContext): void {
  for (const field of ['nextElectionOn', 'profileConfirmedOn'] as const) {
    const polled = field === 'nextElectionOn' ? electionDay(reader.text(field)) : undefined;
    const reading = polled ? ({ is: 'date', date: polled } as const) : readDate(reader.cell(field), context.dates);
    if (polled && !/[a-z]/i.test(reader.text(field))) notes.push(note('election-day-taken', reader, field));
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
  const named = readSkills(rawText(reader, 'skills'), peer.skills, context.input.skills);
  const skills = withTicked(named, reader.several('skillTick'), peer.skills, context.input.skills);
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

function note(code: string, reader: RowReader, field: PeerField, text = reader.text(field)): RowNote {
  return noteAbout(reader, field, { code, facts: { text } });
}

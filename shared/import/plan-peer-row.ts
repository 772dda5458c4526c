import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import { PeerSchema, type Peer } from '@shared/model/peer';
import { recordChecker } from './check-record';
import { fieldTitles } from './fields';
import { namesSeveral } from './find-peer';
import type { PeerMatch } from './match-peer';
import { fullName, namesOf, readPerson, type PersonInRow } from './person-facts';
import { lostCouncil, readAsOwn } from './lost-council';
import { applyEdits, type PlanContext } from './plan-context';
import { readPeerEdits } from './read-peer-edits';
import { rememberedName } from './remember-name';
import { doesNotFit, ignored, inReview, reviewed, type RowPlan } from './row-plan';
import type { RowReader } from './row-reader';
import type { CouncilLookup, PlannedRecord, RawRow, Reason, RowDecision } from './types';
import type { CouncilReading } from './values/council-reading';
import { oncePer } from './values/remembered';

/** What becomes of one row of a sheet of peers. The peer it makes or changes is known to the rows after it. */
export function planPeerRow(reader: RowReader, decision: RowDecision | undefined, context: PlanContext): RowPlan {
  const person = readPerson(reader, context.input.known.councils, true);
  const several = namesSeveral(person, context.peers, context.input.known.councils);
  const match = decide(several ?? context.peers.match(person.facts, true), decision, context);
  if (match.is === 'unsure') return reviewed(person.written, { ...match, reader, field: 'name' });
  // A sheet from before an erasure knows the peer by our own ref: it does not bring the person back.
  if (match.is === 'one' && match.peer.erasedOn) return ignored('peer-erased');
  if (match.is === 'one') {
    const named = rememberedName(match.peer, person, decision, context);
    return planKnownPeer(match.peer, match.note, person, reader, { context, named });
  }
  return planNewPeer(person, reader, context);
}

/** The user's word first. Without it, the same name at another council is another person: never merged by itself. */
function decide(match: PeerMatch, decision: RowDecision | undefined, context: PlanContext): PeerMatch {
  if (decision?.peer === 'new') return { is: 'none' };
  const chosen = decision?.peer ? context.peers.get(decision.peer) : undefined;
  if (chosen) return { is: 'one', peer: chosen, note: null };
  return match.is === 'unsure' && match.elsewhere ? { is: 'none' } : match;
}

function planKnownPeer(
  peer: Peer,
  matchNote: Reason | null,
  person: PersonInRow,
  reader: RowReader,
  { context, named: withName }: { context: PlanContext; named: Peer | undefined },
): RowPlan {
  const { councils } = context.input.known;
  const council = readAsOwn(person.council, peer.homeCouncilId, councils);
  const { edits, notes, questions } = readPeerEdits(peer, { ...person, council }, reader, context);
  const allNotes = matchNote ? [matchNote, ...notes] : notes;
  const named = { peerId: peer.id, peerName: fullName(peer), notes: allNotes, questions };
  const repeats = context.plannedPeers.has(peer.id);
  if (edits.length === 0 && withName && !repeats) {
    const record = { table: 'peers', key: peer.id, before: peer, after: withName, changes: [] } as const;
    return { ...finish(reader, record, { ...named, questions: [] }, context), reason: { code: 'name-remembered' } };
  }
  if (edits.length === 0) {
    return repeats
      ? { outcome: 'ignored', reason: { code: 'repeats-row' }, makes: [], ...named, questions: [] }
      : { outcome: 'unchanged', reason: { code: 'peer-unchanged' }, makes: [], ...named, questions: [] };
  }
  if (repeats) {
    const facts = { fields: fieldTitles(edits.map(({ field }) => field)) };
    return reviewed(fullName(peer), { reason: { code: 'peer-twice', facts }, peers: [peer], reader, field: 'name' });
  }
  const lost = lostCouncil(council, peer.homeCouncilId, { field: 'homeCouncil', reader, councils });
  if (lost) return inReview(fullName(peer), [lost], peer.id);
  const { after, changes } = applyEdits(withName ?? peer, edits);
  return finish(reader, { table: 'peers', key: peer.id, before: peer, after, changes }, named, context);
}

function planNewPeer(person: PersonInRow, reader: RowReader, context: PlanContext): RowPlan {
  if (person.name.lastName === '' || person.facts.nameKey === '') {
    return reviewed(person.written, { reason: { code: 'name-missing' }, peers: [], reader, field: 'name' });
  }
  const empty = emptyPeer(context, reader.row);
  const { edits, notes, questions } = readPeerEdits(empty, person, reader, context);
  const { after, changes } = applyEdits(empty, edits);
  const named = { peerId: empty.id, peerName: fullName(after), notes, questions };
  return finish(reader, { table: 'peers', key: empty.id, before: null, after, changes }, named, context);
}

/** A new peer made from what a row of days says of the person. */
export function peerFromPerson(person: PersonInRow, context: PlanContext): Peer {
  const peer = emptyPeer(context);
  const { councils } = context.input.known;
  const council = standing(person.council, context.input.today, councils) ?? { id: null, text: '' };
  return {
    ...peer,
    ...namesOf(person.name),
    party: person.party,
    crmId: person.facts.crmId,
    homeCouncilId: council.id,
    homeCouncilText: council.text,
  };
}

/** The council that stands in the place of one today, where that is a single one. */
function standing(council: CouncilReading | undefined, today: CalendarDay, councils: CouncilLookup) {
  const [only, ...more] = council?.id ? councils.inPlaceOf(council.id, today) : [];
  return only && more.length === 0 ? { id: only, text: '' } : council;
}

function emptyPeer(context: PlanContext, madeBy?: RawRow): Peer {
  // Safe: a new id is the id of nothing else yet. A last name is put in before anything is written.
  return { ...plainPeer(context), id: context.input.newId(madeBy) as PeerId, lastName: '' };
}

/** A peer of whom nothing is known, which fits the store. */
const plainPeer = oncePer(({ input, batchId }: PlanContext) =>
  PeerSchema.parse({ id: '-', lastName: '-', group: input.group, importBatchId: batchId }),
);

const checkPeer = recordChecker<Peer>(PeerSchema, ['id', 'importBatchId']);

function finish(
  reader: RowReader,
  record: PlannedRecord & { readonly after: Peer },
  named: Pick<RowPlan, 'peerId' | 'peerName' | 'notes' | 'questions'>,
  context: PlanContext,
): RowPlan {
  const checked = checkPeer(record.after, plainPeer(context));
  if (!checked.fits) return reviewed(named.peerName, doesNotFit(checked.part, [], reader));
  const { record: after } = checked;
  context.peers.put(after);
  context.plannedPeers.set(after.id, after);
  const makes = [{ ...record, after }];
  return record.before === null
    ? { outcome: 'new', reason: { code: 'peer-new' }, makes, ...named }
    : { outcome: 'update', reason: { code: 'fields-changed', facts: { fields: fieldsOf(record) } }, makes, ...named };
}

function fieldsOf(record: PlannedRecord): string {
  return fieldTitles(record.changes.map(({ field }) => field));
}

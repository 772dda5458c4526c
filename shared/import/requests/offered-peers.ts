import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { fullName, readPersonText, type PersonInRow } from '../person-facts';
import { peerFromPerson } from '../plan-peer-row';
import type { PlanContext } from '../plan-context';
import type { RowReader } from '../row-reader';
import { nameRecord, rememberedName } from '../remember-name';
import type { PersonWritten, PlannedRecord, RowDecision, RowQuestion } from '../types';
import { compareText } from '../values/text';

/** One person named in a row of requests: a peer, or somebody who becomes one when the row goes in. */
type Offered = {
  readonly written: string;
  readonly peer: Peer | undefined;
  readonly person: PersonInRow;
  /** The user said that this name is that peer. */
  readonly isChosen: boolean;
};

/** Everybody whom a row puts forward, and what must be settled about them first. */
export type OfferedPeers = { readonly offered: readonly Offered[]; readonly questions: readonly RowQuestion[] };

/** Key of a written name among the decisions about a row. */
export function nameDecisionKey(written: string): string {
  return compareText(written);
}

/** Resolves the names of one cell. Nobody is guessed: a name that is not one peer's is asked about. */
export function findOffered(
  names: readonly string[],
  reader: RowReader,
  decision: RowDecision | undefined,
  context: PlanContext,
): OfferedPeers {
  const offered: Offered[] = [];
  const questions: RowQuestion[] = [];
  let plain = decision?.peer;
  for (const written of names) {
    const person = readPersonText(written, context.input.known.councils);
    const match = context.peers.match(person.facts);
    const known = match.is === 'one' && !match.peer.erasedOn ? match.peer : undefined;
    let choice = decision?.people?.get(nameDecisionKey(written));
    if (choice === undefined && !known && plain !== undefined) {
      choice = plain;
      // "A new peer" is said of every unknown name of the row; one peer is only one of them.
      if (plain !== 'new') plain = undefined;
    }
    const chosen = choice === undefined || choice === 'new' ? undefined : context.peers.get(choice);
    const peer = chosen ?? (choice === 'new' ? undefined : known);
    if (peer && offered.some((other) => other.peer?.id === peer.id)) continue;
    const mayMake = choice === 'new' || (match.is === 'none' && context.input.decisions.unknownPeers === 'create');
    if (!peer && !(mayMake && person.facts.nameKey !== '')) {
      const peers = match.is === 'unsure' ? match.peers : [];
      const reason =
        match.is === 'unsure'
          ? { ...match.reason, facts: { ...match.reason.facts, written } }
          : { code: 'peer-unknown', facts: { text: written, written } };
      questions.push(aboutName(reader, reason, peers, match.is === 'unsure' ? match.level : 'ask'));
    }
    offered.push({ written, peer, person, isChosen: chosen !== undefined });
  }
  return { offered, questions };
}

function aboutName(
  reader: RowReader,
  reason: RowQuestion['reason'],
  peers: readonly Peer[],
  level: RowQuestion['level'],
): RowQuestion {
  return {
    reason,
    field: 'peersOffered',
    column: reader.column('peersOffered'),
    propose: null,
    peers: peers.map(({ id }) => id),
    ...(peers.length > 0 && { peerNames: peers.map(fullName) }),
    level,
    holdsUp: true,
  };
}

/** The people as the report and the preview name them: those who are known. */
export function peopleOf({ offered }: OfferedPeers): readonly PersonWritten[] {
  return offered.flatMap(({ peer, written }) => (peer ? [{ peerId: peer.id, written }] : []));
}

/** Everybody by name, as one text. */
export function offeredText({ offered }: OfferedPeers): string {
  return offered.map(({ peer, written }) => (peer ? fullName(peer) : written)).join(', ');
}

/** The peers by their ids, and the records to write of them: those made who were to become one, and names that were settled. */
export type SettledPeers = { readonly ids: readonly PeerId[]; readonly records: readonly PlannedRecord[] };

/** Settles who is put forward. Those made are known to the rows after. */
export function settleOffered({ offered }: OfferedPeers, context: PlanContext): SettledPeers {
  const records: PlannedRecord[] = [];
  const ids = offered.map(({ peer, person, isChosen }) => {
    if (peer) {
      const said = isChosen ? rememberedName(peer, person, { peer: peer.id }, context) : undefined;
      const record = nameRecord(peer, said, context);
      if (record) records.push(record);
      return peer.id;
    }
    const made = peerFromPerson(person, context);
    context.peers.put(made);
    context.plannedPeers.set(made.id, made);
    records.push({ table: 'peers', key: made.id, before: null, after: made, changes: [] });
    return made.id;
  });
  return { ids, records };
}

import { AlsoWrittenSchema, type AlsoWritten, type Peer } from '@shared/model/peer';
import { placedName } from './match-peer';
import type { PersonInRow } from './person-facts';
import type { PlanContext } from './plan-context';
import type { PlannedRecord, RowDecision } from './types';

/** As many as a peer keeps; older ones go first. */
const MOST_NAMES = 60;

/**
 * The peer with the name that the row gives them, where the user said that this name beside this council means them: the next
 * import goes by it. `undefined` where nobody had to say so, or it is known already.
 */
export function rememberedName(
  peer: Peer,
  person: PersonInRow,
  decision: RowDecision | undefined,
  context: PlanContext,
): Peer | undefined {
  if (decision?.peer !== peer.id || person.facts.nameKey === '') return undefined;
  const match = context.peers.match(person.facts);
  if (match.is === 'one' && match.peer.id === peer.id) return undefined;
  const { councils } = context.input.known;
  const place = person.council?.id ? councils.get(person.council.id)?.name : person.council?.text;
  const said = AlsoWrittenSchema.safeParse({ name: person.written, council: place ?? '', on: context.input.today });
  if (!said.success) return undefined;
  const now = context.plannedPeers.get(peer.id) ?? peer;
  const known = now.alsoWritten ?? [];
  const key = (each: AlsoWritten) => placedName(each, councils);
  if (known.some((each) => key(each) === key(said.data))) return undefined;
  return { ...now, alsoWritten: [...known, said.data].slice(-MOST_NAMES) };
}

/** The record of it, to be written with what the row makes. */
export function nameRecord(before: Peer, after: Peer | undefined, context: PlanContext): PlannedRecord | undefined {
  if (!after) return undefined;
  context.plannedPeers.set(after.id, after);
  return { table: 'peers', key: after.id, before, after, changes: [] };
}

import type { DayEntry } from '@shared/model/day-entry';
import type { CouncilId, PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { fullName } from '../person-facts';
import type { ImportPreview, PlannedRecord, PreviewInput, PreviewRow } from '../types';

/** A plan of an import with what it was made from. */
export type Planned = { readonly input: PreviewInput; readonly preview: ImportPreview };

/** Looks up the peers of a plan: known ones and those that it makes or changes. */
export function peerFinder({ input, preview }: Planned): (id: PeerId | null) => Peer | undefined {
  const peers = new Map(input.known.peers.map((peer) => [peer.id, peer]));
  for (const peer of plannedOf<Peer>(preview, 'peers')) peers.set(peer.id, peer);
  return (id) => (id === null ? undefined : peers.get(id));
}

/** The records of a table that a plan makes or changes. */
export function plannedOf<T>(preview: ImportPreview, table: PlannedRecord['table']): readonly T[] {
  // Safe: the records of a table are of its type.
  return preview.operations.filter((operation) => operation.table === table).map(({ after }) => after as T);
}

/** The entries that a row makes or changes. */
export function entriesOf(row: PreviewRow): readonly DayEntry[] {
  // Safe: records of the table dayEntries are entries.
  return row.makes.filter(({ table }) => table === 'dayEntries').map(({ after }) => after as DayEntry);
}

/** A peer as the report names them. */
export function peerNamed(peer: Peer | undefined): { readonly peer: string | null; readonly gss?: CouncilId } {
  if (!peer) return { peer: null };
  return peer.homeCouncilId === null ? { peer: fullName(peer) } : { peer: fullName(peer), gss: peer.homeCouncilId };
}

/** How sure something is: nothing to ask; a reading can be proposed; or the file does not hold the answer. */
export type Certainty = 'ok' | 'confirm' | 'ask';

/** How sure the record of a row is. A doubt that does not hold the row up leaves it as it is. */
export function readingOf({ questions }: PreviewRow): Certainty {
  return certaintyOf(questions.filter(({ holdsUp }) => holdsUp));
}

/** How sure everything is that a row says. */
export function doubtOf({ questions }: PreviewRow): Certainty {
  return certaintyOf(questions);
}

/** How sure something is with these questions about it. */
export function certaintyOf(questions: PreviewRow['questions']): Certainty {
  if (questions.length === 0) return 'ok';
  return questions.every(({ level }) => level === 'confirm') ? 'confirm' : 'ask';
}

import type { RecordTable } from '@shared/model/change';
import type { ErasedPeer } from '@shared/model/erasure';
import type { Peer } from '@shared/model/peer';
import { ErasuresSchema, type Erasures } from '@shared/model/erasure';
import { isGoneWith, redactionOf, wordsOf, type Redact } from '@shared/rules/redact';

/** Takes everybody on the list of erased peers out of the records of an older copy. */
export type WithoutErased = {
  /** Learns from the peers of the copy by which names to look for in its other records: the list holds ids alone. */
  learn: (peer: { id: string }) => void;
  /** A record as an erasure leaves it; `undefined` where nothing of it stays. */
  leave: (table: RecordTable, record: { id: string }) => { id: string } | undefined;
};

/** Nothing is known of the names on the list before `learn` was told of the peers. */
export function withoutErased(erased: readonly ErasedPeer[]): WithoutErased {
  const byId = new Map<string, ErasedPeer>(erased.map((peer) => [peer.id, peer]));
  const redactions = new Map<string, Redact>(erased.map((peer) => [peer.id, redactionOf({ ...peer, words: [] })]));
  return {
    learn: (record) => {
      const peer = byId.get(record.id);
      // Safe: a peer, of an older shape perhaps; a field that it lacks is taken as empty.
      if (peer) redactions.set(peer.id, redactionOf({ ...peer, words: wordsOf(record as Partial<Peer>) }));
    },
    leave: (table, record) => {
      for (const id of byId.keys()) if (isGoneWith(id, table, record.id, record)) return undefined;
      let left: unknown = record;
      for (const redact of redactions.values()) left = redact(table, record.id, left);
      // Safe: a redaction gives a record of the same table.
      return left as { id: string };
    },
  };
}

const NONE: Erasures = { peers: [], changes: [], lastSequence: 0 };

/** The setting of erasures as a restore leaves it: what was erased here stays so, and what the copy knows besides is added. */
export function withErasuresHere(copied: { id: string }, here: unknown): { id: string } {
  if (copied.id !== 'erasures') return copied;
  const own = erasuresOf(here) ?? NONE;
  const known = new Set(own.peers.map(({ id }) => id));
  const more = (erasuresOf(copied) ?? NONE).peers.filter(({ id }) => !known.has(id));
  const setting = { id: 'erasures', value: { ...own, peers: [...own.peers, ...more] } };
  return setting;
}

function erasuresOf(setting: unknown): Erasures | undefined {
  if (typeof setting !== 'object' || setting === null || !('value' in setting)) return undefined;
  return ErasuresSchema.safeParse(setting.value).data;
}

import type { Peer } from '@shared/model/peer';
import { normaliseName } from './names';

const DUPLICATE_REASONS = ['same name and council', 'same e-mail', 'same CRM ID'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** What is compared; `id` is left out while a new peer is being typed. */
export type PeerLikeness = Pick<
  Peer,
  'firstName' | 'lastName' | 'knownAs' | 'homeCouncilId' | 'homeCouncilText' | 'email' | 'crmId'
> & { id?: Peer['id'] };

type PeerIndex = ReadonlyMap<string, readonly Peer[]>;

// The list of peers is replaced, never changed, so one index serves every keystroke until the next change.
const indexes = new WeakMap<readonly Peer[], PeerIndex>();

/**
 * Peers that may be the candidate: the CRM ID, the e-mail, or name and home council are the same. Each peer once, with the
 * strongest reason (in that order), strongest first; the candidate's own record is left out. The name is compared with its
 * accents, case and signs left aside, and with "known as" in place of the first name too. Nothing is ever merged on this
 * alone. `peers` is the unchanging list of a snapshot.
 * Source: DOMAIN R38. Decided: 2026-11-22, product owner (CRM ID added).
 */
export function findDuplicatePeers(
  candidate: PeerLikeness,
  peers: readonly Peer[],
): { peer: Peer; because: DuplicateReason }[] {
  const index = indexOf(peers);
  const found = new Map<Peer, DuplicateReason>();
  for (const [key, because] of likenessKeys(candidate)) {
    for (const peer of index.get(key) ?? []) {
      if (peer.id !== candidate.id && !found.has(peer)) found.set(peer, because);
    }
  }
  return Array.from(found, ([peer, because]) => ({ peer, because }));
}

function indexOf(peers: readonly Peer[]): PeerIndex {
  const known = indexes.get(peers);
  if (known !== undefined) return known;
  const index = new Map<string, Peer[]>();
  for (const peer of peers) {
    for (const [key] of likenessKeys(peer)) {
      const same = index.get(key);
      if (same === undefined) index.set(key, [peer]);
      else same.push(peer);
    }
  }
  indexes.set(peers, index);
  return index;
}

/** The keys that two records of one person share, strongest first. */
function likenessKeys(peer: PeerLikeness): Map<string, DuplicateReason> {
  const keys = new Map<string, DuplicateReason>();
  const crmId = peer.crmId.trim().toLowerCase();
  const email = peer.email.trim().toLowerCase();
  if (crmId !== '') keys.set(`crm:${crmId}`, 'same CRM ID');
  if (email !== '') keys.set(`email:${email}`, 'same e-mail');
  for (const council of councilKeys(peer)) {
    for (const name of nameKeys(peer)) keys.set(`name:${name}|${council}`, 'same name and council');
  }
  return keys;
}

function nameKeys(peer: PeerLikeness): Set<string> {
  const names = [`${peer.firstName} ${peer.lastName}`];
  if (peer.knownAs.trim() !== '') {
    names.push(`${peer.knownAs} ${peer.lastName}`);
    // "Known as" may hold the whole name.
    if (normaliseName(peer.knownAs).includes(' ')) names.push(peer.knownAs);
  }
  return new Set(names.map(normaliseName).filter((name) => name !== ''));
}

function councilKeys(peer: PeerLikeness): string[] {
  if (peer.homeCouncilId !== null) return [`id:${peer.homeCouncilId}`];
  const written = normaliseName(peer.homeCouncilText);
  return written === '' ? [] : [`text:${written}`];
}

import { fieldOfHeader } from './header-synonyms';
import { namesSeveral } from './find-peer';
import type { PeerIndex, PeerMatch } from './match-peer';
import { readPersonText } from './person-facts';
import type { CouncilLookup } from './types';
import { readCouncil } from './values/councils';
import { oncePer } from './values/remembered';
import { isPlaceholder, tidy } from './values/text';

/** A person of a pasted list, and whom the list may mean. `place` numbers them from 1, in the order in which they stand. */
export type PastedName = { place: number; written: string; match: PeerMatch };

const EMAIL = /<?\b([^\s<>;,()]+@[^\s<>;,()]+\.[^\s<>;,()]+)>?/;
const BULLET = /^(?:[-*\u2022\u00b7]|\(?\d{1,3}[.)])\s+/;
/** More is a list of something else: it would only be slow. */
const MOST_NAMES = 2000;

/**
 * Reads a pasted list of people: one a line, or parted by semicolons as in the address line of an e-mail. Cells parted by
 * tabs may hold a home council or an e-mail address besides, in any order; bullets, numbers and a heading are passed over.
 * Who is meant is found as an import finds it: nothing is guessed.
 * Source: DOMAIN section 9, mess 13 to 16.
 */
export function parsePastedNames(text: string, peers: PeerIndex, councils: CouncilLookup): readonly PastedName[] {
  return text
    .split(/\r\n?|\n|;/)
    .map((line) => line.split('\t').map(tidy))
    .filter(([name = '', ...cells]) => [name, ...cells].some((cell) => cell !== '') && !isPlaceholder(name))
    .filter(([name = '']) => fieldOfHeader(name, 'days') !== 'name')
    .slice(0, MOST_NAMES)
    .map((cells, index) => ({ place: index + 1, ...readerOf(peers)(cells, councils) }));
}

/** Each line is read once, however often the list around it changes: who may be meant is looked for among everybody. */
const readerOf = oncePer((peers: PeerIndex) => {
  const known = new Map<string, Omit<PastedName, 'place'>>();
  return (cells: readonly string[], councils: CouncilLookup) => {
    const key = cells.join('\t');
    const read = known.get(key) ?? readLine(cells, peers, councils);
    known.set(key, read);
    return read;
  };
});

function readLine(cells: readonly string[], peers: PeerIndex, councils: CouncilLookup): Omit<PastedName, 'place'> {
  const [first = '', ...others] = cells;
  const email = cells.map((cell) => EMAIL.exec(cell)?.[1]).find((found) => found !== undefined) ?? '';
  const written = tidy(first.replace(EMAIL, '').replace(BULLET, '').replace(/"/g, ''));
  const council = others
    .map((cell) => readCouncil(cell, councils))
    .find((reading) => reading !== undefined && reading.id !== null);
  const person = readPersonText(written, councils);
  const named = { ...person, facts: { ...person.facts, email, council: council ?? person.facts.council } };
  return { written: written || email, match: namesSeveral(named, peers, councils) ?? peers.match(named.facts) };
}

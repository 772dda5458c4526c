import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { yearOf } from '@shared/rules/year';
import { fullName } from '../person-facts';
import type { PreviewRow } from '../types';
import type { OurRecords } from './our-records';
import type { ComparedRow } from './comparison';
import { entryInBrief, peerInBrief, requestInBrief } from './in-brief';
import type { PeerNames } from './peers-then';
import { entriesById, theirEntries } from './their-entries';

/**
 * What we have and they do not, of what their list covers: days in the years that it has days in (not cancelled ones), requests
 * that came between its first and its last, and peers where it lists peers.
 */
export function onlyOurs(
  rows: readonly PreviewRow[],
  known: OurRecords,
  agreement: Agreement,
  peerOf: PeerNames,
): readonly ComparedRow[] {
  const found = new Set(rows.flatMap(({ finds, makes }) => [...(finds ?? []), ...makes.map(({ key }) => key)]));
  return [
    ...peersOnlyOurs(rows, known),
    ...daysOnlyOurs(rows, known, agreement, found, peerOf),
    ...requestsOnlyOurs(rows, known, found),
  ];
}

function ourRow(what: ComparedRow['what'], id: string, peerName: string, ours: string): ComparedRow {
  return { id, is: 'only ours', what, sheet: '', row: null, peerName, theirs: '', ours, differs: '' };
}

function peersOnlyOurs(rows: readonly PreviewRow[], { peers }: OurRecords): readonly ComparedRow[] {
  const listed = rows.filter(({ holds }) => holds === 'peers');
  if (listed.length === 0) return [];
  const named = new Set<PeerId | null>(listed.map(({ peerId }) => peerId));
  return peers
    .filter((peer) => !named.has(peer.id) && peer.erasedOn === null)
    .map((peer) => ourRow('Peer', peer.id, fullName(peer), peerInBrief(peer)));
}

function daysOnlyOurs(
  rows: readonly PreviewRow[],
  known: OurRecords,
  agreement: Agreement,
  found: ReadonlySet<string>,
  peerOf: PeerNames,
): readonly ComparedRow[] {
  const byId = entriesById(known);
  const theirs = rows.flatMap((row) => theirEntries(row, byId));
  const years = new Set(theirs.map(({ date }) => yearOf(date, agreement).key));
  const isCovered = ({ id, date, state }: DayEntry) =>
    state !== 'cancelled' && !found.has(id) && years.has(yearOf(date, agreement).key);
  return [...byId.values()].filter(isCovered).map((entry) => {
    const peer = peerOf(entry.peerId);
    return ourRow('Days', entry.id, peer ? fullName(peer) : '', entryInBrief(entry));
  });
}

function requestsOnlyOurs(
  rows: readonly PreviewRow[],
  { requests }: OurRecords,
  found: ReadonlySet<string>,
): readonly ComparedRow[] {
  const days = rows.flatMap(({ request }) => (request?.receivedOn ? [request.receivedOn] : [])).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const isCovered = ({ id, rounds }: Request) => {
    const receivedOn = rounds[0]?.receivedOn;
    return !found.has(id) && receivedOn !== undefined && receivedOn >= first && receivedOn <= last;
  };
  return requests.filter(isCovered).map((request) => ourRow('Request', request.id, '', requestInBrief(request)));
}

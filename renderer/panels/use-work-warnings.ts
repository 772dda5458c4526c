import { useCouncilBook, useHolidayTable, usePeersDays, useTable, useToday } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import { workWarnings, type WorkWarning } from '@shared/rules/work-warnings';
import { useMemo } from 'react';

/** What is to be looked at before one peer does the wanted work at one council; `entry` is the first of its days. */
export type PeerWarnings = { peerId: PeerId; entry: DayEntry; warnings: readonly WorkWarning[] };

const NO_ENTRIES: readonly DayEntry[] = [];

/** The warnings for wanted days, by peer and council supported, those without any left out; none yet while a year is read. */
export function useWorkWarnings(wanted: readonly DayEntry[]): readonly PeerWarnings[] {
  const peers = useTable('peers');
  const assignments = useTable('assignments');
  const requests = useTable('requests');
  const projects = useTable('projects');
  const book = useCouncilBook();
  const holidays = useHolidayTable();
  const today = useToday();
  // Those of the peers alone: earlier work at the council lies years back, and a year is the days of the whole pool.
  const asked = [...new Set(wanted.map(({ peerId }) => peerId))].toSorted().join();
  const peerIds = useMemo(() => asked.split(',').filter((id): id is PeerId => id !== ''), [asked]);
  const inMemory = usePeersDays(peerIds);
  const byPeer = useMemo(() => groupBy(assignments.all, ({ peerId }) => peerId), [assignments]);
  return useMemo(() => {
    if (!inMemory) return [];
    const groups = groupBy(wanted, (entry) =>
      JSON.stringify([entry.peerId, entry.councilSupportedId, entry.councilSupportedText]),
    );
    return [...groups.values()].flatMap((ofPeer): PeerWarnings[] => {
      const [entry] = ofPeer;
      const peer = entry && peers.get(entry.peerId);
      if (!peer) return [];
      const warnings = workWarnings({
        peer,
        wanted: ofPeer,
        entries: inMemory.get(peer.id) ?? NO_ENTRIES,
        assignments: byPeer.get(peer.id) ?? [],
        requestOf: requests.get,
        projectOf: projects.get,
        councilOf: book.get,
        holidays,
        today,
      });
      return warnings.length === 0 ? [] : [{ peerId: peer.id, entry, warnings }];
    });
  }, [wanted, peers, byPeer, requests, projects, book, holidays, today, inMemory]);
}

import { useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { capitalised } from '@shared/exports/words';
import { TABLE_WORDS } from '@renderer/words/table-words';
import type { Desk } from '@renderer/data/desk';
import type { RecordTable } from '@shared/model/change';
import { useMemo } from 'react';
import { belongsTo } from './belongs-to';

type Name = readonly [table: RecordTable, key: string];

/** A record whose changes may be asked for. */
export type RecordOption = {
  table: 'peers' | 'requests' | 'projects' | 'trainingEvents';
  id: string;
  name: string;
  kind: string;
  /** Of a deleted record: what belonged to it and was deleted too. */
  gone?: readonly Name[];
};

/** Everybody and everything that has a name of its own. */
export function useRecordOptions(): readonly RecordOption[] {
  const peers = useTable('peers');
  const requests = useTable('requests');
  const projects = useTable('projects');
  const events = useTable('trainingEvents');
  const nameOf = usePeerNames();
  return useMemo(() => {
    const option = (table: RecordOption['table'], id: string, name: string): RecordOption => ({
      table,
      id,
      name,
      kind: capitalised(TABLE_WORDS[table].one),
    });
    return [
      ...peers.all.map(({ id }) => option('peers', id, nameOf(id) ?? '')),
      ...requests.all.map(({ id, ref }) => option('requests', id, ref)),
      ...projects.all.map(({ id, name }) => option('projects', id, name)),
      ...events.all.map(({ id, name }) => option('trainingEvents', id, name)),
    ];
  }, [peers, requests, projects, events, nameOf]);
}

/** A record with all that belongs to it now: the days, assignments, approvals and attendances of a peer, the peers in a request. */
export async function recordsAround(desk: Desk, { table, id, gone = [] }: RecordOption): Promise<Name[]> {
  const own = <T extends 'assignments' | 'approvals' | 'attendances' | 'allocations' | 'restrictedNotes'>(
    name: T,
  ): Name[] =>
    desk.table(name).all.flatMap((record) => (belongsTo(record).includes(id) ? [[name, record.id] as const] : []));
  const all: Name[] = [[table, id], ...gone];
  if (table === 'peers') {
    // Safe: an option of this table has the id of a peer.
    const entries = await desk.days.loadPeer(id as Parameters<Desk['days']['loadPeer']>[0]);
    all.push(...entries.map((entry) => ['dayEntries', entry.id] as const));
  }
  if (table === 'projects') {
    // Safe: an option of this table has the id of a project.
    const entries = await desk.days.loadProject(id as Parameters<Desk['days']['loadProject']>[0]);
    all.push(...entries.map((entry) => ['dayEntries', entry.id] as const));
  }
  for (const name of ['assignments', 'approvals', 'attendances', 'allocations', 'restrictedNotes'] as const)
    all.push(...own(name));
  return all;
}

import type { CopyHeader } from '@shared/copies/copy-format';
import type { ColleagueSource } from '@shared/ipc/colleagues-calls';
import { ChangeSchema, type Change, type Operation } from '@shared/model/change';
import { JournalOperationSchema } from '@shared/model/journal-frame';
import { ok, type Result } from '@shared/model/result';
import type { ColleagueReading } from '../colleagues/colleagues-port';
import type { DeskDatabase } from '../database';
import { readCopyRows } from './read-copy-rows';

/** The label of the change that takes in what somebody else wrote; its one id is the hash of their last change. */
export const TAKE_IN = 'take-in';

/**
 * How a copy that somebody else left stands to these records.
 * - `past`: all of it is in them, or was taken in. - `goes-on`: it goes on from their last change; nothing of them is missing.
 * - `takes-in`: it went another way, but took in their last change. - `parted`: both went on from change number `fork`.
 * - `unrelated`: they share no change.
 */
export type CopyRelation =
  | { kind: 'past' }
  | { kind: 'goes-on' | 'takes-in'; header: CopyHeader; changes: readonly Change[] }
  | Parted
  | { kind: 'unrelated'; header: CopyHeader };

/** What the copy holds after the last change that both share. */
export type Parted = {
  kind: 'parted';
  header: CopyHeader;
  fork: number;
  changes: readonly Change[];
  operations: readonly Operation[];
};

/** Reads a copy to its end and compares its changes with those here. Problems: those of the port and of the format. */
export async function compareWithCopy(
  database: DeskDatabase,
  port: ColleagueReading,
  source: ColleagueSource,
): Promise<Result<CopyRelation>> {
  const opened = await port.open(source);
  if (!opened.ok) return opened;
  const { reading } = opened.value;
  const last = await database.changes.orderBy('sequence').last();
  let fork = 0;
  const changes: Change[] = [];
  const operations: Operation[] = [];
  const ended = await readCopyRows(
    () => port.read(reading),
    async ({ table, rows }) => {
      if (table === 'changes') {
        // Safe: the reader lets nothing else pass in this table.
        for (const change of rows.map((row) => ChangeSchema.parse(row))) {
          const mine = changes.length > 0 ? undefined : await database.changes.get(change.sequence);
          if (mine?.hash === change.hash) fork = change.sequence;
          else changes.push(change);
        }
      }
      if (table === 'operations' && changes.length > 0 && fork > 0 && fork !== last?.sequence) {
        for (const row of rows) {
          const operation = JournalOperationSchema.parse(row);
          if (operation.sequence > fork) operations.push(operation);
        }
      }
      return ok(null);
    },
  );
  if (!ended.ok) return ended;
  const header = ended.value;
  if (changes.length === 0) return ok({ kind: 'past' });
  if (fork === 0) return ok({ kind: 'unrelated', header });
  if (fork === last?.sequence) return ok({ kind: 'goes-on', header, changes });
  if (last && changes.some((change) => tookIn(change, last.hash))) return ok({ kind: 'takes-in', header, changes });
  const since = await database.changes.where('sequence').above(fork).toArray();
  if (since.some((change) => tookIn(change, header.hash))) return ok({ kind: 'past' });
  // What was taken in before is not asked about again.
  const taken = changes.findLastIndex(({ hash }) => since.some((change) => tookIn(change, hash)));
  return ok({ kind: 'parted', header, fork, changes: changes.slice(taken + 1), operations });
}

function tookIn({ label }: Change, hash: string): boolean {
  return label.code === TAKE_IN && label.ids.includes(hash);
}

import type { CopyHeader, CopyRows } from '@shared/copies/copy-format';
import type { ColleagueSource } from '@shared/ipc/colleagues-calls';
import { ok, type Result } from '@shared/model/result';
import type { ColleagueReading } from '../colleagues/colleagues-port';
import { writeCopied } from '../commit';
import { deleteDatabase, openDatabase, type DeskDatabase } from '../database';
import { copiedRecords, readCopyRows } from './read-copy-rows';

type Into = {
  /** A name that no database has yet. */
  databaseName: string;
  databaseKey: Uint8Array;
  /** Told now and then how many of how many rows are in. */
  onProgress: (rows: number, of: number) => void;
};

type Options = Into & { port: ColleagueReading; source: ColleagueSource; passphrase?: string | undefined };

/** A copy that was opened and checked, and what gives its bytes. */
type OpenedCopy = { reading: string; header: CopyHeader; port: Pick<ColleagueReading, 'read'> };

/**
 * Puts everything that a colleague's copy holds, its history too, into a database of its own; where that fails, none is
 * left. Problems: those of the port and of the format, and of `openDatabase`.
 */
export async function loadCopy(options: Options): Promise<Result<CopyHeader>> {
  const { port, source, passphrase } = options;
  const opened = await port.open(source, passphrase);
  return opened.ok ? loadOpenedCopy({ ...opened.value, port }, options) : opened;
}

/** The same of a copy that is open already. */
export async function loadOpenedCopy(copy: OpenedCopy, into: Into): Promise<Result<CopyHeader>> {
  const { databaseName, databaseKey, onProgress } = into;
  const database = await openDatabase({ name: databaseName, key: databaseKey });
  if (!database.ok) return database;
  const loaded = await load(database.value, copy, onProgress);
  database.value.close();
  if (!loaded.ok) await deleteDatabase(databaseName).catch(() => undefined);
  return loaded;
}

async function load(
  database: DeskDatabase,
  { reading, header, port }: OpenedCopy,
  onProgress: Into['onProgress'],
): Promise<Result<CopyHeader>> {
  const all = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
  let done = 0;
  return readCopyRows(
    () => port.read(reading),
    async (line) => {
      const written = await writeLine(database, line, header.schemaVersion);
      done += line.rows.length;
      onProgress(done, all);
      return written;
    },
  );
}

async function writeLine(
  database: DeskDatabase,
  { table, rows }: CopyRows,
  fromVersion: number,
): Promise<Result<null>> {
  if (table === 'changes' || table === 'operations') {
    // As they were written: their hashes say so.
    await writeCopied(database, table, rows);
    return ok(null);
  }
  const records = copiedRecords(table, rows, fromVersion);
  if (!records.ok) return records;
  for (const [into, some] of records.value) await writeCopied(database, into, some);
  return ok(null);
}

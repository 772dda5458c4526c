import { app } from 'electron';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readNow } from './now';

const MAX_LOG_BYTES = 1_000_000;

/** A code, and ids or counts: never a name, an address, a note, or a message that may hold one. */
export type LogFacts = Readonly<Record<string, string | number>>;

/** Appends one line to `logs/peer-desk.log` in the data folder; one older file is kept. */
export function logEvent(code: string, facts: LogFacts = {}): void {
  const folder = join(app.getPath('userData'), 'logs');
  const file = join(folder, 'peer-desk.log');
  const line = JSON.stringify({ at: readNow(), code, ...facts });
  try {
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, `${line}\n`);
  } catch {
    // A log that cannot be written must not stop the work that it describes; the code is still seen on the terminal.
    process.stderr.write(`${code}\n`);
  }
}

/** What may be written of an error: its class and its system code. Its message may hold a path or a person's name. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  return { error: error.name, ...code };
}

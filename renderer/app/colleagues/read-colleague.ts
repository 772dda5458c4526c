import { bridge } from '@renderer/bridge/bridge';
import { deleteDatabase } from '@renderer/data/database';
import { loadCopy } from '@renderer/data/backups/load-copy';
import { newId } from '@renderer/data/new-id';
import type { ColleagueSource } from '@shared/ipc/colleagues-calls';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { databaseOf } from '../start/open-workspace';
import { readSeat, writeSeat, type Seat } from './seat';

const READING_DATABASE = 'peer-desk-reading';
/** Copies that are tried, newest first, while those before were not whole. */
const MOST_TRIED = 5;
/** A copy that a slow folder has not brought whole yet, or that went while we looked. */
const NOT_WHOLE: ReadonlySet<string> = new Set(['copy-damaged', 'copy-truncated', 'copy-missing', 'copy-not-read']);

export type OnRows = (rows: number, of: number) => void;

/** Asks for the records that a colleague left: in the office folder, or in the file of this token. */
export type AskColleague = { file: string | undefined; passphrase: string; userName: string; onProgress: OnRows };
export type OpenColleague = (asked: AskColleague) => Promise<Problem | undefined>;

type Read = { seat: Seat; databaseKey: Uint8Array };

/** The first reading of a computer that has no records: it joins the office by the passphrase, then reads. */
export async function readFirst({ file, passphrase, onProgress }: AskColleague): Promise<Result<Read>> {
  const sources = file === undefined ? await sourcesInFolder() : ok([fromFile(file)]);
  if (!sources.ok) return sources;
  const [first] = sources.value;
  if (!first) return problem('no-colleague-copy');
  const keys = await bridge.keysState();
  if (!keys.ok) return keys;
  if (keys.value.state === 'none' || !keys.value.hasPassphrase) {
    const joined = await bridge.colleagues.join(first.source, passphrase);
    if (!joined.ok) return joined;
  } else {
    // Keys that joined before, or are of this office anyway, open it from now on without asking.
    const kept = await bridge.colleagues.keepIdentity(passphrase);
    if (!kept.ok) return kept;
  }
  return readOneOf(sources.value, onProgress);
}

/** Reads the newest copy of the office folder that is whole. Problem: `no-colleague-copy` where there is none to be read. */
export async function readNewest(onProgress: OnRows): Promise<Result<Read>> {
  const sources = await sourcesInFolder();
  return sources.ok ? readOneOf(sources.value, onProgress) : sources;
}

/** Reads it again, where what was read went from this computer: the copy that was read counts too. */
export async function readAgain(): Promise<Result<Read>> {
  const sources = await sourcesInFolder({ past: undefined });
  return sources.ok ? readOneOf(sources.value, () => undefined) : sources;
}

/** Reads this copy of the office folder. */
export function readNamed(name: string, onProgress: OnRows): Promise<Result<Read>> {
  return readOneOf([{ name, source: { kind: 'folder', name }, ours: false }], onProgress);
}

/** Reads a copy out of the file of this token. */
export function readFile(file: string, onProgress: OnRows): Promise<Result<Read>> {
  return readOneOf([fromFile(file)], onProgress);
}

type Source = { name: string | null; source: ColleagueSource; ours: boolean };

function fromFile(file: string): Source {
  return { name: null, source: { kind: 'file', file }, ours: false };
}

/** The copies of the folder, up to the one that is read already. */
async function sourcesInFolder({ past } = { past: readSeat()?.copy.name }): Promise<Result<Source[]>> {
  const state = await bridge.colleagues.state();
  if (!state.ok) return state;
  if (state.value.folder && !state.value.folder.reachable) return problem('office-folder-missing');
  const { copies } = state.value;
  const at = copies.findIndex(({ name }) => name === past);
  return ok(
    copies
      .slice(0, at === -1 ? MOST_TRIED : Math.min(at, MOST_TRIED))
      .map(({ name, ours }) => ({ name, source: { kind: 'folder', name }, ours })),
  );
}

async function readOneOf(sources: readonly Source[], onProgress: OnRows): Promise<Result<Read>> {
  const keys = await bridge.keysState();
  if (!keys.ok) return keys;
  if (keys.value.state !== 'open') return problem('keys-locked');
  const { databaseKey } = keys.value;
  let answer: Result<Read> = problem('no-colleague-copy');
  for (const [passedOver, { name, source, ours }] of sources.entries()) {
    const database = `${READING_DATABASE}-${newId()}`;
    const loaded = await loadCopy({ port: bridge.colleagues, source, databaseName: database, databaseKey, onProgress });
    if (loaded.ok) {
      const { at, sequence, left } = loaded.value;
      const copy = { name, at, sequence, handedOver: left?.handedOver ?? false, passedOver, leftHere: ours };
      return ok({
        seat: await sitDownToRead({ mode: 'reading', database, before: databaseOf('own'), copy }),
        databaseKey,
      });
    }
    answer = loaded;
    if (!NOT_WHOLE.has(loaded.problem.code)) break;
  }
  return answer;
}

/** The database that was read until now goes, unless it holds this computer's own records. */
async function sitDownToRead(seat: Seat): Promise<Seat> {
  const before = readSeat();
  writeSeat(seat);
  const old = before?.database;
  if (old !== undefined && old !== databaseOf('own') && old !== seat.database)
    await deleteDatabase(old).catch(() => undefined);
  return seat;
}

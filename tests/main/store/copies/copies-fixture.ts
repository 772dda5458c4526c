import { openCopies, type Copies } from '@electron/store/copies/copies';
import type { FileSystem } from '@electron/store/journal/file-system';
import { openKeyring, type Keyring } from '@electron/store/keyring/keyring';
import type { CopyWritten } from '@shared/ipc/copies-calls';
import { InstantSchema } from '@shared/model/calendar-day';
import type { Result } from '@shared/model/result';
import { fakeKeychain } from '@tests/main/store/keyring/fake-keychain';
import { bytesOf, someRows } from '@tests/unit/copies/copy-fixture';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PASSPHRASE = 'crane velvet orbit lemon dune';

/** A computer with keys, its copies, and a folder that the office could choose. */
export type Computer = {
  root: string;
  own: string;
  chosen: string;
  keyring: Keyring;
  copies: Copies;
  /** What its clock says; moved on by hand. */
  clock: { now: Date };
};

const roots: string[] = [];

/** Makes a computer in a folder of its own; with a passphrase where one is given. */
export async function makeComputer(options: { passphrase?: string; files?: FileSystem } = {}): Promise<Computer> {
  const root = await mkdtemp(join(tmpdir(), 'peer-desk-copies-'));
  roots.push(root);
  const keysFolder = join(root, 'data', 'keys');
  const own = join(root, 'data', 'copies');
  const chosen = join(root, 'shared drive');
  await mkdir(join(root, 'data'));
  await mkdir(chosen);
  const keyring = openKeyring({ folder: keysFolder, keychain: fakeKeychain() });
  const made = await keyring.create(options.passphrase === undefined ? {} : { passphrase: options.passphrase });
  if (!made.ok) throw new Error(made.problem.code);
  const clock = { now: new Date('2026-11-22T09:00:00Z') };
  const now = () => InstantSchema.parse(clock.now.toISOString());
  const files = options.files ? { files: options.files } : {};
  return { root, own, chosen, keyring, clock, copies: openCopies({ folder: own, keysFolder, keyring, now, ...files }) };
}

export async function removeComputers(): Promise<void> {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true });
}

/** Writes a copy of an office of so many peers, in two pieces. */
export async function writeOne({ copies }: Pick<Computer, 'copies'>, peers = 3): Promise<Result<CopyWritten>> {
  return writeBytes({ copies }, await bytesOf(someRows(peers)));
}

/** Writes these bytes as a copy, whatever they are. */
export async function writeBytes(
  { copies }: Pick<Computer, 'copies'>,
  bytes: Uint8Array,
): Promise<Result<CopyWritten>> {
  const begun = await copies.begin();
  if (!begun.ok) return begun;
  const half = bytes.length >> 1;
  for (const piece of [bytes.slice(0, half), bytes.slice(half)]) {
    const appended = await begun.value.append(piece);
    if (!appended.ok) return appended;
  }
  return copies.end(begun.value);
}

/** The copies in a folder by name, without what lies beside them. */
export async function copiesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.startsWith('peer-desk-')).toSorted();
}

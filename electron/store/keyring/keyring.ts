import { InstantSchema, type Instant } from '@shared/model/calendar-day';
import { isLongEnough, normalisePassphrase } from '@shared/model/passphrase';
import { ok, problem, type Result } from '@shared/model/result';
import { randomBytes } from 'node:crypto';
import {
  decryptWithPassphrase,
  encryptToRecipient,
  encryptWithPassphrase,
  isRecipient,
  makeAgePair,
  recipientOf,
  typedIdentity,
} from './age';
import { deriveKey, KEY_BYTES, type KeyPurpose } from './derive-key';
import { keyFilesIn, type KeyFile, type KeyFiles } from './key-files';
import { sealIdentity, unsealIdentity } from './kept-identity';
import { officeKeyOf, sealOfficeKey, unsealOfficeKey } from './office-key';
import type { Keychain } from './keychain';
import { createQueue, type Queue } from './queue';
import { openIdentity, unsealDataKey } from './unseal';

/**
 * `none`: never made. `open`: the key is in memory. `locked`: there, to be opened by the keychain or the passphrase.
 * `damaged`: files are there, but neither can open them.
 */
export type KeyringState = 'none' | 'open' | 'locked' | 'damaged';

/**
 * The keys of the office. Problems of every writing function besides its own: `keys-not-written` (with `reason`);
 * then the files are as they were.
 */
export type Keyring = {
  state: () => KeyringState;
  /** Whether the office passphrase was chosen. */
  readonly hasPassphrase: boolean;
  readonly keychainAvailable: boolean;
  /**
   * Opens without asking. Problems: `passphrase-wanted` when only the passphrase will do (no keychain, a copied
   * profile, or locked by hand), `keychain-refused` when there is none to ask for either, `keys-missing`, `keys-damaged`.
   */
  openWithKeychain: () => Promise<Result<null>>;
  /**
   * Makes the keys, once. Problems: `keys-exist`, `passphrase-missing` (no keychain and no passphrase),
   * `passphrase-too-short`, `keychain-refused`.
   */
  create: (options?: { passphrase?: string | undefined }) => Promise<Result<null>>;
  /**
   * Opens with the passphrase, or with the identity as the recovery sheet prints it.
   * Problems: `wrong-passphrase`, `keys-damaged`, `keys-missing`, `passphrase-not-set`.
   */
  unlock: (passphrase: string) => Promise<Result<null>>;
  /**
   * Drops the key from memory; from now on only the passphrase opens, after a restart too. Problem: `passphrase-not-set`.
   * Where that cannot be noted on the disk, the key is dropped all the same, until the restart.
   */
  lock: () => Promise<Result<null>>;
  /**
   * Sets the office passphrase for the first time, or another one; then `current` (or the identity of the recovery sheet)
   * is needed. The identity stays the same. Problems: `passphrase-too-short`, `wrong-passphrase`, `keys-locked`, `keys-damaged`.
   */
  setPassphrase: (next: string, current?: string) => Promise<Result<null>>;
  /** What backups and copies are encrypted to. Problems: `passphrase-not-set`, `keys-damaged`. */
  recipient: () => Promise<Result<string>>;
  /** Whether this is the office passphrase, or the text of its recovery sheet. Takes a second. */
  isOpenedBy: (secret: string) => Promise<boolean>;
  /** The secret text for the recovery sheet. Problems: those of `unlock`. */
  identityText: (passphrase: string) => Promise<Result<string>>;
  /**
   * Makes the keys of a further computer of the office: a data key of its own, under the identity file and passphrase that
   * the office uses already. Problems: `wrong-passphrase`, `keys-damaged`, `keys-exist`, `keychain-refused`.
   */
  join: (identityFile: Uint8Array, passphrase: string) => Promise<Result<null>>;
  /** Keeps the identity here, sealed, so that copies of colleagues open without asking. Problems: those of `unlock`, `keys-locked`. */
  keepIdentity: (passphrase: string) => Promise<Result<null>>;
  /** The identity that is kept here; nothing where none is, or while the keys are not open. */
  keptIdentity: () => Promise<string | undefined>;
  /**
   * The key that every computer of the office has, and nobody else. Nothing before an office passphrase was chosen, and while
   * the keys are not open.
   */
  officeKey: () => Promise<Uint8Array | undefined>;
  /** Notes that the recovery sheet was put on paper, or into a file of the person's. */
  noteSheetMade: (at: Instant) => Promise<Result<null>>;
  /** When that was last; `null` where it is not known to have been. */
  sheetMadeAt: () => Promise<Instant | null>;
  /** A copy of the key for a purpose, for the caller to use and drop; nothing while the keys are not open. */
  derivedKey: (purpose: KeyPurpose) => Uint8Array | undefined;
};

type Parts = {
  files: KeyFiles;
  keychain: Keychain;
  memory: { dataKey: Uint8Array | undefined; lockedByHand: boolean };
};

/** Opens the folder of the keys; nothing is read or written before a function asks for it. */
export function openKeyring({ folder, keychain }: { folder: string; keychain: Keychain }): Keyring {
  const parts: Parts = { files: keyFilesIn(folder), keychain, memory: { dataKey: undefined, lockedByHand: false } };
  const queue: Queue = createQueue();
  return {
    state: () => stateOf(parts),
    get hasPassphrase() {
      return hasPassphrase(parts);
    },
    get keychainAvailable() {
      return keychain.isAvailable();
    },
    openWithKeychain: () => queue.run(() => openWithKeychain(parts)),
    create: (options = {}) => queue.run(() => create(parts, options.passphrase)),
    unlock: (passphrase) => queue.run(() => unlock(parts, passphrase)),
    lock: () => queue.run(() => lock(parts)),
    setPassphrase: (next, current) => queue.run(() => setPassphrase(parts, next, current)),
    recipient: () => readRecipient(parts),
    isOpenedBy: (secret) => queue.run(async () => (await openIdentity(parts.files, secret)).ok),
    identityText: (passphrase) =>
      queue.run(async () => {
        const opened = await openIdentity(parts.files, passphrase);
        return opened.ok ? ok(opened.value.identity) : opened;
      }),
    join: (identityFile, passphrase) => queue.run(() => join(parts, identityFile, passphrase)),
    keepIdentity: (passphrase) =>
      queue.run(async () => {
        const { dataKey } = parts.memory;
        if (!dataKey) return problem('keys-locked');
        const opened = await openIdentity(parts.files, passphrase);
        return opened.ok ? parts.files.write('keptIdentity', sealIdentity(dataKey, opened.value.identity)) : opened;
      }),
    keptIdentity: () => queue.run(async () => unsealIdentity(parts.files, parts.memory.dataKey)),
    officeKey: () => queue.run(() => readOfficeKey(parts)),
    noteSheetMade: (at) => queue.run(() => parts.files.write('sheetMade', toBytes(`${at}\n`))),
    sheetMadeAt: () => readSheetMade(parts),
    derivedKey: (purpose) => {
      const { dataKey } = parts.memory;
      return dataKey && deriveKey(dataKey, purpose);
    },
  };
}

function has(present: ReturnType<KeyFiles['present']>, ...files: KeyFile[]): boolean {
  return present !== 'unreadable' && files.every((file) => present.has(file));
}

function hasPassphrase({ files }: Parts): boolean {
  return has(files.present(), 'identity', 'dataKey');
}

function stateOf({ files, memory }: Parts): KeyringState {
  if (memory.dataKey) return 'open';
  const present = files.present();
  if (present !== 'unreadable' && present.size === 0) return 'none';
  return has(present, 'keychain') || has(present, 'identity', 'dataKey') ? 'locked' : 'damaged';
}

async function openWithKeychain(parts: Parts): Promise<Result<null>> {
  const { files, keychain, memory } = parts;
  const state = stateOf(parts);
  if (state === 'open') return ok(null);
  if (state === 'none') return problem('keys-missing');
  if (state === 'damaged') return problem('keys-damaged');
  const present = files.present();
  if (!memory.lockedByHand && !has(present, 'locked') && has(present, 'keychain') && keychain.isAvailable()) {
    const sealed = await files.read('keychain');
    const dataKey = sealed.ok ? openSealed(keychain, sealed.value) : undefined;
    if (dataKey) {
      memory.dataKey = dataKey;
      return ok(null);
    }
  }
  return problem(hasPassphrase(parts) ? 'passphrase-wanted' : 'keychain-refused');
}

function openSealed(keychain: Keychain, sealed: Uint8Array): Uint8Array | undefined {
  try {
    const dataKey = keychain.open(sealed);
    return dataKey.byteLength === KEY_BYTES ? dataKey : undefined;
  } catch {
    // Another computer's or person's; the passphrase is asked for instead.
    return undefined;
  }
}

/** `undefined` where there is no keychain. */
function seal(keychain: Keychain, dataKey: Uint8Array): Result<Uint8Array | undefined> {
  if (!keychain.isAvailable()) return ok(undefined);
  try {
    return ok(keychain.seal(dataKey));
  } catch {
    return problem('keychain-refused');
  }
}

async function create(parts: Parts, passphrase: string | undefined): Promise<Result<null>> {
  const { files, keychain, memory } = parts;
  if (stateOf(parts) !== 'none') return problem('keys-exist');
  if (passphrase === undefined && !keychain.isAvailable()) return problem('passphrase-missing');
  if (passphrase !== undefined && !isLongEnough(passphrase)) return problem('passphrase-too-short');
  const dataKey = new Uint8Array(randomBytes(KEY_BYTES));
  const sealed = seal(keychain, dataKey);
  if (!sealed.ok) return sealed;
  const created = await files.createAll({
    ...(sealed.value && { keychain: sealed.value }),
    ...(passphrase !== undefined && (await passphraseFiles(dataKey, passphrase))),
  });
  if (created.ok) memory.dataKey = dataKey;
  return created;
}

async function join(parts: Parts, identityFile: Uint8Array, passphrase: string): Promise<Result<null>> {
  const { files, keychain, memory } = parts;
  const state = stateOf(parts);
  // Keys that stand alone, before a passphrase was chosen, join with the records they protect.
  if (state !== 'none' && (state !== 'open' || hasPassphrase(parts))) return problem('keys-exist');
  const opened = await decryptWithPassphrase(identityFile, normalisePassphrase(passphrase));
  if (!opened.ok) return opened;
  const identity = typedIdentity(toText(opened.value));
  if (identity === undefined) return problem('keys-damaged');
  const dataKey = memory.dataKey ?? new Uint8Array(randomBytes(KEY_BYTES));
  const sealed = seal(keychain, dataKey);
  if (!sealed.ok) return sealed;
  const recipient = await recipientOf(identity);
  const made = {
    dataKey: await encryptToRecipient(dataKey, recipient),
    recipient: toBytes(`${recipient}\n`),
    keptIdentity: sealIdentity(dataKey, identity),
    officeKey: sealOfficeKey(dataKey, identity),
    // Last, as in `passphraseFiles`.
    identity: identityFile,
  };
  if (state === 'none') {
    const created = await files.createAll({ ...(sealed.value && { keychain: sealed.value }), ...made });
    if (created.ok) memory.dataKey = dataKey;
    return created;
  }
  for (const [file, bytes] of Object.entries(made)) {
    // `as`: Object.entries forgets the names of the object's keys.
    const written = await files.write(file as KeyFile, bytes);
    if (!written.ok) return written;
  }
  return ok(null);
}

async function passphraseFiles(dataKey: Uint8Array, passphrase: string) {
  const { identity, recipient } = await makeAgePair();
  return {
    dataKey: await encryptToRecipient(dataKey, recipient),
    recipient: toBytes(`${recipient}\n`),
    officeKey: sealOfficeKey(dataKey, identity),
    // Last: where it is written one by one, the passphrase counts as chosen from here on.
    identity: await encryptWithPassphrase(toBytes(`${identity}\n`), normalisePassphrase(passphrase)),
  };
}

async function unlock(parts: Parts, passphrase: string): Promise<Result<null>> {
  const { files, keychain, memory } = parts;
  const opened = await openIdentity(files, passphrase);
  if (!opened.ok) return opened;
  const dataKey = await unsealDataKey(files, opened.value);
  if (!dataKey.ok) return dataKey;
  memory.dataKey = dataKey.value;
  // Neither is needed to go on: what is not renewed now is asked for, or renewed, the next time.
  const sealed = seal(keychain, dataKey.value);
  if (sealed.ok && sealed.value) await files.write('keychain', sealed.value);
  await renewRecipient(files, await recipientOf(opened.value.identity));
  if (!(await unsealOfficeKey(files, dataKey.value)))
    await files.write('officeKey', sealOfficeKey(dataKey.value, opened.value.identity));
  memory.lockedByHand = false;
  await files.remove('locked').catch(() => undefined);
  return ok(null);
}

/** The recipient lies in the open: one that does not belong to the identity would send backups to somebody else. */
async function renewRecipient(files: KeyFiles, recipient: string): Promise<void> {
  const stored = await files.read('recipient');
  if (!stored.ok || toText(stored.value) !== recipient) await files.write('recipient', toBytes(`${recipient}\n`));
}

async function lock(parts: Parts): Promise<Result<null>> {
  if (!hasPassphrase(parts)) return problem('passphrase-not-set');
  parts.memory.dataKey?.fill(0);
  parts.memory.dataKey = undefined;
  parts.memory.lockedByHand = true;
  return parts.files.write('locked', new Uint8Array(0));
}

async function setPassphrase(parts: Parts, next: string, current: string | undefined): Promise<Result<null>> {
  const { files, memory } = parts;
  if (!isLongEnough(next)) return problem('passphrase-too-short');
  if (!memory.dataKey) return problem('keys-locked');
  if (!hasPassphrase(parts)) {
    for (const [file, bytes] of Object.entries(await passphraseFiles(memory.dataKey, next))) {
      // `as`: Object.entries forgets the names of the object's keys.
      const written = await files.write(file as KeyFile, bytes);
      if (!written.ok) return written;
    }
    return ok(null);
  }
  if (current === undefined) return problem('wrong-passphrase');
  const opened = await openIdentity(files, current);
  if (!opened.ok) return opened;
  const identity = toBytes(`${opened.value.identity}\n`);
  return files.write('identity', await encryptWithPassphrase(identity, normalisePassphrase(next)));
}

async function readRecipient(parts: Parts): Promise<Result<string>> {
  if (!hasPassphrase(parts)) return problem('passphrase-not-set');
  const stored = await parts.files.read('recipient');
  if (!stored.ok) return stored;
  const recipient = toText(stored.value);
  return isRecipient(recipient) ? ok(recipient) : problem('keys-damaged');
}

async function readOfficeKey({ files, memory: { dataKey } }: Parts): Promise<Uint8Array | undefined> {
  const kept = await unsealOfficeKey(files, dataKey);
  if (kept) return kept;
  const identity = await unsealIdentity(files, dataKey);
  return identity === undefined ? undefined : officeKeyOf(identity);
}

async function readSheetMade({ files }: Parts): Promise<Instant | null> {
  if (!has(files.present(), 'sheetMade')) return null;
  const stored = await files.read('sheetMade');
  const at = InstantSchema.safeParse(stored.ok ? toText(stored.value) : undefined);
  return at.success ? at.data : null;
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).trim();
}

import type { FileSystem, WritableFile } from '@electron/store/journal/file-system';
import { ageLibrary } from '@electron/store/keyring/age-library';
import { ok, problem, type Result } from '@shared/model/result';
import type { Identity, Recipient } from 'age-encryption';
import { notRead, notWritten } from './copy-problem';

/** What the library says when a file is whole but not for these identities; it gives no code. */
const NOT_FOR_THESE = /^no identity matched/;
const AGE_BEGINNING = Buffer.from('age-encryption.org/v1');
/** Four chunks of the age format. */
const READ_BYTES = 256 * 1024;

/** A file being encrypted; nothing of it counts before `finish` says so. */
export type AgeWriting = {
  append: (bytes: Uint8Array) => Promise<Result<null>>;
  /** Once it answers well, all of it is on the disk. */
  finish: () => Promise<Result<{ bytes: number }>>;
  /** Ends it and removes the file. */
  abandon: () => Promise<void>;
};

type To = { files: FileSystem; path: string; recipients: readonly (string | Recipient)[] };

/** Begins an age file; its bytes are encrypted as they come, and never whole in memory. Problem: `copy-not-written`. */
export async function startAgeFile({ files, path, recipients }: To): Promise<Result<AgeWriting>> {
  const encrypter = new (await ageLibrary()).Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const plain = new TransformStream<Uint8Array, Uint8Array>();
  const writer = plain.writable.getWriter();
  // Each failure is told by the call that meets it.
  writer.closed.catch(() => undefined);
  let file: WritableFile;
  try {
    file = await files.create(path);
  } catch (error) {
    return notWritten(error);
  }
  let failure: unknown;
  const written = pump(await encrypter.encrypt(plain.readable), file).catch(async (error: unknown) => {
    failure = error;
    await writer.abort(error).catch(() => undefined);
    return 0;
  });
  const abandon = async (): Promise<void> => {
    await writer.abort(new Error('abandoned')).catch(() => undefined);
    await written;
    await files.remove(path).catch(() => undefined);
  };
  const orFailed = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
    try {
      const value = await work();
      if (failure !== undefined) throw failure;
      return ok(value);
    } catch (error) {
      await abandon();
      return notWritten(failure ?? error);
    }
  };
  return ok({
    append: (bytes) => orFailed(async () => (await writer.write(bytes), null)),
    finish: () => orFailed(async () => (await writer.close(), { bytes: await written })),
    abandon,
  });
}

async function pump(sealed: ReadableStream<Uint8Array>, file: WritableFile): Promise<number> {
  const reader = sealed.getReader();
  let at = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      await file.write(next.value, at);
      at += next.value.length;
    }
    await file.sync();
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
  return at;
}

type From = { files: FileSystem; path: string; identities: readonly (string | Identity)[] };

/** The plain bytes of a file, piece by piece. `close` at any time. */
export type AgeReading = { next: () => Promise<Result<Uint8Array | undefined>>; close: () => Promise<void> };

/**
 * Opens an age file. Problems: `copy-missing`, `copy-not-read`, `copy-not-for-these` when it is for others than the
 * identities, `copy-not-ours` when it is no age file, `copy-damaged` when it is not whole; the last also of `next`.
 */
export async function openAgeFile({ files, path, identities }: From): Promise<Result<AgeReading>> {
  const decrypter = new (await ageLibrary()).Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
    const file = await files.openToRead(path);
    let failure: unknown;
    const beginning = new Uint8Array(AGE_BEGINNING.length);
    const close = () => file.close().catch(() => undefined);
    if ((await file.read(beginning, 0)) < beginning.length || !AGE_BEGINNING.equals(beginning)) {
      await close();
      return problem(file.bytes === 0 ? 'copy-damaged' : 'copy-not-ours');
    }
    const sealed = streamOf(file, (error) => (failure = error));
    let plain: ReadableStreamDefaultReader<Uint8Array>;
    try {
      plain = (await decrypter.decrypt(sealed)).getReader();
    } catch (error) {
      await close();
      if (failure !== undefined) return notRead(failure);
      const others = error instanceof Error && NOT_FOR_THESE.test(error.message);
      return problem(others ? 'copy-not-for-these' : 'copy-damaged');
    }
    const next = async (): Promise<Result<Uint8Array | undefined>> => {
      try {
        const piece = await plain.read();
        return ok(piece.done ? undefined : piece.value);
      } catch {
        return failure === undefined ? problem('copy-damaged') : notRead(failure);
      }
    };
    const end = async () => {
      await plain.cancel().catch(() => undefined);
      await close();
    };
    return ok({ next, close: end });
  } catch (error) {
    return notRead(error);
  }
}

type Readable = Awaited<ReturnType<FileSystem['openToRead']>>;

function streamOf(file: Readable, onFailure: (error: unknown) => void): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const bytes = new Uint8Array(READ_BYTES);
        const filled = await file.read(bytes, at);
        at += filled;
        if (filled === 0) controller.close();
        else controller.enqueue(bytes.subarray(0, filled));
      } catch (error) {
        onFailure(error);
        controller.error(error);
      }
    },
  });
}

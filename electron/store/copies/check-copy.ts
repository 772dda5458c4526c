import type { FileSystem } from '@electron/store/journal/file-system';
import type { CopyHeader } from '@shared/copies/copy-format';
import { createCopyReader } from '@shared/copies/copy-reader';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import type { Result } from '@shared/model/result';
import type { Identity } from 'age-encryption';
import { openAgeFile } from './age-file';

type What = { files: FileSystem; path: string; identities: readonly (string | Identity)[] };

/** Decrypts a copy to its end and checks every line of it. Problems: those of `openAgeFile` and of the reader. */
export async function checkCopy(what: What): Promise<Result<CopyHeader>> {
  const opened = await openAgeFile(what);
  if (!opened.ok) return opened;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = createCopyReader({ decode: (bytes) => decoder.decode(bytes), newestSchema: SCHEMA_VERSION });
  try {
    for (;;) {
      const piece = await opened.value.next();
      if (!piece.ok) return piece;
      if (piece.value === undefined) return reader.end();
      const pushed = reader.push(piece.value);
      if (!pushed.ok) return pushed;
    }
  } finally {
    await opened.value.close();
  }
}

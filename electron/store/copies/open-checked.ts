import type { FileSystem } from '@electron/store/journal/file-system';
import type { CopyHeader } from '@shared/copies/copy-format';
import { ok, type Result } from '@shared/model/result';
import type { Identity } from 'age-encryption';
import { openAgeFile, type AgeReading } from './age-file';
import { checkCopy } from './check-copy';

/** A copy that was read to its end and found whole, begun again from its start. */
export type OpenedCopy = { header: CopyHeader; reading: AgeReading };

/** Checks a copy to its end before anything of it is given. Problems: those of `checkCopy`. */
export async function openChecked(
  files: FileSystem,
  path: string,
  identities: readonly (string | Identity)[],
): Promise<Result<OpenedCopy>> {
  const checked = await checkCopy({ files, path, identities });
  if (!checked.ok) return checked;
  const reading = await openAgeFile({ files, path, identities });
  return reading.ok ? ok({ header: checked.value, reading: reading.value }) : reading;
}

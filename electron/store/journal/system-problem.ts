import { problem } from '@shared/model/result';

/** The code of a system error, such as `ENOSPC`; `unknown` for any other. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Why the journal's folder could not be used: `journal-folder-denied`, `disk-full` or `journal-not-opened`. */
export function folderProblem(error: unknown): ReturnType<typeof problem> {
  const reason = reasonOf(error);
  if (['EACCES', 'EPERM', 'EROFS'].includes(reason)) return problem('journal-folder-denied', { reason });
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(reason)) return problem('disk-full', { reason });
  return problem('journal-not-opened', { reason });
}

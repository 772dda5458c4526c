import type { Problem } from '@shared/model/result';
import { z } from 'zod';

const KEPT_AS = 'backup-failed-at-closing';

/** Codes and figures, no words of the office: it lies there in clear. */
const ProblemSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Remembers on this computer why the backup at the closing was not made; `undefined` once there is one. */
export function noteFailedAtClosing(problem: Problem | undefined): void {
  if (problem) localStorage.setItem(KEPT_AS, JSON.stringify(problem));
  else localStorage.removeItem(KEPT_AS);
}

/** Why the backup at the last closing was not made, if it was not. */
export function readFailedAtClosing(): Problem | undefined {
  try {
    const { code, facts } = ProblemSchema.parse(JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null'));
    return { code, ...(facts ? { facts } : {}) };
  } catch {
    // None, or unreadable: nothing hangs on it.
    return undefined;
  }
}

/** An expected outcome as a value: what was asked for, or a problem to be told to the user. */
export type Result<T, P extends Problem = Problem> = { ok: true; value: T } | { ok: false; problem: P };

/** A problem is a code and the facts that its sentence needs (`renderer/app/problem-text.ts` makes the sentence). */
export type Problem = { code: string; facts?: Readonly<Record<string, string | number>> };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps a code and its facts as a failure. */
export function problem(code: string, facts?: Problem['facts']): { ok: false; problem: Problem } {
  return { ok: false, problem: facts ? { code, facts } : { code } };
}

/** Ends every `switch` over a fixed set: a case that was forgotten fails to compile, and throws if it ever happens. */
export function missingCase(value: never): never {
  throw new Error(`No case for ${String(value)}`);
}

import type { ElectronApplication } from '@playwright/test';

const MAIN_FAULT = /Unhandled|Uncaught|A JavaScript error occurred in the main process/;

/** Gathers what went wrong in an application while a test looked elsewhere. */
export type ProblemWatch = {
  follow: (app: ElectronApplication) => void;
  expectProblem: (pattern: RegExp) => void;
  /** What the main process printed. */
  output: () => string;
  /** Throws when something was seen that the test did not announce. */
  throwUnexpected: () => void;
};

/** Console errors (a CSP violation is one), errors nobody caught in the window, and faults of the main process. */
export function watchProblems(): ProblemWatch {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  let output = '';
  const keepOutput = (chunk: Buffer): void => {
    const text = chunk.toString();
    output += text;
    seen.push(...text.split('\n').filter((line) => MAIN_FAULT.test(line)));
  };
  return {
    follow: (app) => {
      const context = app.context();
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(`console: ${message.text()}`);
      });
      context.on('weberror', (fault) => seen.push(`not caught: ${fault.error().message}`));
      app.process().stderr?.on('data', keepOutput);
      app.process().stdout?.on('data', keepOutput);
    },
    expectProblem: (pattern) => expected.push(pattern),
    output: () => output,
    throwUnexpected: () => {
      const unexpected = seen.filter((line) => !expected.some((pattern) => pattern.test(line)));
      if (unexpected.length > 0) throw new Error(`The application reported problems:\n${unexpected.join('\n')}`);
    },
  };
}

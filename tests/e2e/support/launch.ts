import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LockPage } from '../pages/lock-page';
import { answerSaveDialog } from './dialogs';
import { proveSandbox, sandboxIsOn } from './sandbox';
import { watchProblems, type ProblemWatch } from './problem-watch';

/** Long enough for the backup that is made at the closing. */
const CLOSE_LIMIT_MS = 20_000;
/** On a machine under load the test runner has been seen to miss a window that was there: then it is started once more. */
const LAUNCH_LIMIT_MS = 40_000;

/** How the application is started: `test.use({ deskOptions: { ... } })` changes it for a file or a group of tests. */
export type DeskOptions = {
  /** Run on a computer with a keychain: where this one has none, one is stood in for it. */
  keychain?: boolean;
  /** Modules that the runtime loads before the application, by their paths in the repository. */
  loaded?: string[];
  /** Command line arguments besides the data folder. */
  args?: string[];
  /** Added to the environment of the application. */
  env?: Record<string, string>;
  /** Run on the fresh data folder before the application first starts, to put a fault or a file there. */
  prepare?: (dataFolder: string) => Promise<void>;
};

type Relaunch = { kill?: boolean; unlock?: boolean; between?: () => Promise<void>; folder?: string };

/** A running Peer Desk with a data folder of its own; `app` and `page` are the present ones after a relaunch too. */
export type Desk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /**
   * Closes the application (or kills it, as a power cut would) and starts it again on the same data; where the office
   * passphrase is asked for, it is typed, unless `unlock` is false. `between` puts a fault there while it is closed;
   * `folder` is another data folder to start on.
   */
  relaunch: (options?: Relaunch) => Promise<Page>;
  /** Closes the application; only `relaunch` starts it again. */
  quit: () => Promise<void>;
  /** Says that the test means to cause such a console error, so that it does not fail for it. */
  expectProblem: (pattern: RegExp) => void;
};

// The process is held by itself: Playwright forgets it with the application that was closed.
type Running = { app: ElectronApplication; page: Page; child: ReturnType<ElectronApplication['process']> };

let executable: string | null = null;

/** Playwright started by hand rather than by build/test-e2e.mjs has no runtime named, so it is looked up. */
export function runtimeExecutable(repository: string): string {
  executable ??=
    process.env['PEER_DESK_ELECTRON'] ??
    execFileSync(process.execPath, [join(repository, 'build/runtime.mjs')], { encoding: 'utf8' }).trim();
  return executable;
}

export function environment(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(own), ...extra };
}

/** Playwright's settings stand at the top of the repository. */
export function repositoryFolder(): string {
  return dirname(base.info().config.configFile ?? join(process.cwd(), 'playwright.config.ts'));
}

async function launch(dataFolder: string, options: DeskOptions, watch: ProblemWatch): Promise<Running> {
  try {
    return await launchOnce(dataFolder, options, watch);
  } catch (error) {
    if (!(error instanceof Error) || !/timeout/i.test(error.message)) throw error;
    process.stdout.write('The window did not come in time; started once more.\n');
    return launchOnce(dataFolder, options, watch);
  }
}

async function launchOnce(dataFolder: string, options: DeskOptions, watch: ProblemWatch): Promise<Running> {
  const repository = repositoryFolder();
  const keychain = options.keychain ? ['tests/bench/stand-in-keychain.cjs'] : [];
  const loaded = [...keychain, ...(options.loaded ?? [])].flatMap((path) => ['-r', join(repository, path)]);
  const app = await _electron.launch({
    executablePath: runtimeExecutable(repository),
    args: [...loaded, repository, `--user-data-dir=${dataFolder}`, ...(options.args ?? [])],
    chromiumSandbox: sandboxIsOn(),
    env: environment(options.env ?? {}),
    cwd: repository,
    timeout: LAUNCH_LIMIT_MS,
  });
  const child = app.process();
  watch.follow(app);
  const page = await app.firstWindow({ timeout: LAUNCH_LIMIT_MS }).catch(async (error: unknown) => {
    await end({ app, child }, true);
    throw error;
  });
  await proveSandbox(app);
  // Nobody is there to close a dialog of the system: until a test says where, nothing is saved.
  await answerSaveDialog(app, null);
  return { app, page, child };
}

/** Ends the application; one that does not end by itself is killed, so that no test leaves a process behind. */
async function end({ app, child }: Pick<Running, 'app' | 'child'>, kill: boolean): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  if (kill) {
    child.kill('SIGKILL');
    await gone;
    return;
  }
  const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
  await app.close().catch(() => undefined);
  await gone;
  clearTimeout(limit);
}

export const test = base.extend<{
  deskOptions: DeskOptions;
  desk: Desk;
  app: ElectronApplication;
  dataFolder: string;
}>({
  deskOptions: [{}, { option: true }],

  desk: async ({ deskOptions }, use, testInfo) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'peer-desk-e2e-'));
    const watch = watchProblems();
    await deskOptions.prepare?.(dataFolder);
    let running = await launch(dataFolder, deskOptions, watch);
    await use({
      get app() {
        return running.app;
      },
      get page() {
        return running.page;
      },
      dataFolder,
      relaunch: async ({ kill = false, unlock = true, between, folder = dataFolder } = {}) => {
        await end(running, kill);
        await between?.();
        running = await launch(folder, deskOptions, watch);
        if (unlock) await new LockPage(running.page).openIfAsked();
        return running.page;
      },
      quit: () => end(running, false),
      expectProblem: watch.expectProblem,
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await running.page.screenshot().catch(() => null);
      if (picture !== null) await testInfo.attach('window', { body: picture, contentType: 'image/png' });
      await testInfo.attach('output of the application', { body: watch.output(), contentType: 'text/plain' });
    }
    await end(running, false);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    watch.throwUnexpected();
  },

  app: async ({ desk }, use) => use(desk.app),
  page: async ({ desk }, use) => use(desk.page),
  dataFolder: async ({ desk }, use) => use(desk.dataFolder),
});

export { expect } from '@playwright/test';

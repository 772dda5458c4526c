import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { proveSandbox, sandboxIsOn } from './sandbox';
import { watchProblems, type ProblemWatch } from './problem-watch';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const CLOSE_LIMIT_MS = 5_000;

export type LaunchOptions = {
  /** Command line arguments besides the data folder. */
  launchArgs: string[];
  /** Added to the environment of the application. */
  launchEnv: Record<string, string>;
  /** Run on the fresh data folder before the application first starts, to put a fault or a file there. */
  prepareDataFolder: (dataFolder: string) => Promise<void>;
};

/** A running Peer Desk with a data folder of its own; `app` and `page` are the present ones after a relaunch too. */
export type Desk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Closes the application (or kills it, as a power cut would) and starts it again on the same data. */
  relaunch: (options?: { kill?: boolean }) => Promise<Page>;
  /** Says that the test means to cause such a console error, so that it does not fail for it. */
  expectProblem: (pattern: RegExp) => void;
};

type Running = { app: ElectronApplication; page: Page };

let executable: string | null = null;

/** Playwright started by hand rather than by build/test-e2e.mjs has no runtime named, so it is looked up. */
function runtimeExecutable(): string {
  executable ??=
    process.env['PEER_DESK_ELECTRON'] ??
    execFileSync(process.execPath, [join(REPOSITORY, 'build/runtime.mjs')], { encoding: 'utf8' }).trim();
  return executable;
}

function environment(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(own), ...extra };
}

async function launch(dataFolder: string, options: LaunchOptions, watch: ProblemWatch): Promise<Running> {
  const app = await _electron.launch({
    executablePath: runtimeExecutable(),
    args: [REPOSITORY, `--user-data-dir=${dataFolder}`, ...options.launchArgs],
    chromiumSandbox: sandboxIsOn(),
    env: environment(options.launchEnv),
    cwd: REPOSITORY,
  });
  watch.follow(app);
  const page = await app.firstWindow();
  await proveSandbox(app);
  return { app, page };
}

/** Ends the application; one that does not end by itself is killed, so that no test leaves a process behind. */
async function end(app: ElectronApplication, kill: boolean): Promise<void> {
  const child = app.process();
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

export const test = base.extend<LaunchOptions & { desk: Desk; app: ElectronApplication; dataFolder: string }>({
  launchArgs: [[], { option: true }],
  launchEnv: [{}, { option: true }],
  prepareDataFolder: [async () => undefined, { option: true }],

  desk: async ({ launchArgs, launchEnv, prepareDataFolder }, use, testInfo) => {
    const options = { launchArgs, launchEnv, prepareDataFolder };
    const dataFolder = await mkdtemp(join(tmpdir(), 'peer-desk-e2e-'));
    const watch = watchProblems();
    await prepareDataFolder(dataFolder);
    let running = await launch(dataFolder, options, watch);
    await use({
      get app() {
        return running.app;
      },
      get page() {
        return running.page;
      },
      dataFolder,
      relaunch: async ({ kill = false } = {}) => {
        await end(running.app, kill);
        running = await launch(dataFolder, options, watch);
        return running.page;
      },
      expectProblem: watch.expectProblem,
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      const picture = await running.page.screenshot().catch(() => null);
      if (picture !== null) await testInfo.attach('window', { body: picture, contentType: 'image/png' });
      await testInfo.attach('output of the application', { body: watch.output(), contentType: 'text/plain' });
    }
    await end(running.app, false);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    watch.throwUnexpected();
  },

  app: async ({ desk }, use) => use(desk.app),
  page: async ({ desk }, use) => use(desk.page),
  dataFolder: async ({ desk }, use) => use(desk.dataFolder),
});

export { expect } from '@playwright/test';

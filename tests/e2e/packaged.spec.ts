import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LockPage } from './pages/lock-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { sandboxIsOn } from './support/sandbox';

/** Where Playwright is started: it has only this repository's settings. */
const REPOSITORY = process.cwd();
const PACKAGES = join(REPOSITORY, 'out/package');
const START_LIMIT_MS = 40_000;
const CONNECT_LIMIT_MS = 10_000;
const CLOSE_LIMIT_MS = 10_000;

type Facts = { executable: string; contents: string };
type StartOptions = { args?: string[]; env?: Record<string, string> };

/** A packaged Peer Desk that runs: what it printed, and its window through a port on this computer only. */
type Packaged = { child: ChildProcess; page: Page; output: () => string; quit: () => Promise<number | null> };

let executable = '';
let folder = '';
const running = new Set<ChildProcess>();

function readFacts(): Facts | undefined {
  const path = join(PACKAGES, 'package-facts.json');
  // `as`: written by our own script.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Facts) : undefined;
}

/** A package of another build than the one that lies in out/ would prove nothing. */
function isOfThisBuild({ contents, executable: path }: Facts): boolean {
  if (!existsSync(join(PACKAGES, path))) return false;
  const code =
    "import { hashOfContents } from './build/packaging/contents.mjs'; console.log(await hashOfContents('.'))";
  const options = { cwd: REPOSITORY, encoding: 'utf8' } as const;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], options).trim() === contents;
}

function makePackage(): void {
  const args = ['build/package.mjs', '--built', '--folder-only'];
  execFileSync(process.execPath, args, { cwd: REPOSITORY, stdio: 'inherit' });
}

test.describe.configure({ mode: 'default', timeout: 90_000 });
test.skip(
  process.platform !== 'linux',
  'The folder is made on Linux; on other systems electron-builder makes installers.',
);

test.beforeAll(() => {
  let facts = readFacts();
  if (facts === undefined || !isOfThisBuild(facts)) {
    const state = facts === undefined ? 'there is no package' : 'the package is of another build';
    const notice = `Packaged application not tested: ${state}. Run npm run package, or set PEER_DESK_PACKAGE=1.`;
    if (process.env['PEER_DESK_PACKAGE'] !== '1') {
      process.stdout.write(`${notice}\n`);
      test.skip(true, notice);
    }
    makePackage();
    facts = readFacts();
  }
  executable = join(PACKAGES, facts?.executable ?? '');
});

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-packaged-'));
});

test.afterEach(async () => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Where Chromium says that it listens for the debugger of its pages. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    const limit = setTimeout(() => failed(new Error(`No window in time; printed: ${text}`)), START_LIMIT_MS);
    child.once('exit', (status) => failed(new Error(`It ended with ${status}; printed: ${text}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /DevTools listening on (ws:\/\/127\.0\.0\.1:\S+)/.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      found(address);
    });
  });
}

async function windowOf(address: string): Promise<Page> {
  const options = { timeout: CONNECT_LIMIT_MS };
  // On a machine under load the first try has been seen to hang while the window is being made.
  const again = (): Promise<Browser> => chromium.connectOverCDP(address, options);
  const browser = await chromium.connectOverCDP(address, options).catch(again);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The window shows nothing.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/^app:\/\/desk\//);
  return page;
}

async function start({ args = [], env = {} }: StartOptions = {}): Promise<Packaged> {
  const own = [`--user-data-dir=${join(folder, 'data')}`, '--remote-debugging-port=0'];
  if (!sandboxIsOn()) own.push('--no-sandbox');
  const child = spawn(executable, [...own, ...args], { env: { ...process.env, ...env }, cwd: folder });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const page = await windowOf(await debuggingAddress(child));
  const quit = async (): Promise<number | null> => {
    const gone = new Promise<number | null>((done) => child.once('exit', done));
    const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
    await page.close().catch(() => undefined);
    const status = await gone;
    clearTimeout(limit);
    return status;
  };
  return { child, page, output: () => text, quit };
}

async function filesHolding(text: string, below: string): Promise<string[]> {
  const entries = await readdir(below, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hits = await Promise.all(
    files.map(async (path) => {
      const bytes = await readFile(path);
      return [text, Buffer.from(text, 'utf16le')].some((form) => bytes.includes(form)) ? [path] : [];
    }),
  );
  return hits.flat();
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      // `as`: a server that listens on a port has an address with a port.
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

function somebodyListens(port: number): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => told(true)).once('error', () => told(false));
    socket.once('close', () => socket.destroy());
  });
}

/** A script that leaves a mark when Node runs it. */
async function markScript(name: string): Promise<{ script: string; mark: string }> {
  const mark = join(folder, `${name}-ran`);
  const script = join(folder, `${name}.cjs`);
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, 'ran');`);
  return { script, mark };
}

/** The Electron that the other tests run on, whose switches are as a developer needs them. */
const plainElectron = (): string =>
  process.env['PEER_DESK_ELECTRON'] ??
  execFileSync(process.execPath, [join(REPOSITORY, 'build/runtime.mjs')], { encoding: 'utf8' }).trim();

test('the package is used from the first start to the next day', async () => {
  const first = await start();
  await new FirstStartPage(first.page).startOffice();
  const peers = new PeersPage(first.page);
  await peers.open();
  await peers.add({ 'First name': 'Zebedee', 'Last name': 'Quillfeather' });
  expect(await peers.names()).toEqual(['Zebedee Quillfeather']);
  expect(await first.quit()).toBe(0);
  expect(await filesHolding('Quillfeather', join(folder, 'data'))).toEqual([]);

  const next = await start();
  await new LockPage(next.page).openIfAsked();
  const again = new PeersPage(next.page);
  await again.open();
  expect(await again.names()).toEqual(['Zebedee Quillfeather']);
  expect(await next.quit()).toBe(0);
});

test('a middle click opens no second window', async () => {
  const { page, quit } = await start();
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const address of ['https://example.org/', 'app://desk/#/peers']) {
    await page.evaluate((url) => {
      const anchor = document.createElement('a');
      anchor.href = url;
      anchor.textContent = url;
      anchor.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 9999';
      document.body.append(anchor);
    }, address);
    await page.getByRole('link', { name: address }).click({ button: 'middle' });
    await page.getByRole('link', { name: address }).click({ modifiers: ['Shift'] });
  }
  const log = join(folder, 'data/logs/peer-desk.log');
  const refused = async (): Promise<number> => (await readFile(log, 'utf8')).split('new-window-refused').length - 1;
  await expect.poll(refused).toBe(4);
  expect(page.context().pages()).toHaveLength(1);
  expect(await quit()).toBe(0);
});

test('it holds our files and Electron, and no other application', async () => {
  const resources = await readdir(join(dirname(executable), 'resources'));
  expect(resources).toEqual(['app.asar']);
  const code = `import { listArchive, listPackagedFiles } from './build/packaging/contents.mjs';
    const packed = listArchive(process.argv[1]);
    console.log(JSON.stringify({ packed, built: await listPackagedFiles('.') }));`;
  const args = ['--input-type=module', '-e', code, join(dirname(executable), 'resources/app.asar')];
  const { packed, built } = JSON.parse(execFileSync(process.execPath, args, { cwd: REPOSITORY, encoding: 'utf8' })) as {
    packed: string[];
    built: string[];
  };
  expect(packed).toEqual(built);
  expect(packed.filter((path) => !/^(package\.json|out\/(main|preload|renderer)\/.+)$/.test(path))).toEqual([]);
});

test('its switches are set', () => {
  const code = `import { FUSES, readFuses } from './build/packaging/fuses.mjs';
    console.log(JSON.stringify([FUSES, await readFuses(process.argv[1])]));`;
  const args = ['--input-type=module', '-e', code, executable];
  const [wanted, read] = JSON.parse(execFileSync(process.execPath, args, { cwd: REPOSITORY, encoding: 'utf8' })) as [
    object,
    object,
  ];
  expect(read).toEqual(wanted);
  expect(read).toMatchObject({ RunAsNode: false, EnableNodeCliInspectArguments: false, OnlyLoadAppFromAsar: true });
});

test('nobody can make it run their script as Node', async () => {
  const { script, mark } = await markScript('as-node');
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const packaged = await start({ args: [script], env });
  await packaged.page.getByRole('heading', { level: 1 }).waitFor();
  expect(existsSync(mark)).toBe(false);
  expect(await packaged.quit()).toBe(0);
  // The same does work where the switch is on, so the attempt is a real one.
  spawnSync(plainElectron(), [script], { env: { ...process.env, ...env } });
  expect(existsSync(mark)).toBe(true);
});

test('nobody can have it load their script through NODE_OPTIONS', async () => {
  const { script, mark } = await markScript('node-options');
  const packaged = await start({ env: { NODE_OPTIONS: `--require ${script}` } });
  await packaged.page.getByRole('heading', { level: 1 }).waitFor();
  expect(existsSync(mark)).toBe(false);
  // Electron that reads the variable refuses most of it in a package, and says so: here it is not read at all.
  expect(packaged.output()).not.toContain('NODE_OPTION');
  expect(await packaged.quit()).toBe(0);
});

for (const option of ['inspect', 'inspect-brk']) {
  test(`--${option} opens no door into the main process`, async () => {
    const port = await freePort();
    const packaged = await start({ args: [`--${option}=127.0.0.1:${port}`] });
    await packaged.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await somebodyListens(port)).toBe(false);
    expect(packaged.output()).not.toContain('Debugger listening');
    expect(await packaged.quit()).toBe(0);
  });
}

test('a signal opens no door into the main process', async () => {
  const packaged = await start();
  await packaged.page.getByRole('heading', { level: 1 }).waitFor();
  const ended = new Promise((done) => packaged.child.once('exit', () => done('ended')));
  packaged.child.kill('SIGUSR1');
  // Where Node listens to it, the signal opens a port and says so. Time enough for that has passed with a load.
  const loaded = packaged.page.reload().then(
    () => 'loaded',
    () => 'gone',
  );
  await Promise.race([ended, loaded]);
  expect(await somebodyListens(9229)).toBe(false);
  expect(packaged.output()).not.toContain('Debugger listening');
});

test('a folder of code put in place of its own is not run', async () => {
  const copy = join(folder, 'copy');
  await cp(dirname(executable), copy, { recursive: true });
  const { script, mark } = await markScript('in-place');
  const app = join(copy, 'resources/app');
  await mkdir(app, { recursive: true });
  await rm(join(copy, 'resources/app.asar'));
  await cp(script, join(app, 'main.js'));
  await writeFile(join(app, 'package.json'), '{ "name": "other", "main": "main.js" }');
  const args = [`--user-data-dir=${join(folder, 'data')}`, ...(sandboxIsOn() ? [] : ['--no-sandbox'])];
  const ended = spawnSync(join(copy, 'peer-desk'), args, { timeout: START_LIMIT_MS, killSignal: 'SIGKILL' });
  expect(ended.status).not.toBe(0);
  expect(existsSync(mark)).toBe(false);
});

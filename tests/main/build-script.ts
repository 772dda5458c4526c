import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** What a script left: its exit status, its lines on stderr and what it printed on stdout. */
export type ScriptEnd = { status: number | null; lines: string[]; stdout: string };

export const canPrepareTestRuntime = process.platform === 'linux' && process.arch === 'x64';

/** Whether a folder can be given a small disk of its own here, seen by nobody else. */
export const canMakeSmallDisk =
  canPrepareTestRuntime &&
  spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

export function makeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'peer-desk-build-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** What is in the runtime cache below an XDG_CACHE_HOME. */
export function cacheContents(cacheHome: string): string[] {
  return readdirSync(join(cacheHome, 'peer-desk'));
}

export function runScript(command: string[], env: Record<string, string>): Promise<ScriptEnd> {
  const [program = '', ...args] = command;
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: REPOSITORY, env: { ...process.env, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', failed);
    child.on('close', (status) => done({ status, stdout, lines: stderr.trim().split('\n') }));
  });
}

/** The command line that finds the test runtime, as somebody without the pinned Electron would run it. */
export const FIND_TEST_RUNTIME = [process.execPath, 'build/runtime.mjs', '--test-runtime'];

/** Loads one of the plain scripts in build/, which have no types of their own: the caller states what it exports. */
export async function loadBuildModule(path: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(join(REPOSITORY, 'build', path)).href);
  return loaded;
}

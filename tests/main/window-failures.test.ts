import { setupFatalErrors, setupHelperFailures, setupLostTerminal } from '@electron/window/window-failures';
import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  userData: '',
  listeners: new Map<string, (event: unknown, details: object) => void>(),
  exit: vi.fn<(code: number) => void>(),
  showErrorBox: vi.fn<(title: string, text: string) => void>(),
}));

vi.mock('electron', () => ({
  app: {
    getPath: () => fake.userData,
    on: (name: string, listener: (event: unknown, details: object) => void) => fake.listeners.set(name, listener),
    exit: fake.exit,
  },
  dialog: { showErrorBox: fake.showErrorBox },
}));

const readLog = () => readFile(join(fake.userData, 'logs', 'peer-desk.log'), 'utf8');

beforeEach(async () => {
  fake.userData = await mkdtemp(join(tmpdir(), 'peer-desk-failures-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(fake.userData, { recursive: true });
});

it('a terminal that went away does not end the program', () => {
  const lost = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const terminal = new PassThrough();
  expect(() => terminal.emit('error', lost)).toThrow('EPIPE');
  setupLostTerminal([terminal]);
  expect(() => terminal.emit('error', lost)).not.toThrow();
});

it('a fault that nothing caught is said once, by a log without its message', async () => {
  const faults = new EventEmitter();
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    faults.on(name, listener);
    return process;
  });
  setupFatalErrors();
  fake.showErrorBox.mockImplementationOnce(() => faults.emit('unhandledRejection', new Error('a second one')));
  faults.emit('uncaughtException', new TypeError('of Margaret Osgodby'));
  expect(fake.showErrorBox).toHaveBeenCalledExactlyOnceWith('Peer Desk', expect.stringContaining('Start it again.'));
  expect(fake.exit).toHaveBeenCalledExactlyOnceWith(1);
  const log = await readLog();
  expect(log.trim().split('\n')).toHaveLength(2);
  expect(log).toContain('"error":"TypeError"');
  expect(log).not.toContain('Osgodby');
});

it('a helper process that ended is noted', async () => {
  setupHelperFailures();
  fake.listeners.get('child-process-gone')?.({}, { type: 'GPU', reason: 'crashed', exitCode: 139 });
  fake.listeners.get('child-process-gone')?.({}, { type: 'GPU', reason: 'clean-exit', exitCode: 0 });
  const log = (await readLog()).trim().split('\n');
  expect(log).toHaveLength(1);
  expect(log[0]).toContain('"helper-gone","type":"GPU","reason":"crashed","exitCode":139');
});

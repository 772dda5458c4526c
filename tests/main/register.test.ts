import { register, type CallHandler } from '@electron/register';
import { ok, problem } from '@shared/model/result';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());
vi.mock('@electron/window/main-window', () => ({ currentWindow: () => fakeElectron.window }));

const INFO = { version: '1', electron: '1', dataFolder: 'd', userName: 'A', platform: 'linux', arch: 'x64' };

const mainFrame = { url: 'app://desk/#/peers' };
const contents = { mainFrame };
const fromUs = { sender: contents, senderFrame: mainFrame };

beforeEach(async () => {
  fakeElectron.userData = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
  fakeElectron.window = { webContents: contents, isDestroyed: () => false };
});

afterEach(() => rm(fakeElectron.userData, { recursive: true, force: true }));

function ask(handler: CallHandler<'app:info'>, event: object = fromUs, ...payload: [unknown?]): Promise<unknown> {
  register('app:info', handler);
  const listener = fakeElectron.listeners.get('app:info');
  if (listener === undefined) throw new Error('Nothing was registered');
  return listener(event, payload.length === 0 ? {} : payload[0]);
}

const readLog = (): Promise<string> => readFile(join(fakeElectron.userData, 'logs', 'peer-desk.log'), 'utf8');

describe('register', () => {
  it('answers our own window', async () => {
    const handler = vi.fn<CallHandler<'app:info'>>(async () => ok(INFO));
    expect(await ask(handler)).toEqual({ ok: true, value: INFO });
    expect(handler).toHaveBeenCalledWith({}, { window: fakeElectron.window });
  });

  it.each([
    ['another window', { sender: { mainFrame }, senderFrame: mainFrame }],
    ['a frame inside our page', { sender: contents, senderFrame: { url: 'app://desk/' } }],
    ['a frame that is gone', { sender: contents, senderFrame: null }],
  ])('refuses %s without calling the handler', async (_what, event) => {
    const handler = vi.fn<CallHandler<'app:info'>>(async () => ok(INFO));
    expect(await ask(handler, event)).toEqual(problem('call-refused', { call: 'app:info' }));
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    'https://desk/',
    'app://other/',
    'file:///index.html',
    'app://desk.example.org/',
    'app:desk',
    'about:blank',
    '',
  ])('refuses a page at %o', async (url) => {
    const frame = { url };
    const sender = { mainFrame: frame };
    fakeElectron.window = { webContents: sender, isDestroyed: () => false };
    const answer = await ask(async () => ok(INFO), { sender, senderFrame: frame });
    expect(answer).toEqual(problem('call-refused', { call: 'app:info' }));
  });

  it('refuses when no window is open', async () => {
    fakeElectron.window = undefined;
    expect(await ask(async () => ok(INFO))).toEqual(problem('call-refused', { call: 'app:info' }));
  });

  it.each([[undefined], [null], ['text'], [[]], [{ more: 1 }]])('refuses the payload %o', async (payload) => {
    const handler = vi.fn<CallHandler<'app:info'>>(async () => ok(INFO));
    expect(await ask(handler, fromUs, payload)).toEqual(problem('call-malformed', { call: 'app:info' }));
    expect(handler).not.toHaveBeenCalled();
  });

  it('passes a problem on as it is', async () => {
    expect(await ask(async () => problem('save-failed'))).toEqual({ ok: false, problem: { code: 'save-failed' } });
  });

  it('turns a handler that throws into an answer, and logs no message', async () => {
    const answer = await ask(async () => {
      throw Object.assign(new TypeError('Cllr Ada Lovelace'), { code: 'EIO' });
    });
    expect(answer).toEqual(problem('call-failed', { call: 'app:info' }));
    const log = await readLog();
    expect(log).toMatch(/"code":"call-failed","call":"app:info","error":"TypeError","errorCode":"EIO"/);
    expect(log).not.toContain('Ada');
  });

  it('does not let a reply out that the table does not describe', async () => {
    const more: typeof INFO = Object.assign({ secret: 'x' }, INFO);
    expect(await ask(async () => ok(more))).toEqual(problem('call-failed', { call: 'app:info' }));
  });
});

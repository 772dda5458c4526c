import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { ok, problem } from '@shared/model/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Said = 'show' | 'failed' | 'nothing';
const system = vi.hoisted(() => ({
  says: 'show' as Said,
  supported: true,
  made: [] as { title: string; body: string; silent: boolean; closed: boolean; press: () => void }[],
  chosen: [] as string[],
  raised: 0,
}));

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events');
  class Notification extends EventEmitter {
    static isSupported = () => system.supported;
    readonly own;
    constructor(options: { title: string; body: string; silent: boolean }) {
      super();
      this.own = { ...options, closed: false, press: () => void this.emit('click') };
      system.made.push(this.own);
    }
    show() {
      if (system.says !== 'nothing') this.emit(system.says);
    }
    close() {
      this.own.closed = true;
    }
  }
  return { app: { getPath: () => join(tmpdir(), 'peer-desk-notices-log') }, Notification };
});
vi.mock('@electron/window/main-window', () => ({ focusMainWindow: () => (system.raised += 1) }));
vi.mock('@electron/window/menu-choice', () => ({ chooseAction: (id: string) => system.chosen.push(id) }));

const { noticeHandlers } = await import('@electron/handlers/notices');

// Safe: nothing of the window is used.
const CONTEXT = {} as never;
const NOTICE = { lines: [{ kind: 'overdue' as const, count: 2, refs: ['R-0001', 'R-0007'] }] };
let state: 'open' | 'locked' = 'open';
const handlers = () => noticeHandlers({ keyring: { state: () => state } });

beforeEach(() => {
  Object.assign(system, { says: 'show', supported: true, made: [], chosen: [], raised: 0 });
  state = 'open';
});
afterEach(() => vi.useRealTimers());

describe('notice:show', () => {
  it('shows the words made of counts and references, without a sound', async () => {
    expect(await handlers().handleShow(NOTICE, CONTEXT)).toEqual(ok({}));
    expect(system.made).toMatchObject([
      { title: 'Peer Desk: 2 things for today', body: '2 requests overdue: R-0001, R-0007', silent: true },
    ]);
  });

  it('shows nothing while the records are locked', async () => {
    state = 'locked';
    expect(await handlers().handleShow(NOTICE, CONTEXT)).toEqual(problem('keys-locked'));
    expect(system.made).toEqual([]);
  });

  it('pressed, it brings the window forward on Today', async () => {
    await handlers().handleShow(NOTICE, CONTEXT);
    expect([system.raised, system.chosen]).toEqual([0, []]);
    system.made[0]?.press();
    expect([system.raised, system.chosen]).toEqual([1, ['today']]);
  });

  it('goes when the records are locked, and when a later one is shown', async () => {
    const { handleShow, close } = handlers();
    await handleShow(NOTICE, CONTEXT);
    await handleShow({ lines: [] }, CONTEXT);
    expect(system.made.map(({ closed }) => closed)).toEqual([true, false]);
    close();
    expect(system.made.map(({ closed }) => closed)).toEqual([true, true]);
  });

  it('says where the system shows none', async () => {
    system.says = 'failed';
    expect(await handlers().handleShow(NOTICE, CONTEXT)).toEqual(problem('notice-not-shown'));
    system.supported = false;
    expect(await handlers().handleShow(NOTICE, CONTEXT)).toEqual(problem('notice-not-shown'));
    expect(system.made).toHaveLength(1);
  });

  it('says so too where the system says nothing for five seconds', async () => {
    vi.useFakeTimers();
    system.says = 'nothing';
    const answer = handlers().handleShow(NOTICE, CONTEXT);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(await Promise.race([answer, 'still waiting'])).toBe('still waiting');
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual(problem('notice-not-shown'));
  });
});

it('Windows knows the program by the name that the installer gives it', () => {
  const text = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
  const installed = /^appId: (\S+)$/m.exec(text('electron-builder.yml'))?.[1];
  expect(installed).toBeDefined();
  expect(/APP_ID = '([^']+)'/.exec(text('electron/main.ts'))?.[1]).toBe(installed);
});

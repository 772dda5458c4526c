import { drawnTodayHandlers } from '@electron/handlers/drawn-today';
import type { DrawnToday } from '@shared/ipc/start-calls';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const KEY = new Uint8Array(32).fill(5);
const TODAY = '2026-11-23' as CalendarDay;
const TOMORROW = '2026-11-24' as CalendarDay;
const DRAWN: DrawnToday = {
  end: { lastSequence: 7, lastHash: 'seventh' },
  version: '1.2.3',
  styles: '<style>a{}</style>',
  days: { [TODAY]: '<p>5 overdue, Marchbanks asked</p>', [TOMORROW]: '<p>6 overdue</p>' },
};
const STATE: JournalState = { ...DRAWN.end, begunAfter: 0, segments: 1, bytes: 9, olderSegments: 0, damage: [] };
const TORN = { segment: 'a', atByte: 3, what: 'torn end', sequences: null } as const;

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-drawn-'));
  path = join(folder, 'start', 'drawn.pdt');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

type Around = {
  key?: Uint8Array;
  opened?: Result<null>;
  state?: () => Promise<Result<JournalState>>;
  version?: string;
  today?: CalendarDay;
};

/** The handlers of one run of the application, with what is not said as it was when Today was drawn. */
function handlers({
  key = KEY,
  opened = ok(null),
  state = async () => ok(STATE),
  version = '1.2.3',
  today = TODAY,
}: Around = {}) {
  return drawnTodayHandlers({
    keyring: { openWithKeychain: async () => opened, derivedKey: () => (opened.ok ? key : undefined) },
    journal: { state },
    path,
    version,
    today: () => today,
  });
}

// Neither the window nor anything of a request is looked at.
const NOBODY = {} as Parameters<ReturnType<typeof handlers>['handleKeep']>[1];
const keep = (drawn = DRAWN) => handlers().handleKeep(drawn, NOBODY);

describe('Today as it was drawn for the next start', () => {
  it('is given back with its styles on its day and the next, and lies sealed on the disk', async () => {
    expect(await handlers().read()).toBeUndefined();
    expect(await keep()).toEqual(ok({}));
    expect(await handlers().read()).toBe('<style>a{}</style><p>5 overdue, Marchbanks asked</p>');
    expect(await handlers({ today: TOMORROW }).read()).toBe('<style>a{}</style><p>6 overdue</p>');
    expect((await readFile(path)).includes('Marchbanks')).toBe(false);
  });

  it.each<[string, Around]>([
    ['a day that was not drawn', { today: '2026-12-01' as CalendarDay }],
    ['another program', { version: '1.2.4' }],
    ['a change since', { state: async () => ok({ ...STATE, lastSequence: 8, lastHash: 'eighth' }) }],
    ['another change of the same number', { state: async () => ok({ ...STATE, lastHash: 'other' }) }],
    ['a damaged safety copy', { state: async () => ok({ ...STATE, damage: [TORN] }) }],
    ['a safety copy that cannot be opened', { state: async () => problem('journal-not-opened') }],
    ['a safety copy that takes long to open', { state: () => new Promise(() => undefined) }],
    ['a fault on the way', { state: () => Promise.reject(new Error('No such disk')) }],
    ['locked keys', { opened: problem('passphrase-wanted') }],
    ['other keys', { key: new Uint8Array(32).fill(6) }],
  ])('is not shown with %s', async (_what, around) => {
    await keep();
    expect(await handlers(around).read()).toBeUndefined();
  });

  it('is as if it were not there when it is damaged', async () => {
    await keep();
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 1));
    expect(await handlers().read()).toBeUndefined();
  });

  it('is forgotten on demand, and there is nothing to forget before it was kept', async () => {
    expect(await handlers().handleDrop({}, NOBODY)).toEqual(ok({}));
    await keep();
    expect(await handlers().handleDrop({}, NOBODY)).toEqual(ok({}));
    expect(await readdir(join(folder, 'start'))).toEqual([]);
    expect(await handlers().read()).toBeUndefined();
  });

  it('is not kept while the keys are locked', async () => {
    const locked = handlers({ opened: problem('passphrase-wanted') });
    expect(await locked.handleKeep(DRAWN, NOBODY)).toEqual(problem('keys-locked'));
    expect(await handlers().read()).toBeUndefined();
  });
});

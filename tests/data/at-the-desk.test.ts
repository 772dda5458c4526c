import type { DeskNameStore } from '@renderer/data/at-the-desk';
import { createAtTheDesk } from '@renderer/data/at-the-desk';
import { makePeer } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';
import { commit, databaseName, put, TEST_KEY, tryOpen, valueOf } from './desk-fixture';

function makeStore(): DeskNameStore & { text: string | null } {
  const store = {
    text: null as string | null,
    read: () => store.text,
    write: (text: string) => {
      store.text = text;
    },
  };
  return store;
}

const OFFICE = {
  group: 'Example',
  userName: 'Sam Office',
  groups: ['Example'],
  skills: [],
  kindsOfWork: ['Mentoring'],
};
const office = { table: 'settings', key: 'office', after: { id: 'office', value: OFFICE } } as const;

describe('who sits at the desk', () => {
  it('stands in each change from then on, and after a restart', async () => {
    const name = databaseName();
    const deskName = makeStore();
    const desk = valueOf(await tryOpen(name, null, { deskName }));
    expect((await commit(desk, put('peers', makePeer()))).by).toBe('Tester');
    let told = 0;
    desk.subscribe(() => (told += 1));
    desk.sitDown('Priya Ramanathan');
    expect([desk.atDesk(), told]).toEqual(['Priya Ramanathan', 1]);
    const peer = makePeer();
    await commit(desk, put('peers', peer));
    expect((await desk.history('peers', peer.id)).map(({ change }) => change.by)).toEqual(['Priya Ramanathan']);
    desk.close();
    expect(valueOf(await tryOpen(name, null, { deskName })).atDesk()).toBe('Priya Ramanathan');
  });

  it('is whoever made the last change on this computer where the name was not kept', async () => {
    const name = databaseName();
    const desk = valueOf(await tryOpen(name));
    await commit(desk, office);
    desk.sitDown('Priya Ramanathan');
    await commit(desk, put('peers', makePeer()));
    desk.close();
    expect(valueOf(await tryOpen(name)).atDesk()).toBe('Priya Ramanathan');
    // Another computer that opens the same records has somebody else at it.
    expect(valueOf(await tryOpen(name, null, { installation: 'other', userName: 'T. Account' })).atDesk()).toBe(
      'T. Account',
    );
    expect(valueOf(await tryOpen(name, null, { installation: 'other', userName: '' })).atDesk()).toBe('Sam Office');
  });

  it('offers the names used before, here and in the records', async () => {
    const name = databaseName();
    const desk = valueOf(await tryOpen(name));
    await commit(desk, office);
    for (const one of ['Priya', 'Dafydd', 'Priya']) desk.sitDown(one);
    expect(await desk.namesForDesk()).toEqual(['Priya', 'Dafydd', 'Tester', 'Sam Office']);
  });
});

describe('the name that is kept', () => {
  it('lies sealed, and stands for nobody under another key', () => {
    const store = makeStore();
    createAtTheDesk(TEST_KEY, store).sitDown('Zo\u00eb Wexcombe');
    expect(store.text).not.toMatch(/Wexcombe/);
    expect(atob(store.text ?? '')).not.toMatch(/Wexcombe/);
    expect(createAtTheDesk(TEST_KEY, store).name()).toBe('Zo\u00eb Wexcombe');
    expect(
      createAtTheDesk(
        TEST_KEY.map((byte) => byte ^ 1),
        store,
      ).name(),
    ).toBeUndefined();
    store.text = 'not sealed at all';
    expect(createAtTheDesk(TEST_KEY, store).name()).toBeUndefined();
  });
});

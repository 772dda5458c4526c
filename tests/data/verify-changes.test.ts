import { commit, databaseName, failOnWarnings, openBeside, openTestDesk, put } from './desk-fixture';
import { canonicalJson } from '@renderer/data/safety-copy/change-hash';
import { makePeer } from '@tests/support/builders';
import type { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

failOnWarnings();

async function threeChanges(name: string) {
  const desk = await openTestDesk(name);
  for (const lastName of ['One', 'Two', 'Three'])
    await commit(desk, put('peers', makePeer({ lastName })), put('peers', makePeer()));
  return desk;
}

describe('verifyChanges', () => {
  it('finds an unbroken chain', async () => {
    const desk = await threeChanges(databaseName());
    const [last] = await desk.changes(1);
    expect(await desk.verifyChanges()).toEqual({ ok: true, changes: 3, hash: last?.hash });
    expect(last?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, (beside: Dexie) => PromiseLike<unknown>, 'altered' | 'missing']>([
    ['who did it', (beside) => beside.table('changes').update(2, { by: 'Somebody else' }), 'altered'],
    ['when', (beside) => beside.table('changes').update(2, { at: '2026-01-01T00:00:00.000Z' }), 'altered'],
    ['what was there', (beside) => beside.table('operations').update([2, 0], { 'after.lastName': 'Other' }), 'altered'],
    ['which record', (beside) => beside.table('operations').update([2, 1], { key: 'other' }), 'altered'],
    ['an operation less', (beside) => beside.table('operations').delete([2, 1]), 'altered'],
    ['a change less', (beside) => beside.table('changes').delete(2), 'missing'],
  ])('finds that %s was altered', async (_what, damage, wrong) => {
    const name = databaseName();
    const desk = await threeChanges(name);
    const beside = await openBeside(name);
    await damage(beside);
    beside.close();
    expect(await desk.verifyChanges()).toEqual({ ok: false, sequence: 2, wrong });
  });
});

describe('canonicalJson', () => {
  it('is the same for equal values, whatever the order, and another for others', () => {
    expect(canonicalJson({ b: [1, null, { d: 'x', c: undefined }], a: false })).toBe(
      '{"a":false,"b":[1,null,{"d":"x"}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson(null)).toBe('null');
  });
});

import { commit, failOnWarnings, openTestDesk, put, remove } from './desk-fixture';
import { makeSavedView } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('a view of a list is kept, changed and deleted, each as one change that is undone; a deleted one can be restored', async () => {
  const desk = await openTestDesk();
  const conditions = [{ column: 'profile', test: 'older than or empty', value: '12' }];
  const view = makeSavedView({ value: { conditions, sort: [{ column: 'peer', direction: 'ascending' }] } });
  await commit(desk, put('savedViews', view));
  const renamed = await commit(desk, put('savedViews', { ...view, name: 'To prompt' }));
  const removed = await commit(desk, remove('savedViews', view.id));
  expect(desk.table('savedViews').all).toEqual([]);
  expect((await desk.deleted()).map(({ table, key }) => [table, key])).toEqual([['savedViews', view.id]]);
  expect(await desk.undo(removed.id)).toMatchObject({ ok: true });
  expect(await desk.undo(renamed.id)).toMatchObject({ ok: true });
  expect(desk.table('savedViews').all).toEqual([view]);
  desk.close();
});

it('a view without a name, or of a list that has none, is refused', async () => {
  const desk = await openTestDesk();
  for (const wrong of [{ name: ' ' }, { name: 'n'.repeat(61) }, { list: 'shoes' }]) {
    const after = { ...makeSavedView(), ...wrong };
    const saved = await desk.commit({
      label: { code: 'add-view', ids: [], count: 1 },
      operations: [{ table: 'savedViews', key: after.id, after }],
    });
    expect(saved).toMatchObject({ ok: false, problem: { code: 'bad-record' } });
  }
  expect(desk.table('savedViews').all).toEqual([]);
  desk.close();
});

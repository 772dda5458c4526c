import { databaseName, failOnWarnings, openTestDesk, put, commit } from './desk-fixture';
import { makeOlder } from './older-office';
import { buildReview, frozenRows } from '@renderer/data/reviews/make-review';
import { makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { expect, it } from 'vitest';

failOnWarnings();

it('an office of before reviews of the pool gets tables that can be written, undone and opened again', async () => {
  const name = databaseName();
  const made = await openTestDesk(name);
  const peer = makePeer();
  await commit(made, put('peers', peer));
  await commit(made, put('dayEntries', makeDayEntry({ peerId: peer.id })));
  made.close();
  await makeOlder(name, 30);

  const desk = await openTestDesk(name);
  const words = { councils: { shortNameOf: () => '' }, nameOf: () => 'Anwen', definitions: () => [] };
  const { review, operations } = await buildReview(desk, words, TODAY);
  const change = await commit(desk, ...operations);
  desk.close();
  const again = await openTestDesk(name);
  expect(again.table('poolReviews').all).toEqual([review]);
  expect(frozenRows(again, review.id)).toMatchObject([{ peerId: peer.id, workedQuarterDays: 4 }]);
  expect(await again.undo(change.id)).toMatchObject({ ok: true });
  expect(again.table('poolReviewParts').all).toEqual([]);
  again.close();
});

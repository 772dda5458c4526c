import { commit, failOnWarnings, openTestDesk, put, valueOf } from './desk-fixture';
import { BETH, closeComputers, fillOffice, openComputer, openOn } from './erasure-fixture';
import {
  buildReview,
  deleteReviewOperations,
  frozenRows,
  reviewRows,
  yearOfReview,
} from '@renderer/data/reviews/make-review';
import type { Desk } from '@renderer/data/desk';
import type { PoolReview } from '@shared/model/pool-review';
import { compareReviews } from '@shared/rules/compare-reviews';
import { reviewTotals } from '@shared/rules/review-rows';
import { yearOf } from '@shared/rules/year';
import { day, makeApproval, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { afterEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', async () => (await import('@tests/main/fake-electron')).electronModule());

failOnWarnings();
afterEach(closeComputers);

const WORDS = {
  councils: { shortNameOf: () => 'Leeds' },
  nameOf: (id: string) => `Name of ${id}`,
  definitions: () => [{ term: 'Left', meaning: 'what is left' }],
};

async function office(): Promise<Desk> {
  const desk = await openTestDesk();
  await commit(
    desk,
    put('peers', makePeer({ id: 'anwen' })),
    put('peers', makePeer({ id: 'beth' })),
    put('peers', makePeer({ id: 'gone', status: 'retired' })),
    put('dayEntries', makeDayEntry({ id: 'd-1', peerId: 'anwen', quarterDays: 164, date: '2026-06-10' })),
    put('dayEntries', makeDayEntry({ id: 'd-2', peerId: 'beth', date: '2026-10-10' })),
    put('dayEntries', makeDayEntry({ id: 'd-3', peerId: 'beth', date: '2026-12-10', state: 'booked' })),
    put('approvals', makeApproval({ id: 'ap', peerId: 'anwen', decidedOn: '2026-10-01' })),
  );
  return desk;
}

async function made(desk: Desk, asOf = TODAY): Promise<PoolReview> {
  const { review, operations } = await buildReview(desk, WORDS, asOf);
  await commit(desk, ...operations);
  return review;
}

const recomputed = (desk: Desk, review: PoolReview) =>
  reviewRows(desk, WORDS, { asOf: review.asOf, year: yearOfReview(review) });

describe('a review of the pool', () => {
  it('says of each peer what the day index says, and the totals are of its rows', async () => {
    const desk = await office();
    const review = await made(desk);
    const rows = frozenRows(desk, review.id);
    const { used } = await desk.days.loadYear(yearOf(TODAY, desk.agreement()));
    expect(rows.map(({ peerId }) => peerId)).toEqual(['anwen', 'beth']);
    for (const row of rows) {
      const figures = used(row.peerId);
      expect(row).toMatchObject({
        workedQuarterDays: figures.workedQuarterDays,
        bookedQuarterDays: figures.bookedQuarterDays,
        lastWorkedOn: figures.lastWorkedOn,
        nextWorkOn: figures.nextWorkOn,
      });
    }
    expect(rows[0]).toMatchObject({ leftQuarterDays: 4, extraQuarterDays: 8, position: 'over, approved' });
    expect(review.totals).toEqual(reviewTotals(rows));
    expect(review.totals).toMatchObject({ peers: 2, usedPeers: 2, workedQuarterDays: 168, overApproved: 1 });
    desk.close();
  });

  it('is frozen: later changes leave it as it is, and the check lists them', async () => {
    const desk = await office();
    const review = await made(desk);
    const before = frozenRows(desk, review.id);
    await commit(
      desk,
      put('dayEntries', makeDayEntry({ id: 'd-2', peerId: 'beth', date: '2026-10-10', quarterDays: 6 })),
      put('peers', makePeer({ id: 'new' })),
    );
    expect(frozenRows(desk, review.id)).toEqual(before);
    const differences = compareReviews(before, await recomputed(desk, review));
    expect(differences.map(({ peerId, figures }) => [peerId, figures])).toEqual([
      ['beth', ['workedQuarterDays', 'leftQuarterDays']],
      ['new', []],
    ]);
    const changed = await desk.changedSince(review.upToChange, ['dayEntries']);
    expect(changed).toMatchObject([{ key: 'd-2', before: { quarterDays: 4 }, after: { quarterDays: 6 } }]);
    desk.close();
  });

  it('of today agrees with itself while nothing was changed, and on a later day too', async () => {
    const desk = await office();
    const review = await made(desk);
    expect(compareReviews(frozenRows(desk, review.id), await recomputed(desk, review))).toEqual([]);
    desk.setToday(day('2026-12-20'));
    await commit(
      desk,
      put('dayEntries', makeDayEntry({ id: 'd-3', peerId: 'beth', date: '2026-12-10', state: 'worked' })),
    );
    // What was ahead on the day of the review is booked then, though it was worked since.
    expect(compareReviews(frozenRows(desk, review.id), await recomputed(desk, review))).toEqual([]);
    desk.close();
  });

  it('of a day that has passed takes work after it as booked, and leaves out what was approved after it', async () => {
    const desk = await office();
    const rows = frozenRows(desk, (await made(desk, day('2026-09-30'))).id);
    expect(rows.find(({ peerId }) => peerId === 'beth')).toMatchObject({
      workedQuarterDays: 0,
      bookedQuarterDays: 8,
      lastWorkedOn: null,
      nextWorkOn: '2026-10-10',
    });
    expect(rows.find(({ peerId }) => peerId === 'anwen')).toMatchObject({
      extraQuarterDays: 0,
      position: 'over, no approval',
    });
    desk.close();
  });

  it('is undone with all its rows; deleted with its remarks, and brought back whole', async () => {
    const desk = await office();
    const { review, operations } = await buildReview(desk, WORDS, TODAY);
    const making = await commit(desk, ...operations);
    valueOf(await desk.undo(making.id));
    expect([desk.table('poolReviews').all, desk.table('poolReviewParts').all]).toEqual([[], []]);
    valueOf(await desk.redo());
    const rows = frozenRows(desk, review.id);
    expect(rows).toHaveLength(2);
    const remark = { id: 'r', reviewId: review.id, peerId: 'beth', text: 'Ask about spring', by: 'Tester', on: TODAY };
    await commit(desk, put('poolReviewRemarks', remark));
    const deleted = await commit(desk, ...deleteReviewOperations(desk, review.id));
    expect(desk.table('poolReviewRemarks').all).toEqual([]);
    valueOf(await desk.undo(deleted.id));
    expect(desk.table('poolReviews').get(review.id)).toEqual(review);
    expect(frozenRows(desk, review.id)).toEqual(rows);
    expect(desk.table('poolReviewRemarks').all).toEqual([remark]);
    desk.close();
  });

  it('keeps the figures of an erased peer, without the name and the remark; the totals stay and the check finds no other figure', async () => {
    const { desk } = await openOn(await openComputer());
    await fillOffice(desk);
    const [review] = desk.table('poolReviews').all;
    if (!review || !desk.erasure) throw new Error('No review');
    const before = frozenRows(desk, review.id);
    const plan = await desk.erasure.plan(BETH);
    expect(plan.mentions.map(({ table }) => table)).not.toContain('poolReviewParts');
    valueOf(await desk.erasure.erase(plan, plan.mentions));
    const after = frozenRows(desk, review.id);
    expect(after.map(({ name }) => name)).toEqual(
      before.map(({ peerId, name }) => (peerId === BETH ? 'Erased peer 1' : name)),
    );
    expect(reviewTotals(after)).toEqual(review.totals);
    expect(desk.table('poolReviewRemarks').all).toMatchObject([{ peerId: BETH, text: '' }]);
    const isErased = (peerId: string) => desk.table('peers').get(peerId)?.erasedOn !== undefined;
    const differs = compareReviews(after, await recomputed(desk, review), isErased);
    // One day was taken out after the review; the erasure itself makes no difference.
    expect(differs.map(({ peerId, figures }) => [peerId, figures])).toEqual([
      [BETH, ['workedQuarterDays', 'leftQuarterDays']],
    ]);
    desk.close();
  });
});

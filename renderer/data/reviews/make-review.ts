import type { CalendarDay } from '@shared/model/calendar-day';
import type { PoolReviewId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { PoolReview, PoolReviewPart, PoolReviewRow } from '@shared/model/pool-review';
import { byMostUsed, hasDays, reviewRow, reviewTotals, type ReviewRule } from '@shared/rules/review-rows';
import { buildTrainingBook } from '@shared/rules/training-book';
import { yearOf, yearText, type Year } from '@shared/rules/year';
import type { CouncilBook } from '../council-book';
import type { CommitOperation } from '../records';
import type { Desk } from '../desk';
import { groupBy } from '../group-by';
import { newId } from '../new-id';
import { mapInPieces } from '../map-in-pieces';

/** What names and definitions are made with, which the screens know. */
export type ReviewWords = {
  councils: Pick<CouncilBook, 'shortNameOf'>;
  nameOf: (peerId: string) => string | undefined;
  definitions: (
    review: Pick<PoolReview, 'asOf' | 'madeOn' | 'agreement'> & { year: Year },
  ) => PoolReview['definitions'];
};

/** Rows of one stored part: some forty kilobytes. */
const ROWS_IN_A_PART = 100;
const NONE: readonly never[] = [];

/**
 * The rows of a review as of a day, from the records as they are: every peer of the pool, and who has left it with days in that
 * year, most used first. Worked out a piece at a time.
 */
export async function reviewRows(
  desk: Desk,
  { councils, nameOf }: Pick<ReviewWords, 'councils' | 'nameOf'>,
  { asOf, year }: { asOf: CalendarDay; year: Year },
): Promise<PoolReviewRow[]> {
  const { byPeer } = await desk.days.loadYear(year);
  const approvals = groupBy<LimitApproval, string>(desk.table('approvals').all, ({ peerId }) => peerId);
  const training = buildTrainingBook(desk.table('trainingEvents').all, desk.table('attendances').all);
  const rule: ReviewRule = { asOf, today: desk.today, year, agreement: desk.agreement(), training };
  const rows = await mapInPieces(desk.table('peers').all, (peer) => {
    const row = reviewRow(
      {
        peer,
        name: nameOf(peer.id) ?? '',
        homeCouncil: councils.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
        entries: byPeer.get(peer.id) ?? NONE,
        approvals: approvals.get(peer.id) ?? NONE,
      },
      rule,
    );
    return hasDays(row) || (peer.status !== 'removed' && peer.status !== 'retired') ? [row] : [];
  });
  return rows.flat().sort(byMostUsed);
}

/** A review as of a day and the operations that keep it; nothing is written yet. */
export async function buildReview(
  desk: Desk,
  words: ReviewWords,
  asOf: CalendarDay,
): Promise<{ review: PoolReview; operations: CommitOperation[] }> {
  const agreement = desk.agreement();
  const year = yearOf(asOf, agreement);
  const upToChange = desk.lastSequence();
  const rows = await reviewRows(desk, words, { asOf, year });
  const id = newId<PoolReviewId>();
  const review: PoolReview = {
    id,
    asOf,
    yearKey: year.key,
    yearName: yearText(year.key),
    yearStartsOn: year.startsOn,
    yearEndsOn: year.endsOn,
    madeAt: desk.now(),
    madeOn: desk.today,
    madeBy: desk.atDesk(),
    group: desk.office()?.group ?? '',
    agreement,
    definitions: words.definitions({ asOf, madeOn: desk.today, agreement, year }),
    totals: reviewTotals(rows),
    upToChange,
  };
  const parts: PoolReviewPart[] = [];
  for (let from = 0; from < rows.length; from += ROWS_IN_A_PART) {
    parts.push({ id: newId(), reviewId: id, place: parts.length, rows: rows.slice(from, from + ROWS_IN_A_PART) });
  }
  return {
    review,
    operations: [
      { table: 'poolReviews', key: id, after: review },
      ...parts.map((part): CommitOperation => ({ table: 'poolReviewParts', key: part.id, after: part })),
    ],
  };
}

/** The year that a review is of, as it was counted then. */
export function yearOfReview(review: PoolReview): Year {
  return { key: review.yearKey, startsOn: review.yearStartsOn, endsOn: review.yearEndsOn };
}

/** The rows that a review froze, in its order. */
export function frozenRows(desk: Pick<Desk, 'table'>, reviewId: string): PoolReviewRow[] {
  return desk
    .table('poolReviewParts')
    .all.filter((part) => part.reviewId === reviewId)
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ rows }) => rows);
}

/** What takes a review away with its rows and remarks; undone, they are all back. */
export function deleteReviewOperations(desk: Pick<Desk, 'table'>, reviewId: string): CommitOperation[] {
  const gone = (table: 'poolReviewParts' | 'poolReviewRemarks') =>
    desk
      .table(table)
      .all.filter((each) => each.reviewId === reviewId)
      .map(({ id }): CommitOperation => ({ table, key: id, after: null }));
  return [
    ...gone('poolReviewRemarks'),
    ...gone('poolReviewParts'),
    { table: 'poolReviews', key: reviewId, after: null },
  ];
}

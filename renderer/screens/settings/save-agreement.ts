import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import { groupBy } from '@renderer/data/group-by';
import { problemText } from '@renderer/words/problem-text';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { yearKeysUnder } from '@shared/rules/year-keys-under';

/**
 * Saves an agreement as one change, with the approvals and allocations whose years it ends: they go along into the years that
 * it has. A sentence where it could not be saved.
 */
export async function saveAgreement(
  desk: Desk,
  agreement: Agreement,
  correction: string | undefined,
): Promise<string | undefined> {
  const approvals = desk.table('approvals').all;
  const datesOf = yearKeysUnder(approvals, agreement).length > 0 ? await datesOfApprovals(desk) : undefined;
  const operations: CommitOperation[] = [
    { table: 'settings', key: 'agreement', after: { id: 'agreement', value: agreement } },
    ...yearKeysUnder(approvals, agreement, datesOf).map((after) => ({
      table: 'approvals' as const,
      key: after.id,
      after,
    })),
    ...yearKeysUnder(desk.table('allocations').all, agreement).map((after) => ({
      table: 'allocations' as const,
      key: after.id,
      after,
    })),
  ];
  const saved = await desk.commit({ label: { code: 'agreement', ids: [], count: 1 }, operations, correction });
  return saved.ok ? undefined : problemText(saved.problem);
}

/** The dates that an approval is for: those of the days that it holds, else of the peer's days for its project. */
async function datesOfApprovals(desk: Desk) {
  const byPeer = groupBy(await desk.days.loadAll(), ({ peerId }) => peerId);
  return ({ peerId, dayIds, projectId }: LimitApproval) => {
    const own = (byPeer.get(peerId) ?? []).filter(
      ({ state, precision }) => state !== 'cancelled' && precision === 'day',
    );
    const held = own.filter(({ id }) => dayIds?.includes(id));
    const meant = held.length > 0 ? held : own.filter((entry) => projectId !== null && entry.projectId === projectId);
    return meant.map(({ date }) => date);
  };
}

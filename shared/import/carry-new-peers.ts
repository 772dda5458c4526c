import type { PeerId } from '@shared/model/ids';
import type { RowPlan } from './row-plan';
import type { PlannedRecord } from './types';

/**
 * A new peer goes in with the first row taken that needs it: the row that made it may itself wait for an answer, while
 * later rows of the same person go in.
 */
export function carryNewPeers<Plan extends RowPlan>(
  plans: readonly Plan[],
  made: ReadonlyMap<PeerId, PlannedRecord>,
): readonly Plan[] {
  if (made.size === 0) return plans;
  const carried = new Set(plans.flatMap(({ makes }) => makes.filter(isPeer).map(({ key }) => key)));
  return plans.map((plan) => {
    if (plan.makes.length === 0) return plan;
    const needed = plan.makes.flatMap(({ after }) => ('peerId' in after ? (made.get(after.peerId) ?? []) : []));
    const missing = [...new Set(needed)].filter(({ key }) => !carried.has(key));
    for (const { key } of missing) carried.add(key);
    return missing.length === 0 ? plan : { ...plan, makes: [...missing, ...plan.makes] };
  });
}

function isPeer({ table }: PlannedRecord): boolean {
  return table === 'peers';
}

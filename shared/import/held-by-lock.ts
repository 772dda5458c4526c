import type { LockedYear } from '@shared/model/year-lock';
import { locksTouched } from '@shared/rules/year-lock';
import { askAbout } from './plan-context';
import { inReview, type RowPlan } from './row-plan';
import type { RowReader } from './row-reader';
import type { Reason } from './types';
import { yearText } from '@shared/rules/year';

/**
 * The plan of a row of days, made to wait where it would add, change or drop a day of a locked year: an import gives no
 * reason. A row that changes nothing stays as it is.
 * Decided: 2026-11-22, product owner: a locked year changes only with a reason.
 */
export function heldByLock(plan: RowPlan, reader: RowReader, locked: readonly LockedYear[]): RowPlan {
  const drops = plan.drops ?? [];
  if (locked.length === 0 || (plan.makes.length === 0 && drops.length === 0)) return plan;
  const touched = [
    ...plan.makes.flatMap(({ table, before, after }) => locksTouched({ table, before, after }, locked)),
    ...drops.flatMap((before) => locksTouched({ table: 'dayEntries', before, after: null }, locked)),
  ];
  if (touched.length === 0) return plan;
  const held = inReview(
    plan.peerName,
    [askAbout(reader, 'date', yearLocked(touched)), ...plan.questions.filter(({ holdsUp }) => !holdsUp)],
    plan.peerId,
    plan,
  );
  return plan.finds ? { finds: plan.finds, ...held } : held;
}

/** Why something of locked years is not taken in. */
export function yearLocked(locked: readonly LockedYear[]): Reason {
  return { code: 'year-locked', facts: { years: [...new Set(locked.map(({ id }) => yearText(id)))].join(' and ') } };
}

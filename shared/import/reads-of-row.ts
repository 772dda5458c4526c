import { countsToLimit } from '@shared/rules/counting';
import { plannedState } from './plan-day-entries';
import type { PlanContext } from './plan-context';
import type { DayReading } from './read-day-row';
import type { RowQuestion, RowReads } from './types';
import { readDayState } from './values/states';

/** What a row of days says as one record, with the readings taken that its questions propose. */
export function readsOf({ facts, to }: DayReading, questions: readonly RowQuestion[], context: PlanContext): RowReads {
  const { when, amount, council, projectCode } = facts;
  const proposed = questions.find(({ field, propose }) => field === 'state' && propose !== null)?.propose ?? '';
  const state = readDayState(proposed) ?? plannedState(facts, context);
  const activity = facts.activity ?? 'other';
  const countsOverride = facts.counts === undefined ? null : { counts: facts.counts, reason: '' };
  const date = when?.date ?? context.input.today;
  return {
    from: when?.date ?? null,
    to,
    precision: when?.precision ?? 'day',
    quarterDays: amount?.quarterDays ?? null,
    activity,
    state,
    counts: countsToLimit({ activity, date, countsOverride }, context.input.agreement.activities),
    councilId: council?.id ?? null,
    councilText: council?.text ?? '',
    projectCode,
  };
}

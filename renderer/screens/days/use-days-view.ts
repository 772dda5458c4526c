import { useKept } from '@renderer/components/use-kept';
import { useAgreement, useToday, useYearDays } from '@renderer/data/desk-context';
import { ListValueSchema } from '@shared/model/list-value';
import { yearFromKey, yearOf, type Year } from '@shared/rules/year';
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { DAYS_ORDERS, type DaysFilter } from './days-list';

const ViewSchema = z.object({
  /** The year that today lies in where empty. */
  yearKey: z.string().max(20),
  filter: z.enum([
    'all',
    'amber',
    'limit',
    'approved',
    'over',
    'pencilled',
    'nothing',
    'unused',
  ]) satisfies z.ZodType<DaysFilter>,
  sort: ListValueSchema.shape.sort,
  /** What is asked besides the filters. */
  conditions: ListValueSchema.shape.conditions,
  search: z.string().max(200),
  /** Empty: all of them. */
  region: z.string().max(80).default(''),
  skill: z.string().max(80).default(''),
});
export type DaysView = z.infer<typeof ViewSchema>;

/** The list as it opens. */
export const FIRST_DAYS_VIEW: DaysView = {
  yearKey: '',
  filter: 'all',
  sort: [...DAYS_ORDERS.used.sort],
  search: '',
  region: '',
  skill: '',
  conditions: [],
};

/** What the Days screen shows, kept while the window is open. */
export function useDaysView(): { view: DaysView; year: Year; change: (changed: Partial<DaysView>) => void } {
  const today = useToday();
  const agreement = useAgreement();
  const [view, keep] = useKept('days-view', ViewSchema, FIRST_DAYS_VIEW);
  const change = useCallback((changed: Partial<DaysView>) => keep({ ...view, ...changed }), [keep, view]);
  // The same object until it is another year: the rows of every peer are made for it.
  const asked = useMemo(
    () => yearFromKey(view.yearKey, agreement) ?? yearOf(today, agreement),
    [view.yearKey, agreement, today],
  );
  return { view, year: useYearRead(asked), change };
}

/** The year to show: the one asked for once its days are in memory, until then the one that was shown. */
function useYearRead(asked: Year): Year {
  const isRead = useYearDays(asked) !== undefined;
  const [shown, show] = useState(asked);
  if (isRead && shown !== asked) show(asked);
  return shown;
}

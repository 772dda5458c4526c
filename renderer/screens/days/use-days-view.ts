import { useAgreement, useToday } from '@renderer/data/desk-context';
import { ListSortSchema } from '@shared/views/list-value';
import { yearFromKey, yearOf, type Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { DAYS_ORDERS, type DaysFilter } from './days-list';

const KEY = 'peer-desk.days-view';

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
  sort: z.array(ListSortSchema).max(5),
  search: z.string().max(200),
  /** Empty: all of them. */
  region: z.string().max(80).default(''),
  skill: z.string().max(80).default(''),
});
export type DaysView = z.infer<typeof ViewSchema>;

const FIRST: DaysView = {
  yearKey: '',
  filter: 'all',
  sort: [...DAYS_ORDERS.used.sort],
  search: '',
  region: '',
  skill: '',
};

function readKept(): DaysView {
  try {
    const kept = ViewSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    return kept.success ? kept.data : FIRST;
  } catch {
    // What was kept cannot be read: the list opens as it does at first.
    return FIRST;
  }
}

/** What the Days screen shows, kept while the window is open. */
export function useDaysView(): { view: DaysView; year: Year; change: (changed: Partial<DaysView>) => void } {
  const today = useToday();
  const agreement = useAgreement();
  const [view, setView] = useState(readKept);
  const change = (changed: Partial<DaysView>) => {
    const next = { ...view, ...changed };
    sessionStorage.setItem(KEY, JSON.stringify(next));
    setView(next);
  };
  // The same object until it is another year: the rows of every peer are made for it.
  const year = useMemo(
    () => yearFromKey(view.yearKey, agreement) ?? yearOf(today, agreement),
    [view.yearKey, agreement, today],
  );
  return { view, year, change };
}

import { useToday } from '@renderer/data/desk-context';
import { plannerMonths, type PlannerMonth } from '@shared/rules/planner';
import type { Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';

const KEY = 'peer-desk.planner-month';

/** The month shown, kept while the window is open: at first the one that holds today, else the first of the year. */
export function usePlannerMonth(year: Year): {
  months: readonly PlannerMonth[];
  month: PlannerMonth;
  setMonth: (key: string) => void;
} {
  const today = useToday();
  const months = useMemo(() => plannerMonths(year), [year]);
  const [wanted, setWanted] = useState(() => sessionStorage.getItem(KEY) ?? today.slice(0, 7));
  const month =
    months.find(({ key }) => key === wanted) ?? months.find(({ key }) => key === today.slice(0, 7)) ?? months[0];
  if (!month) throw new Error(`Year ${year.key} has no months`);
  return {
    months,
    month,
    setMonth: (key) => {
      sessionStorage.setItem(KEY, key);
      setWanted(key);
    },
  };
}

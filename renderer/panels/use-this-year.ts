import { useAgreement, useToday } from '@renderer/data/desk-context';
import { yearOf, type Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** The year of counting that today lies in; the same until that changes. */
export function useThisYear(): Year {
  const agreement = useAgreement();
  const today = useToday();
  return useMemo(() => yearOf(today, agreement), [today, agreement]);
}

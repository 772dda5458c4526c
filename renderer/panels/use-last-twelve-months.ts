import type { YearDays } from '@renderer/data/desk';
import { useOptions, useToday, useYearDays } from '@renderer/data/desk-context';
import { lastTwelveMonths } from '@shared/rules/unused';
import { useMemo } from 'react';

/** Everybody's days of the last twelve months; `undefined` where the office has not turned that on, or while they are read. */
export function useLastTwelveMonths(): YearDays | undefined {
  const today = useToday();
  const { lastTwelveMonths: isOn } = useOptions();
  return useYearDays(useMemo(() => (isOn ? lastTwelveMonths(today) : undefined), [isOn, today]));
}

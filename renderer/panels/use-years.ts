import type { YearDays } from '@renderer/data/desk';
import { useDesk } from '@renderer/data/desk-context';
import type { Year } from '@shared/rules/year';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

/** The days of several years; `undefined` while one of them is read. The same list until one of them changes. */
export function useYears(years: readonly Year[]): readonly YearDays[] | undefined {
  const desk = useDesk();
  const [failure, setFailure] = useState<unknown>();
  // A text says which years are in memory and in which version, as the years themselves are another list each time.
  const loaded = useSyncExternalStore(desk.subscribe, () =>
    years.map((year) => `${year.key} ${desk.days.peekYear(year)?.version ?? ''}`).join(),
  );
  useEffect(() => {
    for (const year of years) if (!desk.days.peekYear(year)) desk.days.loadYear(year).catch(setFailure);
  }, [desk, years]);
  if (failure !== undefined) throw failure;
  return useMemo(() => {
    const inMemory = years.flatMap((year) => desk.days.peekYear(year) ?? []);
    return loaded !== '' && inMemory.length < years.length ? undefined : inMemory;
  }, [desk, years, loaded]);
}

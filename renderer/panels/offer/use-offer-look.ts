import type { TableSnapshot, YearDays } from '@renderer/data/desk';
import { useAgreement, useCouncilBook, useTable, useToday, useTrainingBook } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { NO_DAYS_USED, type DaysUsed } from '@shared/rules/days-used';
import { setAsideIn } from '@shared/rules/offer/note-considered';
import { criteriaOf } from '@shared/rules/offer/offer-criteria';
import type { OfferLook } from '@shared/rules/offer/rules-against';
import { workWanted } from '@shared/rules/offer/work-wanted';
import { yearOf, type Year } from '@shared/rules/year';
import { useMemo } from 'react';
import { useYears, yearsBetween } from '../use-years';

/** What peers are looked at with for a request, the year that the work counts in, and what each used in it. */
export type OfferView = OfferLook & { year: Year; usedOf: (id: PeerId) => DaysUsed };

const NO_ENTRIES: readonly DayEntry[] = [];

/** What is known for looking at peers for a request; `undefined` without one, and while the days of the work's years are read. */
export function useOfferLook(request: Request | undefined): OfferView | undefined {
  const assignments: TableSnapshot<{ peerId: PeerId; requestId: Request['id'] | null }> = useTable('assignments');
  const book = useCouncilBook();
  const training = useTrainingBook();
  const agreement = useAgreement();
  const today = useToday();
  const work = useMemo(() => (request ? workWanted(request, today) : undefined), [request, today]);
  const years = useMemo(() => yearsOf(work?.days ?? [], agreement), [work, agreement]);
  const inMemory = useYears(years);
  return useMemo(() => {
    const [first] = inMemory ?? [];
    if (!request || !work || !inMemory || !first) return undefined;
    const inRequest = assignments.all.filter(({ requestId }) => requestId === request.id);
    return {
      request,
      work,
      criteria: criteriaOf(request),
      inRequest: new Set(inRequest.map(({ peerId }) => peerId)),
      setAside: setAsideIn(request),
      councilOf: book.get,
      entriesOf: entriesIn(inMemory),
      training,
      agreement,
      today,
      year: first.year,
      usedOf: (id) => (first.byPeer.has(id) ? first.used(id) : NO_DAYS_USED),
    };
  }, [request, work, inMemory, assignments, book, training, agreement, today]);
}

/** The years that dated work lies in. */
function yearsOf(days: readonly DayEntry[], agreement: Agreement): Year[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  return first === undefined || last === undefined ? [] : yearsBetween(first, last, agreement);
}

/** A peer's entries of all the years. */
export function entriesIn(years: readonly YearDays[]): (id: PeerId) => readonly DayEntry[] {
  const [only] = years;
  if (only && years.length === 1) return (id) => only.byPeer.get(id) ?? NO_ENTRIES;
  return (id) => years.flatMap(({ byPeer }) => byPeer.get(id) ?? NO_ENTRIES);
}

/** The year of counting that today lies in, for a look without a request. */
export function useThisYear(): Year {
  const agreement = useAgreement();
  const today = useToday();
  return useMemo(() => yearOf(today, agreement), [today, agreement]);
}

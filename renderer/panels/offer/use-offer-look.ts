import type { TableSnapshot } from '@renderer/data/records';
import { useAgreement, useCouncilBook, useTable, useToday, useTrainingBook } from '@renderer/data/desk-context';
import type { PeerId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { NO_DAYS_USED, type DaysUsed } from '@shared/rules/days-used';
import { setAsideIn } from '@shared/rules/offer/note-considered';
import { criteriaOf } from '@shared/rules/offer/offer-criteria';
import type { OfferLook } from '@shared/rules/offer/rules-against';
import { workWanted } from '@shared/rules/offer/work-wanted';
import type { Year } from '@shared/rules/year';
import { useMemo } from 'react';
import { useYears } from '../use-years';
import { entriesBetween, yearsUpTo } from '../years-of-days';

/** What peers are looked at with for a request, the year that the work counts in, and what each used in it. */
export type OfferView = OfferLook & { year: Year; usedOf: (id: PeerId) => DaysUsed };

/** What is known for looking at peers for a request; `undefined` without one, and while the days of the work's years are read. */
export function useOfferLook(request: Request | undefined): OfferView | undefined {
  const assignments: TableSnapshot<{ peerId: PeerId; requestId: Request['id'] | null }> = useTable('assignments');
  const book = useCouncilBook();
  const training = useTrainingBook();
  const agreement = useAgreement();
  const today = useToday();
  const work = useMemo(() => (request ? workWanted(request, today) : undefined), [request, today]);
  const years = useMemo(() => yearsUpTo(work?.days ?? [], agreement, 0), [work, agreement]);
  const inMemory = useYears(years);
  return useMemo(() => {
    const [first] = inMemory ?? [];
    if (!request || !work || !inMemory || !first) return undefined;
    const { dates } = work;
    const inRequest = assignments.all.filter(({ requestId }) => requestId === request.id);
    return {
      request,
      work,
      criteria: criteriaOf(request),
      inRequest: new Set(inRequest.map(({ peerId }) => peerId)),
      setAside: setAsideIn(request),
      councilOf: book.get,
      entriesOf: entriesBetween(inMemory, dates[0] ?? today, dates.at(-1) ?? today),
      training,
      agreement,
      today,
      year: first.year,
      usedOf: (id) => (first.byPeer.has(id) ? first.used(id) : NO_DAYS_USED),
    };
  }, [request, work, inMemory, assignments, book, training, agreement, today]);
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { Change } from '@shared/model/change';
import type { PeerId } from '@shared/model/ids';
import { ok, problem, type Result } from '@shared/model/result';
import type { LockedYear, YearCorrection } from '@shared/model/year-lock';
import { locksTouched, peerTouched, type RecordChange } from '@shared/rules/year-lock';
import type { CommitOperation } from './records';
import { yearText } from '@shared/rules/year';

/** Watches over the locked years while a change is written. */
export type YearGate = {
  /** Is shown each record that becomes another. */
  see: (change: RecordChange) => void;
  /** After the last: why locked years were corrected, to be written with the change; problem `year-locked` without a reason. */
  correction: () => Result<CommitOperation | undefined>;
};

/** The gate of one change, by the years that are locked as it begins: an unlocking in the same change opens nothing. */
export function createYearGate(
  locked: readonly LockedYear[],
  reason: string | undefined,
  { facts, on }: { facts: Pick<Change, 'id' | 'by'>; on: CalendarDay },
): YearGate {
  const touched = new Set<LockedYear>();
  const peerIds = new Set<PeerId | undefined>();
  const said = reason?.trim() ?? '';
  return {
    see: (change) => {
      const locks = locksTouched(change, locked);
      for (const lock of locks) touched.add(lock);
      if (locks.length > 0) peerIds.add(peerTouched(change));
    },
    correction: () => {
      if (touched.size === 0) return ok(undefined);
      const years = locked.filter((lock) => touched.has(lock));
      if (said === '') return problem('year-locked', { years: years.map(({ id }) => yearText(id)).join(' and ') });
      const [peerId] = peerIds;
      const after: YearCorrection = {
        id: facts.id,
        yearKeys: years.map(({ id }) => id),
        reason: said,
        on,
        by: facts.by,
        peerId: peerIds.size === 1 ? (peerId ?? null) : null,
      };
      return ok({ table: 'yearCorrections', key: facts.id, after });
    },
  };
}

import { useAgreement, usePeerDays, useTable, useToday } from '@renderer/data/desk-context';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysUsed, type DaysUsed } from '@shared/rules/days-used';
import { daysByTerm, type DaysByTerm } from '@shared/rules/days-by-term';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { cancelledLines, statement, type CancelledLine, type StatementLine } from '@shared/rules/statement';
import { yearFromKey, yearOf, type Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** Everything about one peer's days in one year. */
export type PeerYear = {
  year: Year;
  used: DaysUsed;
  limit: LimitPosition;
  lines: readonly StatementLine[];
  /** What was cancelled; in no figure. */
  cancelled: readonly CancelledLine[];
  approvals: readonly LimitApproval[];
  /** The entries behind each sum of `used`. */
  rows: DaysByTerm;
};

/** The peer's days of the year with that key (this year without one), and the years there are, newest first. */
export function usePeerYear(
  peerId: PeerId,
  yearKey: string | undefined,
): { years: readonly Year[]; peerYear: PeerYear | undefined } {
  const entries = usePeerDays(peerId);
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const today = useToday();
  return useMemo(() => {
    const thisYear = yearOf(today, agreement);
    const own = approvals.all.filter((approval) => approval.peerId === peerId);
    const found = [
      thisYear,
      ...(entries ?? []).map(({ date }) => yearOf(date, agreement)),
      ...own.flatMap((approval) => yearFromKey(approval.yearKey, agreement) ?? []),
    ];
    const years = [...new Map(found.map((each) => [each.key, each])).values()].toSorted((a, b) =>
      a.startsOn < b.startsOn ? 1 : -1,
    );
    // A year with no day of the peer may be asked for too.
    const year = years.find(({ key }) => key === yearKey) ?? yearFromKey(yearKey ?? '', agreement) ?? thisYear;
    if (!entries) return { years, peerYear: undefined };
    const ofYear = own.filter((approval) => approval.yearKey === year.key);
    const used = daysUsed(entries, year, agreement, today);
    return {
      years,
      peerYear: {
        year,
        used,
        limit: limitPosition(used, ofYear, limitOf(year, agreement)),
        lines: statement(entries, year, ofYear, agreement, today),
        cancelled: cancelledLines(entries, year, agreement),
        approvals: ofYear,
        rows: daysByTerm(entries, year, agreement, today),
      },
    };
  }, [peerId, yearKey, entries, approvals, agreement, today]);
}

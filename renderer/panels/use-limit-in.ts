import { useAgreement, useTable, useYearDays } from '@renderer/data/desk-context';
import type { PeerId } from '@shared/model/ids';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import type { Year } from '@shared/rules/year';
import { useCallback } from 'react';

/** Where one peer or another stands in a year, for the few in sight; `undefined` while its days are read. */
export function useLimitIn(year: Year): (peerId: PeerId) => LimitPosition | undefined {
  const agreement = useAgreement();
  const approvals = useTable('approvals').all;
  const days = useYearDays(year);
  return useCallback(
    (peerId) => {
      if (!days) return undefined;
      const own = approvals.filter((one) => one.peerId === peerId && one.yearKey === year.key);
      return limitPosition(days.used(peerId), own, limitOf(year, agreement));
    },
    [agreement, approvals, days, year],
  );
}

import Box from '@mui/material/Box';
import { useAgreement, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { LimitStatus } from '@renderer/panels/limit-status';
import type { PeerId } from '@shared/model/ids';
import { fromQuarterDays } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';

type Work = Pick<Request, 'startsOn'>;

/** Where a peer stands in the year of the work, or in this one where it has no date; `undefined` while it is read. */
function useLimit(peerId: PeerId, request: Work): LimitPosition | undefined {
  const today = useToday();
  const agreement = useAgreement();
  const approvals = useTable('approvals');
  const year = yearOf(request.startsOn ?? today, agreement);
  const days = useYearDays(year);
  if (!days) return undefined;
  const own = approvals.all.filter((one) => one.peerId === peerId && one.yearKey === year.key);
  return limitPosition(days.used(peerId), own, limitOf(year, agreement));
}

/** "11.5 left" beside a name; with a warning once nothing is left. */
export function DaysLeft({ peerId, request }: { peerId: PeerId; request: Work }) {
  const limit = useLimit(peerId, request);
  if (!limit) return null;
  const left = limit.leftQuarterDays;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, mr: 2 }}>
      {left <= 0 ? <LimitStatus limit={limit} /> : null}
      <span>{left < 0 ? `${fromQuarterDays(-left)} over` : `${fromQuarterDays(left)} left`}</span>
    </Box>
  );
}

import Box from '@mui/material/Box';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { LimitStatus } from '@renderer/panels/limit-status';
import { useLimitIn } from '@renderer/panels/use-limit-in';
import type { PeerId } from '@shared/model/ids';
import { fromQuarterDays } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import { yearOf } from '@shared/rules/year';

type Work = Pick<Request, 'startsOn'>;

/** "11.5 left" beside a name, in the year of the work, or in this one where it has no date; with a warning once nothing is left. */
export function DaysLeft({ peerId, request }: { peerId: PeerId; request: Work }) {
  const today = useToday();
  const agreement = useAgreement();
  const limit = useLimitIn(yearOf(request.startsOn ?? today, agreement))(peerId);
  if (!limit) return null;
  const left = limit.leftQuarterDays;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5, mr: 2 }}>
      {left <= 0 ? <LimitStatus limit={limit} /> : null}
      <span>{left < 0 ? `${fromQuarterDays(-left)} over` : `${fromQuarterDays(left)} left`}</span>
    </Box>
  );
}

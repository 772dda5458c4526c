import { fromQuarterDays } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import type { LimitPositionName } from '@shared/rules/limit';
import type { LimitOfYear } from '@shared/rules/limit-of-year';

/** Where a peer stands, as it is said on screen: near the limit with the figure of the year. */
export function positionText(
  position: LimitPositionName,
  { amberQuarterDays }: Pick<LimitOfYear, 'amberQuarterDays'>,
): string {
  switch (position) {
    case 'within limit':
      return 'Within limit';
    case '32 or more':
      return `${fromQuarterDays(amberQuarterDays)} or more`;
    case 'at limit':
      return 'At limit';
    case 'over, approved':
      return 'Over, approved';
    case 'over, no approval':
      return 'Over, no approval';
    default:
      return missingCase(position);
  }
}

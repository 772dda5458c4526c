import { fromQuarterDays } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import type { Agreement } from '@shared/model/settings';
import type { LimitPositionName } from '@shared/rules/limit';

/** Where a peer stands, as it is said on screen: near the limit with the figure that was agreed. */
export function positionText(position: LimitPositionName, agreement: Pick<Agreement, 'amberQuarterDays'>): string {
  switch (position) {
    case 'within limit':
      return 'Within limit';
    case '32 or more':
      return `${fromQuarterDays(agreement.amberQuarterDays)} or more`;
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

import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import { Status } from '@renderer/components/status';
import { daysInWords } from '@shared/model/quarter-days';
import type { AllocationPosition } from '@shared/rules/allocations';

/** What is left of days that were given, in words and with an icon; more than was given is a warning. */
export function AllocationLeft({ leftQuarterDays }: Pick<AllocationPosition, 'leftQuarterDays'>) {
  if (leftQuarterDays < 0)
    return (
      <Status icon={WarningAmber} tone="warning">
        {daysInWords(-leftQuarterDays)} more than given
      </Status>
    );
  return (
    <Status icon={CheckCircleOutlined} tone="mute">
      {daysInWords(leftQuarterDays)} left
    </Status>
  );
}

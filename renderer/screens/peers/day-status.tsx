import Check from '@mui/icons-material/Check';
import EditOutlined from '@mui/icons-material/EditOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import { Status } from '@renderer/components/status';
import { missingCase } from '@shared/model/result';
import type { CancelledLine } from '@shared/rules/statement';

/** The state of a line of the statement. What does not count says so, whatever its state, unless it was cancelled. */
export function DayStatus({ line }: { line: CancelledLine }) {
  if (!line.counts && line.state !== 'cancelled')
    return (
      <Status icon={RemoveCircleOutlineOutlined} tone="mute">
        Not counted
      </Status>
    );
  switch (line.state) {
    case 'worked':
      return (
        <Status icon={Check} tone="mute">
          Worked
        </Status>
      );
    case 'booked':
      return (
        <Status icon={EventAvailableOutlined} tone="info">
          Booked
        </Status>
      );
    case 'pencilled':
      return line.expired ? (
        <Status icon={WarningAmber} tone="warning">
          Time is up
        </Status>
      ) : (
        <Status icon={EditOutlined} tone="mute">
          Pencilled in
        </Status>
      );
    case 'cancelled':
      return (
        <Status icon={RemoveCircleOutlineOutlined} tone="mute">
          Cancelled
        </Status>
      );
    default:
      return missingCase(line.state);
  }
}

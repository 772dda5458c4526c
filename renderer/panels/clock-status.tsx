import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import Schedule from '@mui/icons-material/Schedule';
import { Status } from '@renderer/components/status';
import { clockText } from '@renderer/words/clock-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import { missingCase } from '@shared/model/result';
import type { RoundClock } from '@shared/rules/request-state';

/** Time left to answer, or how the answer came: icon, words and colour. */
export function ClockStatus({ clock, today }: { clock: RoundClock; today: CalendarDay }) {
  const text = clockText(clock, today);
  switch (clock.state) {
    case 'overdue':
      return (
        <Status icon={ErrorOutline} tone="error" bold={clock.isRunning}>
          {text}
        </Status>
      );
    case 'due soon':
      if (!clock.isRunning || clock.pause)
        return (
          <Status icon={clock.pause ? PauseCircleOutlined : HistoryToggleOff} tone="mute">
            {text}
          </Status>
        );
      return (
        <Status icon={Schedule} tone="warning" bold>
          {text}
        </Status>
      );
    case 'open':
      return (
        <Status icon={clock.pause ? PauseCircleOutlined : clock.isRunning ? Schedule : HistoryToggleOff} tone="mute">
          {text}
        </Status>
      );
    case 'in time':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          {text}
        </Status>
      );
    case 'late':
      return (
        <Status icon={ErrorOutline} tone="error">
          {text}
        </Status>
      );
    default:
      return missingCase(clock.state);
  }
}

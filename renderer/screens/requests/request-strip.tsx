import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined';
import Schedule from '@mui/icons-material/Schedule';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Strip } from '@renderer/components/strip';
import { useToday } from '@renderer/data/desk-context';
import { clockSentence } from '@renderer/words/clock-text';
import type { AssignmentState } from '@shared/model/assignment';
import type { RoundClock } from '@shared/rules/request-state';
import type { ViewProps } from './request-view';
import { RequestStateStatus } from '@renderer/panels/request-state-status';

/** Where the state has room on the same line as the counts. */
const WIDE = '@media (min-width: 1000px)';
const REPLIED: readonly AssignmentState[] = ['available', 'put forward', 'confirmed', 'done'];

/** The deadline or the answer in words, with how many were wanted, asked, are available and were put forward. */
export function RequestStrip({ request, assignments, clock, state }: ViewProps) {
  const today = useToday();
  const { tone, Icon } = look(clock);
  const ended = request.outcome !== 'none';
  // As an imported log may say it.
  const isEndUnknown = ended && request.outcomeOn === null && clock.answer === null;
  const counts = [
    [clock.peersWanted, clock.peersWanted === 1 ? 'peer wanted' : 'peers wanted'],
    [assignments.filter((one) => one.state !== 'to ask').length, 'asked'],
    [assignments.filter((one) => REPLIED.includes(one.state)).length, 'available'],
    [clock.peersPutForward, 'put forward'],
  ] as const;
  return (
    <Strip tone={tone}>
      <Box
        sx={{ display: 'flex', alignItems: 'center', gap: 1, color: tone === 'info' ? 'info.main' : `${tone}.main` }}
      >
        <Icon aria-hidden sx={{ fontSize: 18 }} />
        <Typography variant="subtitle1" component="p">
          {isEndUnknown ? 'Ended without an answer; on which day is not recorded' : clockSentence(clock, today)}
        </Typography>
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', columnGap: 2, flexWrap: 'wrap', color: 'text.secondary' }}>
        {counts.map(([count, words]) => (
          <span key={words}>
            <Box component="strong" sx={{ color: 'text.primary' }}>
              {count}
            </Box>{' '}
            {words}
          </span>
        ))}
        {clock.peersOwed > 0 && clock.round.responses.length > 0 && !ended ? (
          <span>
            {clock.peersOwed} {clock.peersOwed === 1 ? 'name' : 'names'} owed
          </span>
        ) : null}
      </Box>
      <Box sx={{ [WIDE]: { borderLeft: 1, borderColor: 'custom.lineStrong', pl: 2 } }}>
        <RequestStateStatus state={state} />
      </Box>
    </Strip>
  );
}

function look(clock: RoundClock): { tone: 'error' | 'warning' | 'success' | 'info'; Icon: typeof Schedule } {
  if (clock.answer)
    return clock.state === 'late'
      ? { tone: 'error', Icon: ErrorOutline }
      : { tone: 'success', Icon: CheckCircleOutlined };
  if (clock.state === 'overdue') return { tone: 'error', Icon: ErrorOutline };
  if (clock.pause) return { tone: 'info', Icon: PauseCircleOutlined };
  if (!clock.isRunning) return { tone: 'info', Icon: HistoryToggleOff };
  return { tone: clock.state === 'due soon' ? 'warning' : 'info', Icon: Schedule };
}

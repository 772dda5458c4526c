import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Flag from '@mui/icons-material/Flag';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Status } from '@renderer/components/status';
import { useTask } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import type { Feedback } from '@shared/model/after-work';
import type { Assignment } from '@shared/model/assignment';
import { canHaveFeedback, isOpenConcern } from '@shared/rules/after-work';
import { formatUkDate } from '@shared/rules/uk-date';
import { WritersOnly } from '../writers-only';

type Props = { assignment: Assignment; name: string };

const LINE = { display: 'flex', columnGap: 1.5, alignItems: 'center', flexWrap: 'wrap', minHeight: 26 } as const;

/** What was said of one peer's work, and where more is written down. */
export function FeedbackLines({ assignment, name }: Props) {
  const task = useTask();
  const all = assignment.feedback ?? [];
  const open = (facts: Record<string, string>) => task.open('feedback', { assignment: assignment.id, ...facts });
  if (!canHaveFeedback(useTable('peers').get(assignment.peerId)))
    return (
      <Status icon={RemoveCircleOutlined} tone="mute">
        None kept: this peer was erased
      </Status>
    );
  if (all.length === 0) {
    return (
      <Box sx={LINE}>
        <Status icon={RadioButtonUnchecked} tone="mute">
          None yet
        </Status>
        <WritersOnly>
          <Button size="small" aria-label={`Record feedback: ${name}`} onClick={() => open({})}>
            Record
          </Button>
        </WritersOnly>
      </Box>
    );
  }
  return all.map((one, index) => (
    // Several may say the same on one day; their place is what they are known by.
    // oxlint-disable-next-line react/no-array-index-key
    <Box key={index} sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ ...LINE, '& > span': { whiteSpace: 'normal' } }}>
        <FeedbackStatus feedback={one} />
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{one.summary}</Box>
      <WritersOnly>
        <Box sx={LINE}>
          <Link
            component="button"
            type="button"
            aria-label={`Change feedback: ${name}`}
            onClick={() => open({ feedback: String(index) })}
          >
            Change
          </Link>
          {index === all.length - 1 ? (
            <Link component="button" type="button" aria-label={`More feedback: ${name}`} onClick={() => open({})}>
              More feedback
            </Link>
          ) : null}
        </Box>
      </WritersOnly>
    </Box>
  ));
}

function FeedbackStatus({ feedback }: { feedback: Feedback }) {
  const from = `From ${feedback.from}, ${formatUkDate(feedback.on)}`;
  if (isOpenConcern(feedback))
    return (
      <Status icon={Flag} tone="warning">
        {from}; raises a concern
      </Status>
    );
  return (
    <Status icon={CheckCircleOutlined} tone="success">
      {from}
      {feedback.settledOn ? `; concern settled ${formatUkDate(feedback.settledOn)}` : ''}
    </Status>
  );
}

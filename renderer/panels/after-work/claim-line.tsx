import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { Status } from '@renderer/components/status';
import { useTask } from '@renderer/components/use-task';
import { MARK_CLAIM } from '@renderer/words/claim-words';
import type { Claim } from '@shared/model/after-work';
import type { Assignment } from '@shared/model/assignment';
import { missingCase } from '@shared/model/result';
import { claimStep, nextClaimStep } from '@shared/rules/after-work';
import { formatUkDate } from '@shared/rules/uk-date';
import { WritersOnly } from '../writers-only';
import { useMoveClaimOn } from './use-move-claim-on';

type Props = { assignment: Assignment; name: string; onProblem: (sentence: string | undefined) => void };

/** How far a claim has come, and its next step in one press. */
export function ClaimLine({ assignment, name, onProblem }: Props) {
  const task = useTask();
  const moveOn = useMoveClaimOn();
  const next = nextClaimStep(assignment.claim);
  const press = async () => onProblem(await moveOn(assignment));
  return (
    <Box sx={{ display: 'flex', columnGap: 1.5, alignItems: 'center', flexWrap: 'wrap', minHeight: 26 }}>
      <ClaimStatus claim={assignment.claim} />
      <WritersOnly>
        {next ? (
          <Button size="small" aria-label={`${MARK_CLAIM[next]}: ${name}`} onClick={() => void press()}>
            {MARK_CLAIM[next]}
          </Button>
        ) : null}
        <Link
          component="button"
          type="button"
          aria-label={`Change claim: ${name}`}
          onClick={() => task.open('claim', { assignment: assignment.id })}
        >
          Change
        </Link>
      </WritersOnly>
    </Box>
  );
}

function ClaimStatus({ claim }: { claim: Claim | undefined }) {
  const stands = claimStep(claim);
  const reference = claim?.reference ? `, ${claim.reference}` : '';
  switch (stands.step) {
    case 'none':
      return (
        <Status icon={RadioButtonUnchecked} tone="mute">
          None yet
        </Status>
      );
    case 'not due':
      return (
        <Status icon={RemoveCircleOutlined} tone="mute">
          Nothing is claimed
        </Status>
      );
    case 'submitted':
    case 'approved':
      return (
        <Status icon={HourglassEmpty} tone="info">
          {stands.step === 'submitted' ? 'Submitted' : 'Approved'} {formatUkDate(stands.on)}
          {reference}
        </Status>
      );
    case 'paid':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          Paid {formatUkDate(stands.on)}
          {reference}
        </Status>
      );
    default:
      return missingCase(stands);
  }
}

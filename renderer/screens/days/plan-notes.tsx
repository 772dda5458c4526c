import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { TickInput } from '@renderer/components/fields';
import { WorkWarnings } from '@renderer/panels/work-warnings';
import type { PeerWarnings } from '@renderer/panels/use-work-warnings';
import type { DayPlan } from '@shared/rules/plan-days';
import { useFormContext } from 'react-hook-form';
import type { WorkInput } from './form-values';
import { busyText, refusedText, warningText } from './plan-words';

const MOST_SHOWN = 5;

/** What the plan refuses, warns of and asks about, and what to look at first, beside the days. */
export function PlanNotes(props: {
  plan: DayPlan;
  found: readonly PeerWarnings[];
  nameOf: (peerId: string) => string;
  /** Opens the fields of the approval; left out where they are open. */
  onApprove?: (() => void) | undefined;
  /** Pencils the days in, and opens the fields of the request for approval. */
  onAsk?: (() => void) | undefined;
}) {
  const { plan, found, nameOf, onApprove, onAsk } = props;
  const form = useFormContext<WorkInput>();
  const refused = plan.shares.filter((share) => share.refused !== null);
  const warned = plan.shares.filter(({ warning }) => warning !== null);
  return (
    <>
      {refused.slice(0, MOST_SHOWN).map((share, index) => (
        <Alert
          key={`${share.peerId} ${share.year.key}`}
          severity="error"
          action={
            index === 0 && onApprove ? (
              <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
                {onAsk ? (
                  <Button size="small" onClick={onAsk}>
                    Pencil in and ask
                  </Button>
                ) : null}
                <Button size="small" onClick={onApprove}>
                  Enter approval
                </Button>
              </Box>
            ) : null
          }
        >
          {refusedText(share, nameOf)}
        </Alert>
      ))}
      {refused.length > MOST_SHOWN ? (
        <Alert severity="error">And {refused.length - MOST_SHOWN} more past the limit.</Alert>
      ) : null}
      {warned.slice(0, MOST_SHOWN).map((share) => (
        <Alert key={`${share.peerId} ${share.year.key}`} severity="warning">
          {warningText(share, nameOf)}
        </Alert>
      ))}
      <WorkWarnings found={found} />
      {plan.busyDates.length > 0 ? (
        <Alert severity="warning">
          <TickInput control={form.control} name="keepBusy" label={busyText(plan, nameOf)} />
        </Alert>
      ) : null}
    </>
  );
}

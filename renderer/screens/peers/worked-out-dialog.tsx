import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { DaysFigure } from '@renderer/components/days-figure';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import type { Activity, Agreement } from '@shared/model/settings';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { activityCounts } from '@shared/rules/counting';
import { formatUkDate } from '@shared/rules/uk-date';
import { useId } from 'react';
import type { PeerYear } from './use-peer-year';

/** The sum behind "days left", with the settings and approvals that it rests on. */
export function WorkedOutDialog({ peerYear, onClose }: { peerYear: PeerYear; onClose: () => void }) {
  const agreement = useAgreement();
  const titleId = useId();
  const { year, used, limit } = peerYear;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} slotProps={{ paper: { sx: { width: 480 } } }}>
      <DialogTitle id={titleId} component="h2">
        How is this worked out?
      </DialogTitle>
      <DialogContent>
        <Box
          component="table"
          aria-label="The sum"
          sx={{
            width: '100%',
            borderCollapse: 'collapse',
            '& td': { p: 0, height: 28 },
            '& td:last-of-type': { textAlign: 'right' },
          }}
        >
          <tbody>
            <SumLine text={`Limit${agreedText(agreement)}`} quarterDays={limit.limitQuarterDays} />
            {grantLines(peerYear).map((line) => (
              <SumLine key={line.id} text={`plus ${line.text}`} quarterDays={line.quarterDays} />
            ))}
            <SumLine text="less worked" quarterDays={used.workedQuarterDays} />
            <SumLine text="less booked" quarterDays={used.bookedQuarterDays} />
            <SumLine text={limit.leftQuarterDays < 0 ? 'Over' : 'Left'} quarterDays={limit.leftQuarterDays} bold />
            <SumLine text="less pencilled in, its time not up" quarterDays={used.pencilledQuarterDays} />
            <SumLine text="Left if all pencilled in goes ahead" quarterDays={limit.leftIfAllQuarterDays} bold />
            {used.expiredQuarterDays > 0 ? (
              <SumLine
                text="Not taken off: pencilled in until a day that has passed"
                quarterDays={used.expiredQuarterDays}
              />
            ) : null}
            {used.notCountedQuarterDays > 0 ? (
              <SumLine
                text="Not taken off: work that does not count to the limit"
                quarterDays={used.notCountedQuarterDays}
              />
            ) : null}
          </tbody>
        </Box>
        <Rests
          yearText={`Year ${year.name}, from ${formatUkDate(year.startsOn)} to ${formatUkDate(year.endsOn)}. A day counts in the year in which it is worked.`}
          agreement={agreement}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function SumLine({ text, quarterDays, bold }: { text: string; quarterDays: number; bold?: boolean }) {
  return (
    <Box
      component="tr"
      sx={bold ? { '& td': { fontWeight: 600, borderTop: 1, borderColor: 'custom.lineStrong' } } : {}}
    >
      <td>{text}</td>
      <td>
        <DaysFigure quarterDays={quarterDays} plainZero bold={bold ?? false} />
      </td>
    </Box>
  );
}

function agreedText({ agreedWith, agreedOn }: Agreement): string {
  if (!agreedWith) return '';
  return `, agreed with ${agreedWith}${agreedOn ? ` on ${formatUkDate(agreedOn)}` : ''}`;
}

function grantLines({ approvals }: PeerYear) {
  return approvals
    .filter(({ decision }) => decision === 'granted')
    .map(({ id, approver, reference, decidedOn, grantedQuarterDays }) => ({
      id,
      text: [
        'approved',
        approver && `by ${approver}`,
        decidedOn && `on ${formatUkDate(decidedOn)}`,
        reference && `(${reference})`,
      ]
        .filter(Boolean)
        .join(' '),
      quarterDays: grantedQuarterDays,
    }));
}

function Rests({ yearText, agreement }: { yearText: string; agreement: Agreement }) {
  const today = useToday();
  const names = (counts: boolean) =>
    listed(agreement.activities.filter((activity) => activityCounts(activity, today) === counts));
  return (
    <Box sx={{ mt: 2, fontSize: 12, lineHeight: '18px', color: 'text.secondary', '& p': { m: 0, mb: 1 } }}>
      <p>{yearText}</p>
      <p>Counts to the limit: {names(true)}.</p>
      <p>Does not count: {names(false)}. An entry may say otherwise, with its reason.</p>
      <p>
        More than {fromQuarterDays(agreement.limitQuarterDays)} days a year need the approval of the{' '}
        {agreement.approverTitle} (Peer Support Review Update, para 24). Worked days are always recorded.
      </p>
    </Box>
  );
}

function listed(activities: readonly Activity[]): string {
  return (
    activities
      .map(({ name }) => name.toLowerCase().replace('lga', 'LGA').replace('peer desk', 'Peer Desk'))
      .join(', ') || 'none'
  );
}

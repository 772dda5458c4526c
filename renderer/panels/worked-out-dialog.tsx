import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { DaysFigure } from '@renderer/components/days-figure';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Activity, Agreement } from '@shared/model/settings';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { activityCounts } from '@shared/rules/counting';
import type { DaysUsed } from '@shared/rules/days-used';
import type { LimitPosition } from '@shared/rules/limit';
import { formatUkDate } from '@shared/rules/uk-date';
import type { Year } from '@shared/rules/year';
import { useId } from 'react';

/** One peer's figures of a year, and the approvals of that year. */
type Sum = { used: DaysUsed; limit: LimitPosition; approvals: readonly LimitApproval[] };

/** The sum behind "days left", with the settings and approvals that it rests on; without a peer's figures, the rule alone. */
export function WorkedOutDialog(props: {
  /** Of whom the figures are, where the screen shows several peers. */
  name?: string;
  year: Year;
  sum?: Sum | undefined;
  onClose: () => void;
}) {
  const { year, sum, name, onClose } = props;
  const agreement = useAgreement();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} slotProps={{ paper: { sx: { width: 480 } } }}>
      <DialogTitle id={titleId} component="h2">
        How is this worked out?
      </DialogTitle>
      <DialogContent>
        {name ? (
          <Typography variant="h2" component="h3" sx={{ mb: 1 }}>
            {name}, {year.key}
          </Typography>
        ) : null}
        {sum ? <SumTable {...sum} /> : <Rule agreement={agreement} />}
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

function SumTable({ used, limit, approvals }: Sum) {
  const agreement = useAgreement();
  return (
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
        {grantLines(approvals).map((line) => (
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
  );
}

function Rule({ agreement }: { agreement: Agreement }) {
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        Left = the limit of {daysInWords(agreement.limitQuarterDays)}
        {agreedText(agreement)} + extra days approved − worked − booked.
      </Typography>
      <Typography>
        If all goes ahead = left − pencilled in, as long as its time is not up. The menu of a row shows the sum of its
        peer.
      </Typography>
    </>
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

function grantLines(approvals: readonly LimitApproval[]) {
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

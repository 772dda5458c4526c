import Box from '@mui/material/Box';
import { useAgreement } from '@renderer/data/desk-context';
import { agreedText, approvalText, countingText } from '@renderer/words/limit-words';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import type { LimitApproval } from '@shared/model/limit-approval';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import { useApprovedWorkText } from './work-text';

/** What a figure of days rests on: the year, the limit, what counts, and every decision on days beyond the limit. */
export function WorkedOutRests(props: { year: Year; approvals?: readonly LimitApproval[] }) {
  const { year, approvals } = props;
  const agreement = useAgreement();
  const { limitQuarterDays, amberQuarterDays } = limitOf(year, agreement);
  const workOf = useApprovedWorkText();
  const { counts, doesNot, changes } = countingText(agreement.activities, year);
  return (
    <Box sx={{ mt: 2, fontSize: '0.923em', lineHeight: '18px', color: 'text.secondary', '& p': { m: 0, mb: 1 } }}>
      {approvals && approvals.length > 0 ? (
        <Box component="ul" aria-label="Approvals" sx={{ m: 0, mb: 1, pl: 2.5 }}>
          {approvals.map((approval) => (
            <li key={approval.id}>{approvalText(approval, workOf(approval))}</li>
          ))}
        </Box>
      ) : null}
      {approvals?.length === 0 ? <p>No approval of days beyond the limit in {yearText(year.key)}.</p> : null}
      <p>
        Year {yearText(year.key)}, from {formatUkDate(year.startsOn)} to {formatUkDate(year.endsOn)}. A day counts in
        the year in which it is worked.
      </p>
      <p>
        Limit {daysInWords(limitQuarterDays)} a peer{agreedText(agreement)}. Amber at{' '}
        {fromQuarterDays(amberQuarterDays)} days.
      </p>
      <p>Counts to the limit: {counts}.</p>
      <p>Does not count: {doesNot}. An entry may say otherwise, with its reason.</p>
      {changes.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        More than {fromQuarterDays(limitQuarterDays)} days a year need the approval of the {agreement.approverTitle}{' '}
        (Peer Support Review Update, para 24). Worked days are always recorded. Cancelled days are in no figure.
      </p>
    </Box>
  );
}

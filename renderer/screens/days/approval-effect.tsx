import Alert from '@mui/material/Alert';
import { daysInWords } from '@shared/model/quarter-days';
import type { Excess } from '@shared/rules/excesses';
import { spanText } from './over/excess-words';

/** In quarter-days. */
const ONE_DAY = 4;

/** What a decision leaves over: fewer days than were asked, and days that stand beyond the limit without approval then. */
export function ApprovalEffect(props: {
  askedQuarterDays: number | undefined;
  grantedQuarterDays: number | undefined;
  now: readonly Excess[];
  then: readonly Excess[];
}) {
  const { askedQuarterDays = 0, grantedQuarterDays, now, then } = props;
  const uncoveredThen = uncovered(then);
  const isMore = sumOf(uncoveredThen) > sumOf(uncovered(now));
  const isReduced = grantedQuarterDays !== undefined && grantedQuarterDays < askedQuarterDays;
  return (
    <>
      {isReduced ? (
        <Alert severity="info">
          {daysInWords(grantedQuarterDays)} granted of the {daysInWords(askedQuarterDays)} asked. What is held beyond
          that cannot be booked.
        </Alert>
      ) : null}
      {isMore ? (
        <Alert severity="warning">
          Then {daysInWords(sumOf(uncoveredThen))} {sumOf(uncoveredThen) === ONE_DAY ? 'stands' : 'stand'} beyond the
          limit without approval:{' '}
          {uncoveredThen.map(({ entry, quarterDays }) => wordsOf(entry, quarterDays)).join('; ')}. Nothing of that
          changes: it stands in the list of days over the limit until it is cancelled, moved or approved.
        </Alert>
      ) : null}
    </>
  );
}

function wordsOf(entry: Excess['days'][number]['entry'], quarterDays: number): string {
  return `${spanText([entry]) || 'some day of the year'} (${daysInWords(quarterDays)} ${entry.state})`;
}

function uncovered(rows: readonly Excess[]): Excess['days'][number][] {
  return rows.flatMap(({ approval, days }) => (approval?.decision === 'granted' ? [] : days));
}

function sumOf(days: readonly { quarterDays: number }[]): number {
  return days.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

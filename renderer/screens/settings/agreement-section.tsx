import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { ChangeButton } from '@renderer/panels/change-button';
import { RecordHistory } from '@renderer/panels/record-history';
import { countsText, limitsText, MEANING_TEXT } from '@shared/exports/agreement-differences';
import { daysInWords } from '@shared/model/quarter-days';
import { DEFAULT_AGREEMENT, type Setting } from '@shared/model/settings';
import { activityCounts } from '@shared/rules/counting';
import { limitOf } from '@shared/rules/limit-of-year';
import { meaningOf } from '@shared/rules/round-target';
import { formatPlainDate, formatUkDate } from '@shared/rules/uk-date';
import { yearOf } from '@shared/rules/year';
import { useState } from 'react';
import { AgreementDialog } from './agreement-dialog';

const SHIPPED: Setting = { id: 'agreement', value: DEFAULT_AGREEMENT };

/** What was agreed with the LGA: read only until somebody says who agreed another thing, and when. */
export function AgreementSection() {
  const agreement = useAgreement();
  const today = useToday();
  const [changing, setChanging] = useState(false);
  const year = yearOf(today, agreement);
  const limit = limitOf(year, agreement);
  const names = (counts: boolean) =>
    agreement.activities
      .filter((activity) => activityCounts(activity, today) === counts)
      .map(({ name }) => name)
      .join(', ');
  // One that counted otherwise before, or will, is said with its dates.
  const dated = agreement.activities.filter(({ counts }) => counts.length > 1);
  return (
    <Section
      title="What was agreed with the LGA"
      right={<ChangeButton onClick={() => setChanging(true)}>Change an agreement</ChangeButton>}
    >
      <Facts
        lines={[
          ['Limit', `${daysInWords(limit.limitQuarterDays)} a year for each member peer`],
          ['Shown as near', `from ${daysInWords(limit.amberQuarterDays)} on`],
          ['Limits by year', agreement.limits ? limitsText(agreement, 'limitQuarterDays') : ''],
          ['Year', `${formatPlainDate(year.startsOn)} to ${formatPlainDate(year.endsOn)}`],
          ['Answer within', `${agreement.targetDays} ${agreement.dayKind} days, the day of receipt being day 0`],
          ['Answered by', MEANING_TEXT[meaningOf(agreement)]],
          ['Beyond the limit', `approved by the ${agreement.approverTitle}`],
          [
            'Training counts for',
            `${agreement.trainingWindowMonths} months; the conference for ${agreement.conferenceWindowMonths} months`,
          ],
          ['Counts to the limit', names(true)],
          ['Does not count', names(false)],
          ['With dates', dated.map((activity) => `${activity.name}: ${countsText(activity)}`).join('. ')],
          [
            'Agreed',
            agreement.agreedOn
              ? `with ${agreement.agreedWith || 'the LGA'} on ${formatUkDate(agreement.agreedOn)}`
              : 'as shipped; no other agreement recorded',
          ],
        ]}
      />
      <RecordHistory table="settings" id="agreement" builtIn={SHIPPED} level={3} />
      {changing ? <AgreementDialog agreement={agreement} today={today} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

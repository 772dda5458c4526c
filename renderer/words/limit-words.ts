import type { LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import type { Activity, Agreement } from '@shared/model/settings';
import { activityCounts } from '@shared/rules/counting';
import { formatUkDate } from '@shared/rules/uk-date';
import { isInYear, type Year } from '@shared/rules/year';

/** With whom and when the terms were agreed, to stand behind one of them; '' where nobody is named. */
export function agreedText({ agreedWith, agreedOn }: Pick<Agreement, 'agreedWith' | 'agreedOn'>): string {
  if (!agreedWith) return '';
  return `, agreed with ${agreedWith}${agreedOn ? ` on ${formatUkDate(agreedOn)}` : ''}`;
}

/** "approved by A. Director on 03/11/2026 (e-mail of 2 November)". */
export function grantText({ approver, decidedOn, reference }: LimitApproval): string {
  return [
    'approved',
    approver && `by ${approver}`,
    decidedOn && `on ${formatUkDate(decidedOn)}`,
    reference && `(${reference})`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What was asked and what became of it, in one line. `work` says what for. */
export function approvalText(approval: LimitApproval, work: string): string {
  const asked = `${daysInWords(approval.askedQuarterDays)} asked${approval.askedOn ? ` on ${formatUkDate(approval.askedOn)}` : ''}`;
  return [`${asked} for ${work}`, decisionText(approval), approval.reason].filter(Boolean).join('; ');
}

function decisionText({ decision, grantedQuarterDays, approver, approverTitle, decidedOn, reference }: LimitApproval) {
  const by = [approver, approverTitle].filter(Boolean).join(', ');
  const behind = [
    by && `by ${by}`,
    decidedOn && `on ${formatUkDate(decidedOn)}`,
    reference && `e-mail or letter reference ${reference}`,
  ]
    .filter(Boolean)
    .join(', ');
  switch (decision) {
    case 'asked':
      return 'not decided yet, so no day is added';
    case 'granted':
      return [`${daysInWords(grantedQuarterDays)} granted`, behind].filter(Boolean).join(' ');
    case 'refused':
      return ['refused', behind].filter(Boolean).join(' ');
    case 'withdrawn':
      return ['withdrawn', behind].filter(Boolean).join(' ');
    default:
      return missingCase(decision);
  }
}

/** Names of the activities that count in a year, that do not, and those of which it changes within the year. */
export function countingText(
  activities: readonly Activity[],
  year: Pick<Year, 'startsOn' | 'endsOn'>,
): { counts: string; doesNot: string; changes: string[] } {
  const changing = activities.filter((activity) => changesIn(activity, year).length > 0);
  const whole = (counts: boolean) =>
    activities.filter((each) => !changing.includes(each) && activityCounts(each, year.startsOn) === counts);
  return {
    counts: listed(whole(true)),
    doesNot: listed(whole(false)),
    changes: changing.map((activity) => {
      const since = changesIn(activity, year).map(
        ({ from, counts }) => `${counts ? 'counts' : 'does not count'} from ${formatUkDate(from)}`,
      );
      const first = activityCounts(activity, year.startsOn) ? 'counts' : 'does not count';
      return `${activity.name} ${[`${first} at the start of the year`, ...since].join(', ')}.`;
    }),
  };
}

function changesIn(activity: Activity, year: Pick<Year, 'startsOn' | 'endsOn'>) {
  return activity.counts
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .slice(1)
    .filter(({ from }) => isInYear(from, year) && from !== year.startsOn);
}

function listed(activities: readonly Activity[]): string {
  return (
    activities
      .map(({ name }) => name.toLowerCase().replace('lga', 'LGA').replace('peer desk', 'Peer Desk'))
      .join(', ') || 'none'
  );
}

import type { Assignment } from '@shared/model/assignment';
import { formatUkDate } from '@shared/rules/uk-date';

/** What is held of the time after a piece of work: all feedback in full, and each step of the claim. */
export function afterWorkLines({ feedback, claim }: Pick<Assignment, 'feedback' | 'claim'>): string[] {
  const said = (feedback ?? []).map(({ from, on, by, summary, concern, settledOn }) =>
    [
      `feedback from ${from}${by ? ` (${by})` : ''} on ${formatUkDate(on)}: ${summary}`,
      concern && 'raises a concern',
      settledOn && `settled on ${formatUkDate(settledOn)}`,
    ]
      .filter(Boolean)
      .join('; '),
  );
  const steps = [
    claim?.submittedOn ? `claim submitted on ${formatUkDate(claim.submittedOn)}` : '',
    claim?.approvedOn ? `claim approved on ${formatUkDate(claim.approvedOn)}` : '',
    claim?.paidOn ? `claim paid on ${formatUkDate(claim.paidOn)}` : '',
    claim?.reference ? `reference of the claim ${claim.reference}` : '',
    claim?.notDue ? 'nothing is claimed' : '',
  ];
  return [...said, ...steps.filter(Boolean)];
}

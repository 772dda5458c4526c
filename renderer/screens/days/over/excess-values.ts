import type { ExcessRow } from '@renderer/panels/use-excesses';
import { capitalised } from '@shared/exports/words';
import type { ListColumn } from '@shared/views/list-column';
import { datesOfExcess, decidedText, decisionText, groupTitle, standingText } from './excess-words';

/** The excesses over the limit as they leave the screen: each figure in a column of its own. */
export function excessValues(
  workOf: (row: ExcessRow) => string,
  nameOf: (peerId: string) => string,
): readonly ListColumn<ExcessRow>[] {
  return [
    { id: 'group', title: 'Where it stands', kind: 'text', value: ({ group }) => groupTitle(group) },
    { id: 'peer', title: 'Peer', kind: 'text', value: ({ peerId }) => nameOf(peerId) },
    { id: 'work', title: 'What for', kind: 'text', value: (row) => capitalised(workOf(row)) },
    { id: 'dates', title: 'Dates', kind: 'text', value: datesOfExcess },
    { id: 'worked', title: 'Worked', kind: 'days', value: ({ used }) => used.workedQuarterDays },
    { id: 'booked', title: 'Booked', kind: 'days', value: ({ used }) => used.bookedQuarterDays },
    { id: 'asked', title: 'Asked', kind: 'days', value: ({ approval }) => approval?.askedQuarterDays ?? null },
    { id: 'granted', title: 'Granted', kind: 'days', value: grantedOf },
    { id: 'used', title: 'Used of it', kind: 'days', value: usedOfGranted },
    {
      id: 'uncovered',
      title: 'No approval',
      kind: 'days',
      value: ({ uncoveredQuarterDays }) => uncoveredQuarterDays,
    },
    { id: 'standing', title: 'What stands', kind: 'text', value: standingText },
    { id: 'decision', title: 'Decision', kind: 'text', value: ({ approval }) => decisionText(approval) },
    {
      id: 'decided',
      title: 'Decided by and on',
      kind: 'text',
      value: ({ approval }) => (approval ? decidedText(approval) : ''),
    },
  ];
}

/** Nothing where nothing was decided on; 0 where it was refused, withdrawn or is awaited. */
export function grantedOf({ approval }: ExcessRow): number | null {
  if (approval === null) return null;
  return approval.decision === 'granted' ? approval.grantedQuarterDays : 0;
}

/** How much of what was granted is used; nothing where nothing was. */
export function usedOfGranted({ approval, usedQuarterDays }: ExcessRow): number | null {
  return approval?.decision === 'granted' ? usedQuarterDays : null;
}

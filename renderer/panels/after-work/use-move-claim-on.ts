import { useDesk, useToday } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import { claimMovedOn, nextClaimStep } from '@shared/rules/after-work';

/** Notes the next step of a claim as taken today; answers with the sentence where it could not be done. */
export function useMoveClaimOn() {
  const desk = useDesk();
  const today = useToday();
  return async (assignment: Assignment): Promise<string | undefined> => {
    const saved = await desk.commit({
      label: { code: `claim-${nextClaimStep(assignment.claim) ?? 'changed'}`, ids: [assignment.peerId], count: 1 },
      operations: [
        {
          table: 'assignments',
          key: assignment.id,
          after: { ...assignment, claim: claimMovedOn(assignment.claim, today) },
        },
      ],
    });
    return saved.ok ? undefined : problemText(saved.problem);
  };
}

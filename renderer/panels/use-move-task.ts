import type { TaskName } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import type { Assignment, AssignmentState } from '@shared/model/assignment';
import { passedBooked } from '@shared/rules/assignment-days';
import { freedDays, moveFreesDays } from '@shared/rules/free-days';
import { useCallback } from 'react';

/**
 * The dialog that a move of a peer goes through as it concerns days: confirming books them, an end frees them, and work
 * done has days that were worked. `undefined` where the move touches no day.
 */
export function useMoveTask() {
  const desk = useDesk();
  return useCallback(
    async (assignment: Assignment, state: AssignmentState): Promise<TaskName | undefined> => {
      if (state === assignment.state) return undefined;
      if (state === 'confirmed' && assignment.state !== 'done') return 'confirm';
      const frees = moveFreesDays(assignment.state, state);
      if (!frees && state !== 'done') return undefined;
      const all = await desk.days.loadPeer(assignment.peerId);
      const own = all.filter(({ assignmentId }) => assignmentId === assignment.id);
      if (state === 'done') return passedBooked(own, desk.today).length > 0 ? 'work-done' : undefined;
      return freedDays(own).entries.length > 0 ? 'free-days' : undefined;
    },
    [desk],
  );
}

import { useDesk } from '@renderer/data/desk-context';
import type { Assignment } from '@shared/model/assignment';
import { freedDays, type FreedDays } from '@shared/rules/free-days';
import { useEffect, useState } from 'react';

type HeldDays = {
  /** Those who are confirmed or hold days: the ones whose work a cancellation ends. */
  assignments: readonly Assignment[];
  freed: FreedDays;
};

/** What the peers of a request hold as the dialog opens, and a cancellation by the LGA would free; `undefined` while it is read. */
export function useHeldDays(assignments: readonly Assignment[]): HeldDays | undefined {
  const desk = useDesk();
  const [given] = useState(assignments);
  const [held, setHeld] = useState<HeldDays>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    const read = async () => {
      const days = await Promise.all(given.map(({ peerId }) => desk.days.loadPeer(peerId)));
      const own = given.map(({ id }, index) => (days[index] ?? []).filter(({ assignmentId }) => assignmentId === id));
      setHeld({
        assignments: given.filter(
          ({ state }, index) => state === 'confirmed' || freedDays(own[index] ?? []).entries.length > 0,
        ),
        freed: freedDays(own.flat()),
      });
    };
    read().catch(setFailure);
  }, [desk, given]);
  if (failure !== undefined) throw failure;
  return held;
}

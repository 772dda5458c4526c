import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import { z } from 'zod';

const AskedSchema = z.object({
  /** What the list of the screen is searched for. */
  search: z.string().max(200).optional(),
  /** The heading of the section to be brought into sight. */
  section: z.string().optional(),
});

/** What whoever leads to a screen asks it to show besides; it goes beside the address, never in it. */
export type AskedOfScreen = z.infer<typeof AskedSchema>;

/** Calls back with what was asked of the screen that is shown, each time that somebody is led there. */
export function useAskedOfScreen(onAsked: (asked: AskedOfScreen) => void): void {
  const { state, key } = useLocation();
  const tell = useEffectEvent(onAsked);
  useEffect(() => {
    const asked = AskedSchema.safeParse(state);
    if (asked.success) tell(asked.data);
    // Each time that somebody is led there has a key of its own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
}

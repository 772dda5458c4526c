import { useLocation } from 'react-router';
import { z } from 'zod';

const CameFromSchema = z.object({ cameFrom: z.object({ to: z.string().startsWith('/'), title: z.string().min(1) }) });

/** The screen that led here, for a way back. It goes beside the address, never in it: its title may be a person's name. */
export type CameFrom = z.infer<typeof CameFromSchema>;

/** Which screen led to the one that is shown; none where it was opened by its address. */
export function useCameFrom(): CameFrom | undefined {
  return CameFromSchema.safeParse(useLocation().state).data;
}

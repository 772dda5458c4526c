import type { AskedRound } from '../rules/performance';
import { z } from 'zod';

const BehindFigureSchema = z.object({
  title: z.string(),
  /** Where the figure stands. */
  from: z.string(),
  roundIds: z.array(z.string()),
});

/** What stands behind a figure about requests: the rounds that it counts, for the list of requests to show. */
export type BehindFigure = z.infer<typeof BehindFigureSchema>;

/** What a link to the list of requests is given, so that it shows those and no others. */
export function behindFigure(
  title: string,
  from: string,
  rounds: readonly AskedRound[],
): { behindFigure: BehindFigure } {
  return { behindFigure: { title, from, roundIds: rounds.map(({ clock }) => clock.round.id) } };
}

/** What the link that led here was given; `undefined` where it was no figure. */
export function readBehindFigure(state: unknown): BehindFigure | undefined {
  return z.object({ behindFigure: BehindFigureSchema }).safeParse(state).data?.behindFigure;
}

import Link from '@mui/material/Link';
import { behindFigure } from '@shared/views/behind-figure';
import type { AskedRound } from '@shared/rules/performance';
import type { Year } from '@shared/rules/year';
import { createContext, useContext } from 'react';
import { Link as RouterLink } from 'react-router';

/** The year that is looked at: what a figure leads to leads back to it. */
export const YearShown = createContext<Year['key'] | undefined>(undefined);

type Props = { of: string; what: string; rounds: readonly AskedRound[] };

/** A count that leads to the list of what it counts; nowhere where it is 0. `of` names its line, `what` its column. */
export function FigureLink({ of, what, rounds }: Props) {
  const year = useContext(YearShown);
  if (rounds.length === 0) return '0';
  const title = `${of}: ${what.toLowerCase()}`;
  const from = year === undefined ? '/reports/answers' : `/reports/answers?year=${encodeURIComponent(year)}`;
  return (
    <Link
      component={RouterLink}
      to="/requests"
      state={behindFigure(title, from, rounds)}
      aria-label={`${rounds.length}, ${title}`}
    >
      {rounds.length}
    </Link>
  );
}

import Link from '@mui/material/Link';
import type { AskedRound } from '@shared/rules/performance';
import type { Behind } from './rounds-dialog';

type Props = { of: string; what: string; rounds: readonly AskedRound[]; show: (behind: Behind) => void; text?: string };

/** A count that opens the list of what it counts; nothing to open where it is 0. `of` names its line, `what` its column. */
export function FigureLink({ of, what, rounds, show, text = String(rounds.length) }: Props) {
  if (rounds.length === 0) return text;
  const title = `${of}: ${what.toLowerCase()}`;
  return (
    <Link component="button" type="button" aria-label={`${text}, ${title}`} onClick={() => show({ title, rounds })}>
      {text}
    </Link>
  );
}

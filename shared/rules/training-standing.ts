import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer, TrainingKind } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import type { TrainingBook } from './training-book';
import { isTrainingInOrder, peerTraining, type TrainingPosition, type TrainingPositionWord } from './training';

/** Where a peer stands with everything that is expected. */
export type TrainingStanding = {
  /** The worst of `parts`, which is what the peer is asked about. */
  position: TrainingPositionWord;
  /** Nothing stands against the peer: everything is met or exempt. */
  inOrder: boolean;
  /** What is expected of this peer, the worst first. */
  parts: readonly { kind: TrainingKind; at: TrainingPosition }[];
  /** Where the peer stands with each kind, expected or not. */
  at: Readonly<Record<TrainingKind, TrainingPosition>>;
};

type Rule = {
  book: TrainingBook;
  today: CalendarDay;
  agreement: Pick<Agreement, 'trainingWindowMonths' | 'conferenceWindowMonths'>;
};

/** The worst first. */
const WORST_FIRST: readonly TrainingPositionWord[] = ['not met', 'booked', 'expiring', 'exempt', 'met'];

/**
 * Where a peer stands with relevant training and with the conference, both of which are expected. What is relevant follows
 * what the peer is offered for: challenge training for challenges, mentoring training for mentoring; where neither is said
 * of the peer, the better of the two.
 * Source: Peer Support Review Update, para 15 (relevant peer training and a conference); paras 9 and 14 (the two trainings).
 */
export function trainingStanding(
  peer: Pick<Peer, 'id' | 'training' | 'trainingExemptions' | 'peerTypes'>,
  rule: Rule,
): TrainingStanding {
  const at = {
    challenge: peerTraining('challenge', peer, rule),
    mentoring: peerTraining('mentoring', peer, rule),
    conference: peerTraining('conference', peer, rule),
  };
  const part = (kind: TrainingKind) => ({ kind, at: at[kind] });
  const wanted = relevantTraining(peer);
  const trainings = wanted.length > 0 ? wanted.map(part) : inOrder([part('challenge'), part('mentoring')]).slice(-1);
  const parts = inOrder([...trainings, part('conference')]);
  return {
    position: parts[0]?.at.position ?? 'not met',
    inOrder: parts.every((each) => isTrainingInOrder(each.at)),
    parts,
    at,
  };
}

/** The training that what a peer is offered for asks for; none where that is neither challenges nor mentoring. Source: DOMAIN R13. */
function relevantTraining({ peerTypes }: Pick<Peer, 'peerTypes'>): readonly TrainingKind[] {
  return [
    ...(peerTypes.includes('challenge') ? (['challenge'] as const) : []),
    ...(peerTypes.includes('mentor') ? (['mentoring'] as const) : []),
  ];
}

function inOrder(parts: TrainingStanding['parts']): TrainingStanding['parts'] {
  const rank = ({ at }: TrainingStanding['parts'][number]) => WORST_FIRST.indexOf(at.position);
  return parts.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The last day, inclusive, on which everything stays in order: the first end among what is met and what is exempt; `null`
 * where something is not in order.
 */
export function standingUntil({ parts, inOrder: isInOrder }: TrainingStanding): CalendarDay | null {
  if (!isInOrder) return null;
  return parts
    .flatMap(({ at }) => (at.position === 'exempt' ? (at.exemption?.until ?? []) : (at.metUntil ?? [])))
    .reduce<CalendarDay | null>((first, on) => (first === null || on < first ? on : first), null);
}

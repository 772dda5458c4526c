import type { Attendance } from '@shared/model/attendance';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { TrainingEvent } from '@shared/model/training-event';
import { isTrainingMet, peerTraining } from '@shared/rules/training';
import { buildTrainingBook } from '@shared/rules/training-book';
import { peerFinder, peerNamed, plannedOf, type Planned } from './report-facts';

/** What the sheets of attendance come to, and who of their people meets what is expected; nothing where there is no such sheet. */
export function reportTraining(planned: Planned): object {
  const rows = planned.preview.rows.filter(({ attendances }) => attendances !== undefined);
  if (rows.length === 0) return {};
  const inRegister = rows
    .filter(({ holds }) => holds === 'training matrix')
    .flatMap(({ attendances }) => attendances ?? []);
  const lists = rows.filter(({ holds }) => holds === 'attendance list');
  const fromLists = lists.flatMap(({ makes }) =>
    makes.filter(({ table, before }) => table === 'attendances' && !before),
  );
  const compliance = { rule: 'as agreed', peers: complianceOf(planned, new Set(rows.map(({ peerId }) => peerId))) };
  return {
    attendance: {
      inRegister: inRegister.length,
      conferenceListRows: lists.length,
      newFromList: fromLists.length,
      note: '',
    },
    compliance,
  };
}

/** In the order in which the people are met. Source: Peer Support Review Update, para 15. */
function complianceOf(planned: Planned, ids: ReadonlySet<PeerId | null>): readonly object[] {
  const { agreement, today, known } = planned.input;
  const book = buildTrainingBook(
    withPlanned(known.trainingEvents, plannedOf<TrainingEvent>(planned.preview, 'trainingEvents')),
    withPlanned(known.attendances, plannedOf<Attendance>(planned.preview, 'attendances')),
  );
  const peerOf = peerFinder(planned);
  const met = (kind: 'challenge' | 'conference', peer: Peer) =>
    isTrainingMet(peerTraining(kind, peer, { book, today, agreement }));
  return [...ids].flatMap((id) => {
    const peer = peerOf(id);
    return peer
      ? [{ ...peerNamed(peer), challengeTraining: met('challenge', peer), conference: met('conference', peer) }]
      : [];
  });
}

function withPlanned<T extends { id: string }>(known: readonly T[], planned: readonly T[]): readonly T[] {
  const changed = new Set(planned.map(({ id }) => id));
  return [...known.filter(({ id }) => !changed.has(id)), ...planned];
}

import type { Peer } from '@shared/model/peer';
import { FIELD_TITLES, fieldOfRecord, type FieldName } from './fields';
import type { RequestFacts } from './requests/request-facts';
import { fullName } from './person-facts';
import type { RowReader } from './row-reader';
import type { PreviewRow, Reason, RowPiece, RowQuestion } from './types';

/**
 * What becomes of a row, before its place in the sheet is put to it. `people` is for a row that names several; without it, the
 * row names its peer as its cells for the name say.
 */
export type RowPlan = Pick<
  PreviewRow,
  'outcome' | 'reason' | 'notes' | 'questions' | 'peerId' | 'peerName' | 'makes'
> & {
  readonly people?: PreviewRow['people'] | undefined;
  readonly reads?: PreviewRow['reads'];
  readonly request?: RequestFacts;
  readonly cells?: NonNullable<PreviewRow['cells']>;
  readonly finds?: readonly string[];
  readonly drops?: NonNullable<PreviewRow['drops']>;
  readonly attendances?: NonNullable<PreviewRow['attendances']>;
};

type Doubt = {
  readonly reason: Reason;
  readonly peers: readonly Peer[];
  readonly reader: RowReader;
  readonly field: FieldName | null;
  /** Whether the peer is proposed or only may be meant; without it, one peer is proposed. */
  readonly level?: RowQuestion['level'];
  readonly pieces?: readonly RowPiece[];
};

/** What a row says, also while it waits. */
export type Said = Pick<RowPlan, 'notes' | 'reads' | 'people'>;

const NOTHING_SAID: Said = { notes: [] };

/** A row that waits for one question to be settled; `more` may be settled with it. */
export function reviewed(
  peerName: string,
  { reason, peers, reader, field, level, pieces }: Doubt,
  said = NOTHING_SAID,
  more: readonly RowQuestion[] = [],
): RowPlan {
  const [only] = peers;
  const one = only && peers.length === 1 && level !== 'ask' ? only : undefined;
  const question: RowQuestion = {
    reason,
    field,
    column: field && reader.column(field),
    propose: null,
    peers: peers.map(({ id }) => id),
    ...(peers.length > 0 && { peerNames: peers.map(fullName) }),
    // The name of each stands in the place of them all.
    ...(pieces && field && reader.column(field) !== null && { pieces }),
    level: one ? 'confirm' : 'ask',
    holdsUp: true,
  };
  return inReview(peerName, [question, ...more], one?.id ?? null, said);
}

/** The doubt about a record whose part `key` the store would not take. */
export function doesNotFit(key: PropertyKey | undefined, peers: readonly Peer[], reader: RowReader): Doubt {
  const field = fieldOfRecord(String(key));
  const facts = { field: field ? FIELD_TITLES[field] : 'the row' };
  return { reason: { code: 'does-not-fit', facts }, peers, reader, field };
}

/** A row that waits for questions to be settled; the first that holds it up is its reason. */
export function inReview(
  peerName: string,
  questions: readonly RowQuestion[],
  peerId: PreviewRow['peerId'] = null,
  { notes, reads, people } = NOTHING_SAID,
): RowPlan {
  const reason = questions.find(({ holdsUp }) => holdsUp)?.reason ?? { code: 'does-not-fit' };
  return { outcome: 'needs review', reason, notes, questions, peerId, peerName, makes: [], reads, people };
}

/** A row that makes nothing, with why. */
export function ignored(code: string, facts?: Reason['facts']): RowPlan {
  return {
    outcome: 'ignored',
    reason: facts ? { code, facts } : { code },
    notes: [],
    questions: [],
    peerId: null,
    peerName: '',
    makes: [],
  };
}

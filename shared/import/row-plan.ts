import type { Peer } from '@shared/model/peer';
import { FIELD_TITLES, fieldOfRecord, type FieldName } from './fields';
import type { RowReader } from './row-reader';
import type { PreviewRow, Reason, RowQuestion } from './types';

/** What becomes of a row, before its place in the sheet is put to it. */
export type RowPlan = Pick<PreviewRow, 'outcome' | 'reason' | 'notes' | 'questions' | 'peerId' | 'peerName' | 'makes'>;

type Doubt = {
  readonly reason: Reason;
  readonly peers: readonly Peer[];
  readonly reader: RowReader;
  readonly field: FieldName | null;
};

/** A row that waits for one question to be settled. */
export function reviewed(peerName: string, { reason, peers, reader, field }: Doubt): RowPlan {
  const question = {
    reason,
    field,
    column: field && reader.column(field),
    propose: null,
    peers: peers.map(({ id }) => id),
  };
  return inReview(peerName, [question], peers.length === 1 ? (peers[0]?.id ?? null) : null);
}

/** The doubt about a record whose part `key` the store would not take. */
export function doesNotFit(key: PropertyKey | undefined, peers: readonly Peer[], reader: RowReader): Doubt {
  const field = fieldOfRecord(String(key));
  const facts = { field: field ? FIELD_TITLES[field] : 'the row' };
  return { reason: { code: 'does-not-fit', facts }, peers, reader, field };
}

/** A row that waits for questions to be settled; the first is its reason. */
export function inReview(
  peerName: string,
  questions: readonly RowQuestion[],
  peerId: PreviewRow['peerId'] = null,
): RowPlan {
  const reason = questions[0]?.reason ?? { code: 'does-not-fit' };
  return { outcome: 'needs review', reason, notes: [], questions, peerId, peerName, makes: [] };
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

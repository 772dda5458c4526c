import type { TrainingKind } from '@shared/model/peer';
import { foldText } from '../names';

/**
 * What a peer is expected to have attended for a kind of work: challenge training for challenges and their reviews, mentoring
 * training for mentoring, and the conference for any.
 * Sources: Peer Support Review Update, paras 9, 14 and 15 (relevant training; DOMAIN R13).
 */
export function trainingNeeded(kindOfWork: string): TrainingKind[] {
  const kind = foldText(kindOfWork);
  if (kind.includes('mentor')) return ['mentoring', 'conference'];
  return kind.includes('challenge') || kind.includes('progress review') ? ['challenge', 'conference'] : ['conference'];
}

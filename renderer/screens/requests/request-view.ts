import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { AssignmentId } from '@shared/model/ids';
import type { Request, RequestResponse } from '@shared/model/request';
import type { PeerLetterKind } from '@shared/rules/noted-letter';
import type { RequestState, RoundClock } from '@shared/rules/request-state';

/** The dialog that is open over a request. */
export type OpenDialog =
  | { name: 'add-peers' }
  /** `state`: the one to start with, where a move needs more than one press. */
  | { name: 'contact'; id: AssignmentId; state?: AssignmentState }
  /** An e-mail to the peers of those ids. */
  | { name: 'letter'; kind: PeerLetterKind; ids: readonly AssignmentId[] }
  | { name: 'answer'; kind: RequestResponse['kind']; names: readonly AssignmentId[] }
  /** An answer that was given, to copy or save. */
  | { name: 'answer-letter'; responseId: string }
  | { name: 'correct'; roundId: string; responseId: string }
  | { name: 'round'; roundId?: string }
  /** Without an id: a new pause. */
  | { name: 'pause'; roundId: string; pauseId?: string }
  /** The day of what the LGA said of a peer. */
  | { name: 'selection'; id: AssignmentId }
  | { name: 'close' }
  | { name: 'reopen' };

/** What every part of a request's page is given. */
export type ViewProps = {
  request: Request;
  assignments: readonly Assignment[];
  clock: RoundClock;
  state: RequestState;
  open: (dialog: OpenDialog) => void;
  /** Looks for somebody in the place of a peer who withdrew. */
  replace: (id: AssignmentId) => void;
};

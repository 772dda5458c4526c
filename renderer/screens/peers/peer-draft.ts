import type { PeerId } from '@shared/model/ids';
import type { PeerFormValues } from './peer-form-schema';

type Whose = PeerId | 'new';

let kept: { whose: Whose; values: PeerFormValues } | undefined;

/** What was typed in the form when a peer who may be the same was looked at; gone once it is saved or given up. */
export const peerDraft = {
  get: (whose: Whose): PeerFormValues | undefined => (kept?.whose === whose ? kept.values : undefined),
  keep: (whose: Whose, values: PeerFormValues): void => {
    kept = { whose, values };
  },
  drop: (): void => {
    kept = undefined;
  },
};

import type { PeerId } from '@shared/model/ids';
import type { Problem } from '@shared/model/result';
import { useEffect, useState } from 'react';
import { useDesk } from '../desk-context';
import { useStateOf } from '../use-state-of';
import type { ReadNote, RestrictedNotes, RestrictedState } from './restricted-notes';

/** Restricted notes and whether they are on and open; nothing where the open records have none. */
export function useRestrictedNotes(): { restricted: RestrictedNotes; state: RestrictedState } | undefined {
  const { restricted } = useDesk();
  const state = useStateOf<RestrictedState>(restricted, 'off');
  return restricted && { restricted, state };
}

type Read = { notes: readonly ReadNote[]; problem?: Problem };

/** What the notes on a peer say, while they are open and this is on the screen; `undefined` while they are read. */
export function useReadNotes(restricted: RestrictedNotes, peerId: PeerId): Read | undefined {
  const [read, setRead] = useState<Read>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let wanted = true;
    let shown: unknown;
    const show = (answer: Awaited<ReturnType<RestrictedNotes['read']>>) => {
      if (wanted) setRead(answer.ok ? { notes: answer.value } : { notes: [], problem: answer.problem });
    };
    const load = () => {
      const stored = restricted.stored();
      if (stored === shown) return;
      shown = stored;
      restricted.read(peerId).then(show, setFailure);
    };
    load();
    const stop = restricted.subscribe(load);
    return () => {
      wanted = false;
      stop();
    };
  }, [restricted, peerId]);
  if (failure !== undefined) throw failure;
  return read;
}

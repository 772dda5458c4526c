import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import { startNoteOf } from '@renderer/data/start/start-note';
import { MAX_NOTE_CHARACTERS } from '@shared/ipc/contract';
import { useEffect } from 'react';
import { useWorkspace } from '../workspace';

/** Time without a change before the note is taken: several changes in a row are noted once. */
const QUIET_MS = 1_000;

/** Keeps what Today shows for the next start, after each change and on each new day, when nothing else is to be done. */
export function useStartNote(desk: Desk): void {
  const { name } = useWorkspace();
  useEffect(() => {
    if (name !== 'own' || !desk.isWhole) return undefined;
    let kept = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting = 0;
    const keep = () => {
      const stamp = `${desk.lastSequence()} ${desk.today} ${desk.atDesk()}`;
      if (stamp === kept || desk.refusal) return;
      const note = startNoteOf(desk);
      if (note === undefined || note.length > MAX_NOTE_CHARACTERS) return;
      kept = stamp;
      void bridge.startNote.keep(note);
    };
    const later = () => {
      clearTimeout(timer);
      cancelIdleCallback(waiting);
      timer = setTimeout(() => (waiting = requestIdleCallback(keep)), QUIET_MS);
    };
    later();
    const stop = desk.subscribe(later);
    return () => {
      stop();
      clearTimeout(timer);
      cancelIdleCallback(waiting);
    };
  }, [desk, name]);
}

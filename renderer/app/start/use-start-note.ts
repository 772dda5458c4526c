import type { Desk } from '@renderer/data/desk';
import { useEffect } from 'react';
import { useWorkspace } from '../workspace';
import { keepStartNote } from './keep-start-note';

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
    const keep = async () => {
      const stamp = `${desk.lastSequence()} ${desk.today} ${desk.atDesk()}`;
      if (stamp !== kept && (await keepStartNote(desk))) kept = stamp;
    };
    const later = () => {
      clearTimeout(timer);
      cancelIdleCallback(waiting);
      timer = setTimeout(() => (waiting = requestIdleCallback(() => void keep())), QUIET_MS);
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

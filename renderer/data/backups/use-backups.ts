import { useSyncExternalStore } from 'react';
import type { Backups, BackupsState } from './backups';
import { useDesk } from '../desk-context';

const NONE: BackupsState = { list: undefined, busy: false, last: undefined, shrunk: undefined };
const listenToNothing = () => () => undefined;
const none = () => NONE;

/** The copies of the open records, with what is known of them now; nothing for the sample, which nobody keeps. */
export function useBackups(): { backups: Backups; state: BackupsState } | undefined {
  const { backups } = useDesk();
  const state = useSyncExternalStore(backups?.subscribe ?? listenToNothing, backups?.state ?? none);
  return backups && { backups, state };
}

import type { Backups, BackupsState } from './backups';
import { useDesk } from '../desk-context';
import { useStateOf } from '../use-state-of';

const NONE: BackupsState = { list: undefined, busy: false, last: undefined, shrunk: undefined };

/** The copies of the open records, with what is known of them now; nothing for the sample, which nobody keeps. */
export function useBackups(): { backups: Backups; state: BackupsState } | undefined {
  const { backups } = useDesk();
  const state = useStateOf(backups, NONE);
  return backups && { backups, state };
}

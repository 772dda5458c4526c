import { useCallback } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** What can be done over any screen; `renderer/app/tasks.tsx` says which dialog does it. */
export type TaskName =
  | 'at-desk'
  | 'find'
  | 'keys'
  | 'add-peer'
  | 'edit-peer'
  | 'ask-profiles'
  | 'record-days'
  | 'days-before'
  | 'edit-day'
  | 'approval'
  | 'approval-case'
  | 'confirm'
  | 'pencil-in'
  | 'free-days'
  | 'work-done'
  | 'move-days'
  | 'add-project'
  | 'edit-project'
  | 'end-project'
  | 'add-to-project'
  | 'purchase-order'
  | 'work-date'
  | 'feedback'
  | 'claim'
  | 'add-event'
  | 'edit-event'
  | 'delete-event'
  | 'record-attendance'
  | 'exemption'
  | 'add-request'
  | 'edit-request'
  | 'chase'
  | 'export'
  | 'access-pack'
  | 'erase-peer'
  | 'unmerge'
  | 'keep-peer'
  | 'choose-passphrase'
  | 'recovery-sheet'
  | 'undo'
  | 'hand-over'
  | 'take-in';

/**
 * The task that is open over the screen, kept in the address, so that any screen can open a dialog of another
 * without knowing it, and Back closes it.
 */
export function useTask() {
  const [params, setParams] = useSearchParams();
  // What the link to the screen gave it stays while a task is open over it, and after.
  const state: unknown = useLocation().state;
  const open = useCallback(
    (name: TaskName, facts: Record<string, string> = {}, options: { replace?: boolean } = {}) =>
      setParams({ do: name, ...facts }, { ...options, state }),
    [setParams, state],
  );
  const close = useCallback(() => setParams({}, { replace: true, state }), [setParams, state]);
  return { name: params.get('do'), facts: params, open, close };
}

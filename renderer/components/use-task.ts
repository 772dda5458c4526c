import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What can be done over any screen; `renderer/app/tasks.tsx` says which dialog does it. */
export type TaskName =
  | 'at-desk'
  | 'add-peer'
  | 'edit-peer'
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
  | 'add-event'
  | 'edit-event'
  | 'delete-event'
  | 'record-attendance'
  | 'exemption'
  | 'add-request'
  | 'edit-request'
  | 'export'
  | 'access-pack'
  | 'erase-peer'
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
  const open = useCallback(
    (name: TaskName, facts: Record<string, string> = {}) => setParams({ do: name, ...facts }),
    [setParams],
  );
  const close = useCallback(() => setParams({}, { replace: true }), [setParams]);
  return { name: params.get('do'), facts: params, open, close };
}

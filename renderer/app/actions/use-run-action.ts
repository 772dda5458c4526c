import type { AskedOfScreen } from '@renderer/components/asked-of-screen';
import { useTask, type TaskName } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import { useAskForPassphrase } from '@renderer/panels/use-ask-for-passphrase';
import { ACTIONS, type ActionId } from '@shared/model/actions';
import { useCallback, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { LOCK_PATH } from '../lock/lock-now';
import { useUndoActions } from '../undo/use-undo-actions';
import { useHelp } from './use-help';

/** A dialog over the screen that is shown, or a screen with what is asked of it. */
type Leads = { task: TaskName; facts?: Record<string, string> } | { to: string; asked?: AskedOfScreen };

/** Help goes where the screen that is shown says. */
const LEADS: Record<Exclude<ActionId, 'undo' | 'redo' | 'help'>, Leads> = {
  find: { task: 'find' },
  'record-days': { task: 'record-days' },
  'record-mentoring': { task: 'record-days', facts: { activity: 'mentoring session' } },
  'add-request': { task: 'add-request' },
  'add-peer': { task: 'add-peer' },
  import: { to: '/import' },
  export: { task: 'export' },
  'back-up': { to: '/settings', asked: { section: 'Backups' } },
  'add-project': { task: 'add-project' },
  'add-event': { task: 'add-event' },
  'record-attendance': { task: 'record-attendance' },
  'ask-profiles': { task: 'ask-profiles' },
  'at-desk': { task: 'at-desk' },
  lock: { to: LOCK_PATH },
  keys: { task: 'keys' },
  today: { to: '/' },
  requests: { to: '/requests' },
  peers: { to: '/peers' },
  days: { to: '/days' },
  training: { to: '/training' },
  reports: { to: '/reports' },
  settings: { to: '/settings' },
  history: { to: '/reports/history' },
  planner: { to: '/days/planner' },
  projects: { to: '/days/projects' },
  'over-40': { to: '/days/over' },
  'training-peers': { to: '/training/peers' },
  answers: { to: '/reports/answers' },
  agreement: { to: '/settings', asked: { section: 'What was agreed with the LGA' } },
  backups: { to: '/settings', asked: { section: 'Backups' } },
  'bank-holidays': { to: '/settings', asked: { section: 'Bank holidays' } },
};

/** `replace`: in place of the dialog that it was chosen in, so that Back does not lead there. */
type RunAction = (id: ActionId, options?: { replace?: boolean }) => void;

/** Actions that there is nothing to do for in the sample, which nobody keeps. */
const OF_OWN_RECORDS: ReadonlySet<ActionId> = new Set<ActionId>(['back-up', 'backups']);

/** The actions that there are now, and what does one; the same for the box, the keys and the menu. */
export function useRunAction(): { actions: readonly (typeof ACTIONS)[number][]; run: RunAction } {
  const navigate = useNavigate();
  const { open } = useTask();
  const { undo, redo } = useUndoActions();
  const { backups } = useDesk();
  const askForPassphrase = useAskForPassphrase();
  const help = useHelp();
  const hasBackups = backups !== undefined;
  const actions = useMemo(() => ACTIONS.filter(({ id }) => hasBackups || !OF_OWN_RECORDS.has(id)), [hasBackups]);
  const run = useCallback(
    (id: ActionId, options: { replace?: boolean } = {}) => {
      if (id === 'undo') return undo();
      if (id === 'redo') return void redo();
      if (id === 'help') return help.open(options);
      const leads = LEADS[id];
      if ('task' in leads) open(leads.task, leads.facts ?? {}, options);
      else void navigate(leads.to, { ...options, state: leads.asked });
      // The section says how it goes, and how it went.
      if (id === 'back-up' && backups) void backups.backUp().then(askForPassphrase);
      return undefined;
    },
    [navigate, open, undo, redo, backups, askForPassphrase, help],
  );
  return { actions, run };
}

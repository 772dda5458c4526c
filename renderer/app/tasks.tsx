import { useTask, type TaskName } from '@renderer/components/use-task';
import { useRefusal } from '@renderer/data/desk-context';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { RefusedDialog } from './colleagues/refused-dialog';
import type { TaskProps } from './task-props';

type ReadDialog = () => Promise<ComponentType<TaskProps>>;

const peerForm: ReadDialog = async () => (await import('@renderer/screens/peers/peer-form-dialog')).PeerFormDialog;
const requestForm: ReadDialog = async () =>
  (await import('@renderer/screens/requests/form/request-form-dialog')).RequestFormDialog;

const projectForm: ReadDialog = async () =>
  (await import('@renderer/screens/projects/project-form-dialog')).ProjectFormDialog;

const eventForm: ReadDialog = async () =>
  (await import('@renderer/screens/training/event-form-dialog')).EventFormDialog;

// The code of a dialog is read when it is first opened, or once Today stands (`readDialogs`).
const READ_DIALOG: Record<TaskName, ReadDialog> = {
  'add-peer': peerForm,
  'edit-peer': peerForm,
  'ask-profiles': async () => (await import('@renderer/screens/peers/ask-profiles-dialog')).AskProfilesDialog,
  'record-days': async () => (await import('@renderer/screens/days/record-days-dialog')).RecordDaysDialog,
  'days-before': async () => (await import('@renderer/screens/days/days-before-dialog')).DaysBeforeDialog,
  'edit-day': async () => (await import('@renderer/screens/days/edit-day-dialog')).EditDayDialog,
  approval: async () => (await import('@renderer/screens/days/approval-dialog')).ApprovalDialog,
  confirm: async () => (await import('@renderer/screens/days/assignment/assignment-days-dialog')).ConfirmDialog,
  'pencil-in': async () => (await import('@renderer/screens/days/assignment/assignment-days-dialog')).PencilInDialog,
  'free-days': async () => (await import('@renderer/screens/days/assignment/free-days-dialog')).FreeDaysDialog,
  'work-done': async () => (await import('@renderer/screens/days/assignment/work-done-dialog')).WorkDoneDialog,
  'move-days': async () => (await import('@renderer/screens/days/assignment/move-days-dialog')).MoveDaysDialog,
  'approval-case': async () => (await import('@renderer/screens/days/over/case-dialog')).CaseDialog,
  'add-project': projectForm,
  'edit-project': projectForm,
  'end-project': async () => (await import('@renderer/screens/projects/end-project-dialog')).EndProjectDialog,
  'add-to-project': async () =>
    (await import('@renderer/screens/days/assignment/add-to-project-dialog')).AddToProjectDialog,
  'purchase-order': async () => (await import('@renderer/screens/projects/purchase-order-dialog')).PurchaseOrderDialog,
  'work-date': async () => (await import('@renderer/screens/projects/work-date-dialog')).WorkDateDialog,
  feedback: async () => (await import('@renderer/screens/projects/feedback-dialog')).FeedbackDialog,
  claim: async () => (await import('@renderer/screens/projects/claim-dialog')).ClaimDialog,
  'add-event': eventForm,
  'edit-event': eventForm,
  'delete-event': async () => (await import('@renderer/screens/training/delete-event-dialog')).DeleteEventDialog,
  'record-attendance': async () =>
    (await import('@renderer/screens/training/record-attendance-dialog')).RecordAttendanceDialog,
  exemption: async () => (await import('@renderer/screens/training/exemption-dialog')).ExemptionDialog,
  'add-request': requestForm,
  'edit-request': requestForm,
  chase: async () => (await import('@renderer/screens/requests/letters/chase-dialog')).ChaseDialog,
  export: async () => (await import('@renderer/screens/reports/export-dialog')).ExportDialog,
  'access-pack': async () => (await import('@renderer/screens/privacy/access-pack-dialog')).AccessPackDialog,
  'choose-passphrase': async () =>
    (await import('@renderer/screens/lock/choose-passphrase-dialog')).ChoosePassphraseDialog,
  'recovery-sheet': async () => (await import('@renderer/screens/settings/recovery-sheet-dialog')).RecoverySheetDialog,
  'erase-peer': async () => (await import('@renderer/screens/privacy/erase-peer-dialog')).ErasePeerDialog,
  'keep-peer': async () => (await import('@renderer/screens/privacy/keep-peer-dialog')).KeepPeerDialog,
  unmerge: async () => (await import('@renderer/screens/duplicates/unmerge-dialog')).UnmergeDialog,
  undo: async () => (await import('./undo/undo-dialog')).UndoDialog,
  'at-desk': async () => (await import('./at-desk-dialog')).AtDeskDialog,
  keys: async () => (await import('./actions/keys-dialog')).KeysDialog,
  find: async () => (await import('./find/find-dialog')).FindDialog,
  'take-in': async () => (await import('./colleagues/take-in-dialog')).TakeInDialog,
  'hand-over': async () => (await import('./colleagues/hand-over-dialog')).HandOverDialog,
};

const isTaskName = (name: string | null): name is TaskName => name !== null && Object.hasOwn(READ_DIALOG, name);

const dialogs = new Map<string, ComponentType<TaskProps>>();

/** Reads the code of every dialog, so that none is waited for later. */
export async function readDialogs(): Promise<void> {
  for (const [name, read] of Object.entries(READ_DIALOG)) dialogs.set(name, await read());
}

/** Tasks that change no record, so that they are open to who only reads. */
const READERS_TASKS: ReadonlySet<string> = new Set<TaskName>([
  'find',
  'keys',
  'export',
  'access-pack',
  'approval-case',
  'choose-passphrase',
  'recovery-sheet',
  'at-desk',
]);

/** Draws the dialog of the open task, one at a time; where nothing may be written, what says so. */
export function Tasks() {
  const { name, facts, close } = useTask();
  const refusal = useRefusal();
  if (!isTaskName(name)) return null;
  if (refusal && !READERS_TASKS.has(name)) return <RefusedDialog problem={refusal} onClose={close} />;
  return <TaskDialog key={name} name={name} facts={facts} onClose={close} />;
}

/** Drawn at once where its code is there: React holds back what was waited for, however shortly, for 300 ms. */
function TaskDialog({ name, ...props }: TaskProps & { name: TaskName }) {
  const [Dialog] = useState(() => dialogs.get(name) ?? lazy(async () => ({ default: await READ_DIALOG[name]() })));
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}

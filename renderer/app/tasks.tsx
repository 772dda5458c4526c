import { useTask, type TaskName } from '@renderer/components/use-task';
import { ApprovalDialog } from '@renderer/screens/days/approval-dialog';
import { DaysBeforeDialog } from '@renderer/screens/days/days-before-dialog';
import { EditDayDialog } from '@renderer/screens/days/edit-day-dialog';
import { RecordDaysDialog } from '@renderer/screens/days/record-days-dialog';
import { PeerFormDialog } from '@renderer/screens/peers/peer-form-dialog';
import { ExportDialog } from '@renderer/screens/reports/export-dialog';
import { RequestFormDialog } from '@renderer/screens/requests/request-form-dialog';
import type { ReactNode } from 'react';
import { UndoDialog } from './undo-dialog';

/** What a task's dialog is given: the facts of the address, and how to close. */
export type TaskProps = { facts: URLSearchParams; onClose: () => void };

const DIALOGS: Record<TaskName, (props: TaskProps) => ReactNode> = {
  'add-peer': (props) => <PeerFormDialog {...props} />,
  'edit-peer': (props) => <PeerFormDialog {...props} />,
  'record-days': (props) => <RecordDaysDialog {...props} />,
  'days-before': (props) => <DaysBeforeDialog {...props} />,
  'edit-day': (props) => <EditDayDialog {...props} />,
  approval: (props) => <ApprovalDialog {...props} />,
  'add-request': (props) => <RequestFormDialog {...props} />,
  'edit-request': (props) => <RequestFormDialog {...props} />,
  export: (props) => <ExportDialog {...props} />,
  undo: (props) => <UndoDialog {...props} />,
};

function isTaskName(name: string): name is TaskName {
  return Object.hasOwn(DIALOGS, name);
}

/** Draws the dialog of the open task, one at a time. */
export function Tasks() {
  const task = useTask();
  if (!task.name || !isTaskName(task.name)) return null;
  return DIALOGS[task.name]({ facts: task.facts, onClose: task.close });
}

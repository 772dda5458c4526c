import type { DaysToWrite } from '@renderer/panels/write-days';
import type { DayEntry } from '@shared/model/day-entry';
import { toAsk, type AskValues } from './ask-form';
import type { WorkValues } from './form-values';
import { newProjectOf } from './new-project';
import { toApprove, type ApprovalValues } from './record-form';

type Read = WorkValues & { approval: ApprovalValues | null; ask: AskValues | null };

/** Days as they are recorded, with the project, the approval and the request for one that the form holds beside them. */
export function recordedDays(entries: readonly DayEntry[], read: Read, correction: string | undefined): DaysToWrite {
  return {
    code: 'record-days',
    entries,
    project: newProjectOf(read),
    keepBusy: read.keepBusy,
    correction,
    approve: toApprove(read.approval),
    ask: read.state === 'pencilled' ? toAsk(read.ask) : undefined,
    ownReason: read.ownReason,
  };
}

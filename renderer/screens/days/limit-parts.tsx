import { useToday } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { ApprovalPart } from './approval-part';
import { askedShares, startAsk, type AskInput } from './ask-form';
import { AskPart } from './ask-part';
import type { ProjectChoice } from './form-values';
import { PlanNotes } from './plan-notes';
import { PurchaseOrderNote } from './purchase-order-note';
import type { ApprovalInput } from './record-form';
import { useConsidered } from './use-considered';
import { useNameOf, type Recording } from './use-recording';

type LimitForm = { approval: ApprovalInput | null; ask: AskInput | null; project: ProjectChoice; keepBusy: boolean };

type Props = {
  recording: Recording;
  /** The days as they are typed, for who else was considered. */
  entries: readonly DayEntry[];
  /** What else follows from asking, such as another state of the days. */
  onAsk?: () => void;
  /** False where the days are not pencilled in after all, so that nothing is asked for. */
  asks?: boolean;
};

/** What the plan says beside the days; past the limit, the approval that is entered with them, or asked for. */
export function LimitParts({ recording, entries, onAsk, asks = true }: Props) {
  const { plan, toApprove, found, startApproval } = recording;
  const form = useFormContext<LimitForm>();
  const today = useToday();
  const nameOf = useNameOf();
  const considered = useConsidered();
  const [approval, ask] = form.watch(['approval', 'ask']);
  // A request that is hidden must not stand in the way of saving.
  useEffect(() => {
    if (ask && !asks) form.setValue('ask', null);
  }, [ask, asks, form]);
  if (!plan) return null;
  const startAsking = () => {
    const start = startAsk(toApprove, today, considered(entries));
    // What was typed stays where the days pass the limit of a further year.
    form.setValue('ask', ask ? { ...ask, asked: { ...start.asked, ...ask.asked } } : start);
    form.setValue('approval', null);
    onAsk?.();
  };
  return (
    <>
      <PlanNotes
        plan={plan}
        found={found}
        nameOf={nameOf}
        onApprove={approval ? undefined : () => form.setValue('approval', startApproval())}
        onAsk={startAsking}
      />
      <PurchaseOrderNote entries={entries} />
      {approval ? <ApprovalPart shares={toApprove} nameOf={nameOf} /> : null}
      {ask && asks ? <AskPart shares={askedShares(plan, ask)} nameOf={nameOf} /> : null}
    </>
  );
}

import { useAgreement, useTable, useToday } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useWorkWarnings, type PeerWarnings } from '@renderer/panels/use-work-warnings';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { peerLeft } from '@shared/rules/peer-left';
import type { DayPlan, PeerYearPlan } from '@shared/rules/plan-days';
import { useCallback, useMemo, useState } from 'react';
import { parseDays } from './form-values';
import type { ApprovalInput } from './record-form';
import { usePlan } from './use-plan';
import { draftApprovals, grantKey, sharesToApprove } from '@renderer/panels/write-days';

const NONE: readonly LimitApproval[] = [];

type Shown = {
  plan: DayPlan | undefined;
  toApprove: readonly PeerYearPlan[];
  /** What to look at first, by peer. */
  found: readonly PeerWarnings[];
};
type Save = () => Promise<string | undefined>;

/** The plan of a dialog, with what it takes to write it. */
export type Recording = Shown & {
  /** It is being saved, or is saved: nothing of the dialog is to become another. */
  isHeld: boolean;
  startApproval: () => ApprovalInput;
  hold: (save: Save) => Promise<string | undefined>;
};

/**
 * The plan of the entries as they are typed, with the approval that is being entered beside them. `hold` saves, and keeps
 * the plan as it was while that is under way and once it is done; a sentence (not saved) lets it go on.
 */
export function useRecording(entries: readonly DayEntry[], approval: ApprovalInput | null): Recording {
  const today = useToday();
  const agreement = useAgreement();
  const bare = usePlan(entries, NONE);
  const toApprove = useMemo(() => sharesToApprove(bare), [bare]);
  // Only the amounts matter to the plan, so that typing a reason does not work it out again.
  const grants = JSON.stringify(approval?.granted ?? null);
  const drafts = useMemo(() => {
    // Safe: it is what was written just above.
    const granted = JSON.parse(grants) as Record<string, string> | null;
    return granted ? draftApprovals(toApprove, entries, (key) => parseDays(granted[key] ?? ''), {}) : NONE;
  }, [toApprove, entries, grants]);
  const plan = usePlan(entries, drafts);
  const found = useWorkWarnings(entries);
  const [held, setHeld] = useState<Shown>();
  // The entries are in the plan's figures as soon as they are written, before the dialog is gone: it would count them twice.
  const hold = async (save: Save) => {
    let isSaved = false;
    setHeld({ plan, toApprove, found });
    try {
      const sentence = await save();
      isSaved = sentence === undefined;
      return sentence;
    } finally {
      if (!isSaved) setHeld(undefined);
    }
  };
  const startApproval = () => ({
    approver: '',
    approverTitle: agreement.approverTitle,
    decidedOn: today,
    reference: '',
    reason: '',
    granted: Object.fromEntries(
      toApprove.map((share) => [grantKey(share), String(fromQuarterDays(share.refused?.facts.overQuarterDays ?? 0))]),
    ),
  });
  return { ...(held ?? { plan, toApprove, found }), isHeld: held !== undefined, startApproval, hold };
}

/** The name of a peer by id. */
export function useNameOf(): (peerId: string) => string {
  const names = usePeerNames();
  return useCallback((peerId) => names(peerId) ?? 'Unknown peer', [names]);
}

/** Whether a peer left, so that nothing new is recorded. */
export function useHasLeft(): (peerId: PeerId) => boolean {
  const peers = useTable('peers');
  return useCallback(
    (peerId) => {
      const peer = peers.get(peerId);
      return peer !== undefined && peerLeft(peer) !== undefined;
    },
    [peers],
  );
}

import { useAgreement, useDesk } from '@renderer/data/desk-context';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { useState } from 'react';
import type { WorkInput } from './form-values';
import { readLastUsed } from './last-used';
import { factsOf } from './work-fields';

const FIRST_ACTIVITY = 'on site';

/** The work as it is proposed: project, activity and length of the last time, everything else empty. */
export function useStartValues(): WorkInput & { days: string } {
  const desk = useDesk();
  const { activities } = useAgreement();
  const [start] = useState(() => {
    const last = readLastUsed();
    const project = desk.table('projects').get(last?.projectId ?? '');
    const wanted = last?.activity ?? FIRST_ACTIVITY;
    const activity = activities.find(({ code }) => code === wanted) ?? activities[0];
    return {
      activity: activity?.code ?? FIRST_ACTIVITY,
      state: 'auto' as const,
      pencilledUntil: null,
      project: { id: project?.id ?? null, text: project?.name ?? '', isNew: false },
      ...factsOf(project),
      note: '',
      ownReason: '',
      keepBusy: false,
      days: String(fromQuarterDays(last?.quarterDays ?? 4)),
    };
  });
  return start;
}

import { useAgreement, useDesk } from '@renderer/data/desk-context';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { useState } from 'react';
import type { WorkInput } from './form-values';
import { readLastUsed } from './last-used';
import { MENTORING } from './mentoring';
import { factsOf } from './work-fields';

const FIRST_ACTIVITY = 'on site';
const ONE_DAY = 4;
const HALF_A_DAY = 2;

/**
 * The work as it is proposed: project, activity and length of the last time, everything else empty. With an activity that is
 * asked for, the last time stands only where it was that one.
 */
export function useStartValues(askedActivity?: string): WorkInput & { days: string } {
  const desk = useDesk();
  const { activities } = useAgreement();
  const [start] = useState(() => {
    const used = readLastUsed();
    const last = askedActivity === undefined || used?.activity === askedActivity ? used : undefined;
    const project = desk.table('projects').get(last?.projectId ?? '');
    const wanted = askedActivity ?? last?.activity ?? FIRST_ACTIVITY;
    const activity = activities.find(({ code }) => code === wanted) ?? activities[0];
    const facts = factsOf(project);
    return {
      activity: activity?.code ?? FIRST_ACTIVITY,
      state: 'auto' as const,
      pencilledUntil: null,
      project: { id: project?.id ?? null, text: project?.name ?? '', isNew: false },
      ...facts,
      kindOfWork: facts.kindOfWork || (askedActivity === MENTORING ? 'Mentoring' : ''),
      note: '',
      ownReason: '',
      keepBusy: false,
      days: String(fromQuarterDays(last?.quarterDays ?? (askedActivity === MENTORING ? HALF_A_DAY : ONE_DAY))),
    };
  });
  return start;
}

import { AssignmentSchema, type AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import { RequestSchema } from '@shared/model/request';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays } from '@shared/rules/calendar';
import { keptTarget } from '@shared/rules/round-target';

type RequestPlan = {
  kind: string;
  council: string;
  receivedDaysAgo: number;
  wanted: number;
  answeredAfter?: number;
  /** First and last day on which the clock stood still, in days before today, and why. */
  pause?: readonly [from: number, to: number, reason: string];
  peers: readonly (readonly [peer: number, state: AssignmentState])[];
};

const REQUESTS: readonly RequestPlan[] = [
  { kind: 'Finance peer challenge', council: 'E08000034', receivedDaysAgo: 13, wanted: 1, peers: [[16, 'asked']] },
  {
    kind: 'Governance peer challenge',
    council: 'E06000027',
    receivedDaysAgo: 9,
    wanted: 1,
    peers: [[19, 'available']],
  },
  {
    kind: 'Corporate peer challenge',
    council: 'E07000082',
    receivedDaysAgo: 5,
    wanted: 2,
    peers: [
      [6, 'available'],
      [5, 'asked'],
      [8, 'asked'],
      [4, 'declined'],
    ],
  },
  { kind: 'Mentoring', council: 'E08000024', receivedDaysAgo: 1, wanted: 1, peers: [] },
  {
    kind: 'Progress review',
    council: 'E07000122',
    receivedDaysAgo: 40,
    wanted: 1,
    answeredAfter: 6,
    peers: [[15, 'confirmed']],
  },
  {
    kind: 'Corporate peer challenge',
    council: 'E06000014',
    receivedDaysAgo: 70,
    wanted: 1,
    answeredAfter: 12,
    peers: [[3, 'confirmed']],
  },
  { kind: 'Remote support', council: 'E07000176', receivedDaysAgo: 95, wanted: 1, answeredAfter: 4, peers: [] },
  // One name for two places: answered, and a name is still owed.
  {
    kind: 'Corporate peer challenge',
    council: 'E07000041',
    receivedDaysAgo: 24,
    wanted: 2,
    answeredAfter: 8,
    peers: [
      [12, 'put forward'],
      [18, 'no reply'],
      [21, 'declined'],
    ],
  },
  {
    kind: 'Adult social care peer challenge',
    council: 'E10000018',
    receivedDaysAgo: 8,
    wanted: 1,
    pause: [6, 4, 'The LGA asked us to wait until the council had settled its dates.'],
    peers: [[29, 'asked']],
  },
];

/** A peer in one of these was named to the LGA. */
const NAMED: ReadonlySet<AssignmentState> = new Set<AssignmentState>(['put forward', 'confirmed', 'done']);

/** Requests in every state, each with the peers who were asked. */
export function requestsOf(peerIds: readonly string[], today: CalendarDay, newId: () => string) {
  return REQUESTS.map((plan, index) => requestOf(plan, index, today, peerIds, newId));
}

function requestOf(
  plan: RequestPlan,
  index: number,
  today: CalendarDay,
  peerIds: readonly string[],
  newId: () => string,
) {
  const id = newId();
  const receivedOn = addDays(today, -plan.receivedDaysAgo);
  const assignments = plan.peers.map(([peer, state]) =>
    AssignmentSchema.parse({
      id: newId(),
      peerId: peerIds[peer],
      requestId: id,
      state,
      contacts: [
        { on: addDays(receivedOn, Math.min(1, plan.receivedDaysAgo)), how: 'e-mail', by: 'Sample office', said: '' },
      ],
    }),
  );
  const named = assignments.filter(({ state }) => NAMED.has(state));
  const response = {
    id: newId(),
    sentOn: addDays(receivedOn, plan.answeredAfter ?? 0),
    kind: named.length > 0 ? 'names' : 'nobody',
    assignmentIds: named.map((assignment) => assignment.id),
    reason: named.length > 0 ? '' : 'Nobody with this experience was free on these dates.',
    lateReason: (plan.answeredAfter ?? 0) > DEFAULT_AGREEMENT.targetDays ? 'The first peer asked withdrew.' : '',
    basis: {
      targetDays: DEFAULT_AGREEMENT.targetDays,
      dayKind: DEFAULT_AGREEMENT.dayKind,
      holidayVersion: SHIPPED_HOLIDAYS.version,
    },
  };
  const request = RequestSchema.parse({
    id,
    ref: `R-${String(index + 1).padStart(4, '0')}`,
    kindOfWork: plan.kind,
    councilSupportedId: plan.council,
    receivedFrom: 'LGA placements desk',
    startsOn: addDays(today, 60 + index * 7),
    endsOn: addDays(today, 63 + index * 7),
    rounds: [
      {
        id: newId(),
        receivedOn,
        target: keptTarget(DEFAULT_ANSWER_TARGET),
        peersWanted: plan.wanted,
        responses: plan.answeredAfter === undefined ? [] : [response],
        ...(plan.pause ? { pauses: [pauseOf(plan.pause, today, newId())] } : {}),
      },
    ],
  });
  return { request, assignments };
}

function pauseOf([from, to, reason]: NonNullable<RequestPlan['pause']>, today: CalendarDay, id: string) {
  return { id, from: addDays(today, -from), to: addDays(today, -to), reason };
}

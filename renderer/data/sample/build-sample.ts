import { AssignmentSchema, type AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { RecordTable } from '@shared/model/change';
import { LimitApprovalSchema } from '@shared/model/limit-approval';
import { PeerSchema } from '@shared/model/peer';
import { RequestSchema } from '@shared/model/request';
import { DEFAULT_AGREEMENT, DEFAULT_GROUPS, DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { keptTarget } from '@shared/rules/round-target';
import { addDays, addMonths } from '@shared/rules/calendar';
import { previousYear, yearOf } from '@shared/rules/year';
import { entriesOf, workedUpTo, type SampleWork } from './sample-days';
import { SAMPLE_PEOPLE } from './sample-people';
import { projectOf } from './sample-projects';
import { trainingOf } from './sample-training';

const GROUP = 'Independent';
/** Days worked this year, by person; those past the end of the list have none. The first go over the limit. */
const WORKED = [
  38.5, 42.5, 36, 33.5, 30, 29.5, 24.5, 22, 16, 18.5, 14.25, 9.5, 12, 8, 6, 5, 4.5, 4, 4, 3, 2.5, 2, 2, 1.5, 1, 1, 0.5,
];
const COUNCILS = SAMPLE_PEOPLE.map(({ council }) => council);
/** Nobody works at the own council. */
const councilsNotOf = (peer: number) => COUNCILS.filter((council) => council !== COUNCILS[peer]);

/** Work of so many days is a visit, with a project of its own; less is recorded without one. */
const VISIT_DAYS = 2;

type Write = { table: RecordTable; key: string; after: { id: string } };

/** The records of the sample office, dated around `today`: enough of each kind to learn on. All people are invented. */
export function* buildSample(today: CalendarDay, userName: string, newId: () => string): Generator<Write> {
  const write = (table: RecordTable, after: { id: string }): Write => ({ table, key: after.id, after });
  yield write('settings', {
    id: 'office',
    value: {
      group: GROUP,
      userName,
      dueSoonDays: 5,
      groups: [...DEFAULT_GROUPS],
      skills: [...DEFAULT_SKILLS],
      kindsOfWork: [...DEFAULT_KINDS_OF_WORK],
    },
  } as { id: string });
  const peerIds = SAMPLE_PEOPLE.map(() => newId());
  for (const peer of peersOf(peerIds, today)) yield write('peers', peer);
  for (const work of allWork(today)) {
    const entries = entriesOf(work, peerIds[work.peer] ?? '', newId);
    if (entries.length < VISIT_DAYS) {
      for (const entry of entries) yield write('dayEntries', entry);
      continue;
    }
    const visit = projectOf(entries, today, newId);
    yield write('projects', visit.project);
    yield write('assignments', visit.assignment);
    for (const entry of visit.entries) yield write('dayEntries', entry);
  }
  yield write('approvals', approvalOf(peerIds[0] ?? '', today, newId()));
  for (const { event, attendances } of trainingOf(peerIds, today, newId)) {
    yield write('trainingEvents', event);
    for (const attendance of attendances) yield write('attendances', attendance);
  }
  for (const [index, plan] of REQUESTS.entries()) {
    const made = requestOf(plan, index, today, peerIds, newId);
    yield write('requests', made.request);
    for (const assignment of made.assignments) yield write('assignments', assignment);
  }
}

function peersOf(ids: readonly string[], today: CalendarDay) {
  return SAMPLE_PEOPLE.map((person, index) =>
    PeerSchema.parse({
      id: ids[index],
      title: 'Cllr',
      firstName: person.firstName,
      lastName: person.lastName,
      crmId: `P-${50_000 + index * 37}`,
      party: 'Independent',
      group: GROUP,
      homeCouncilId: person.council,
      roles: [{ role: person.role, from: addMonths(today, -(6 + index * 2)) }],
      skills: person.skills.map((skill, place) => ({ skill, level: place === 0 ? 'lead' : 'some' })),
      status: index % 13 === 12 ? 'paused' : 'active',
      email: `${person.firstName}.${person.lastName}@example.org`
        .normalize('NFD')
        .replaceAll(/[^a-zA-Z.@-]/g, '')
        .toLowerCase(),
      peerTypes: index % 3 === 0 ? ['challenge', 'mentor'] : ['challenge'],
      training: {
        challenge: { attendedOn: addMonths(today, -(4 + ((index * 5) % 44))), bookedFor: null },
        mentoring: { attendedOn: index % 3 === 0 ? addMonths(today, -(10 + index)) : null, bookedFor: null },
        conference: {
          attendedOn: index % 4 === 3 ? null : addMonths(today, -(8 + ((index * 3) % 40))),
          bookedFor: index % 5 === 1 ? addMonths(today, 4) : null,
        },
      },
    }),
  );
}

function allWork(today: CalendarDay): SampleWork[] {
  const year = yearOf(today, DEFAULT_AGREEMENT);
  const before = previousYear(year, DEFAULT_AGREEMENT);
  const thisYear = WORKED.flatMap((days, peer) => workedUpTo(peer, days, year.startsOn, today, councilsNotOf(peer)));
  const lastYear = SAMPLE_PEOPLE.flatMap((_person, peer) =>
    workedUpTo(peer, ((peer * 11) % 14) / 2, before.startsOn, before.endsOn, councilsNotOf(peer)),
  );
  const ahead = (peer: number, inDays: number, days: number, state: SampleWork['state']): SampleWork => ({
    peer,
    start: addDays(today, inDays),
    days,
    activity: 'on site',
    kindOfWork: 'Governance peer challenge',
    council: councilsNotOf(peer).at((peer * 2 + 9) % councilsNotOf(peer).length) ?? '',
    state,
    ...(state === 'pencilled' ? { pencilledUntil: addDays(today, inDays - 7) } : {}),
  });
  return [
    ...lastYear,
    ...thisYear,
    ahead(0, 20, 4, 'booked'),
    ahead(2, 25, 4, 'booked'),
    ahead(3, 30, 3, 'booked'),
    ahead(4, 18, 4, 'booked'),
    ahead(5, 40, 3, 'booked'),
    ahead(6, 33, 4, 'booked'),
    ahead(6, 60, 3, 'pencilled'),
    ahead(5, 55, 6, 'pencilled'),
    ahead(9, 4, 2, 'pencilled'),
    ahead(4, -6, 2, 'booked'),
    ahead(9, -4, 1.5, 'booked'),
    ahead(7, -3, 0.5, 'booked'),
  ];
}

function approvalOf(peerId: string, today: CalendarDay, id: string) {
  return LimitApprovalSchema.parse({
    id,
    peerId,
    yearKey: yearOf(today, DEFAULT_AGREEMENT).key,
    decision: 'granted',
    askedQuarterDays: 24,
    grantedQuarterDays: 20,
    approver: 'A. N. Approver',
    approverTitle: DEFAULT_AGREEMENT.approverTitle,
    decidedOn: addDays(today, -30),
    reference: 'E-mail of that day',
    reason: 'The only peer free with finance experience at a council of this kind.',
  });
}

type RequestPlan = {
  kind: string;
  council: string;
  receivedDaysAgo: number;
  wanted: number;
  answeredAfter?: number;
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
];

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
  const response = {
    id: newId(),
    sentOn: addDays(receivedOn, plan.answeredAfter ?? 0),
    kind: assignments.length > 0 ? 'names' : 'nobody',
    assignmentIds: assignments.map((assignment) => assignment.id),
    reason: assignments.length > 0 ? '' : 'Nobody with this experience was free on these dates.',
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
      },
    ],
  });
  return { request, assignments };
}

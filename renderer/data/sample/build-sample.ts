import { AllocationSchema } from '@shared/model/allocation';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { RecordTable } from '@shared/model/change';
import { LimitApprovalSchema } from '@shared/model/limit-approval';
import { NO_OPTIONS } from '@shared/model/options';
import { PeerSchema, type TrainingExemption } from '@shared/model/peer';
import { DEFAULT_AGREEMENT, DEFAULT_GROUPS, DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { addDays, addMonths } from '@shared/rules/calendar';
import { previousYear, yearOf } from '@shared/rules/year';
import { withAfterWork } from './sample-after-work';
import { entriesOf, workedUpTo, type SampleWork } from './sample-days';
import { SAMPLE_PEOPLE } from './sample-people';
import { askedApprovalOf, settledYearOf } from './sample-cases';
import { projectOf } from './sample-projects';
import { requestsOf } from './sample-requests';
import { trainingOf } from './sample-training';

const GROUP = 'Independent';
/** Days worked this year, by person; those past the end of the list have none. The first go over the limit. */
const WORKED = [
  38.5, 42.5, 36, 33.5, 30, 29.5, 24.5, 22, 16, 18.5, 14.25, 9.5, 12, 8, 6, 5, 4.5, 4, 4, 3, 2.5, 2, 2, 1.5, 1, 1, 0.5,
];
const COUNCILS = SAMPLE_PEOPLE.map(({ council }) => council);
/** By their place in the list of people: whose days are all taken, who leads, who is spoken of first, who is exempt. */
const AT_LIMIT = 2;
const LEAD = 6;
const HEAD_FIRST = 20;
const EXEMPT = 7;
/** How many had days in the year that is locked. */
const SETTLED_PEERS = 3;
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
  yield write('settings', {
    id: 'options',
    value: { ...NO_OPTIONS, allocations: true, clockPauses: true, yearLock: true },
  } as {
    id: string;
  });
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
    const last = entries.at(-1)?.date ?? today;
    yield write('assignments', withAfterWork(visit.assignment, work.peer, last, today));
    for (const entry of visit.entries) yield write('dayEntries', entry);
  }
  yield write('approvals', approvalOf(peerIds[0] ?? '', today, newId()));
  const asked = askedApprovalOf(peerIds[AT_LIMIT] ?? '', today, newId);
  yield write('projects', asked.project);
  yield write('assignments', asked.assignment);
  for (const entry of asked.entries) yield write('dayEntries', entry);
  yield write('approvals', asked.approval);
  for (const { event, attendances } of trainingOf(peerIds, today, newId)) {
    yield write('trainingEvents', event);
    for (const attendance of attendances) yield write('attendances', attendance);
  }
  for (const made of requestsOf(peerIds, today, newId)) {
    yield write('requests', made.request);
    for (const assignment of made.assignments) yield write('assignments', assignment);
  }
  yield* allocationsOf(peerIds, today, newId);
  const settled = settledYearOf(peerIds.slice(0, SETTLED_PEERS), userName, today, newId);
  for (const entry of settled.entries) yield write('dayEntries', entry);
  yield write('lockedYears', settled.lock);
}

/** Days given to the group and to its lead peer, in this year. */
function* allocationsOf(peerIds: readonly string[], today: CalendarDay, newId: () => string): Generator<Write> {
  const yearKey = yearOf(today, DEFAULT_AGREEMENT).key;
  const given = [
    { peerId: null, quarterDays: 1800, source: 'Letter of the LGA at the start of the year' },
    { peerId: peerIds[LEAD] ?? null, quarterDays: 120, source: 'As regional lead peer' },
  ];
  for (const each of given) {
    const after = AllocationSchema.parse({ id: newId(), yearKey, ...each });
    yield { table: 'allocations', key: after.id, after };
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
      leadRole: index === LEAD ? 'regional lead' : 'none',
      ...(index === HEAD_FIRST ? { headFirst: { on: addDays(today, -20), by: 'Sample office' } } : {}),
      ...(index === EXEMPT ? { trainingExemptions: [exemptionOf(today)] } : {}),
      profileConfirmedOn: addMonths(today, index % 7 === 3 ? -8 : -(1 + (index % 5))),
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

function exemptionOf(today: CalendarDay): TrainingExemption {
  return {
    kind: 'special circumstances',
    covers: ['conference'],
    from: addDays(today, -30),
    until: addMonths(today, 6),
    reason: 'On parental leave when the conference was held.',
    grantedBy: 'Head of office',
  };
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

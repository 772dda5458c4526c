// @ts-check
// The records of an invented office of any size: the same for the same day and size. Ids, names and work are made up.

const MS_PER_DAY = 86_400_000;
export const YEARS = 4;

const FIRST_NAMES = [
  'Amara',
  'Bryn',
  'Carys',
  'Dev',
  'Elin',
  'Farid',
  'Greta',
  'Hugh',
  'Ines',
  'Jonah',
  'Kezia',
  'Lloyd',
];
const LAST_NAMES = ['Ashgrove', 'Bellwether', 'Corrie', 'Dunmallet', 'Everholt', 'Fennimore', 'Garside', 'Hollins'];
const COUNCILS = [
  'E10000007',
  'E10000018',
  'E10000003',
  'E10000012',
  'E10000020',
  'E10000014',
  'E10000016',
  'E10000008',
];
const ACTIVITIES = ['on site', 'prep', 'report', 'remote', 'mentoring session', 'evening meeting', 'training'];
const KINDS_OF_WORK = ['Corporate peer challenge', 'Finance peer challenge', 'Progress review', 'Mentoring'];
const ROLES = ['Leader', 'Deputy leader', 'Portfolio holder', 'Group leader', 'Committee chair'];
const SKILLS = ['Housing', 'Planning', 'Scrutiny', 'Finance / S151', 'SEND', 'Climate', 'Digital', 'Audit'];

/** How many of each: what DESIGN section 6 calls an office, and the large one. */
export const SIZES = {
  office: { peers: 500, dayEntries: 10_000, requests: 1_000 },
  large: { peers: 10_000, dayEntries: 100_000, requests: 1_000 },
};

/** @typedef {{ peers: number, dayEntries: number, requests: number }} Size */

/** A row of numbers from 0 to 1 that is the same each time. @param {number} seed */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {number} table @param {number} number an id in the form of a UUIDv7 */
function idOf(table, number) {
  const tail = number.toString(16).padStart(12, '0');
  return `0193${table.toString(16).padStart(4, '0')}-0000-7000-8000-${tail}`;
}

/** @template T @param {readonly T[]} list @param {number} place */
const pick = (list, place) => /** @type {T} */ (list[place % list.length]);

/** @param {string} day */
const toNumber = (day) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
/** @param {number} number */
const toDay = (number) => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** First and last day of a year of counting; 0 is the one that holds today. @param {string} today @param {number} yearsBack */
export function yearBounds(today, yearsBack) {
  const first = Number(today.slice(0, 4)) - (today.slice(5) >= '04-01' ? 0 : 1) - yearsBack;
  return {
    from: `${first}-04-01`,
    to: `${first + 1}-03-31`,
    key: `FY${first}/${String((first + 1) % 100).padStart(2, '0')}`,
  };
}

/** @param {number} number */
function peer(number) {
  const noTraining = { attendedOn: null, bookedFor: null };
  return {
    id: idOf(1, number),
    title: 'Cllr',
    firstName: pick(FIRST_NAMES, number),
    lastName: `${pick(LAST_NAMES, Math.floor(number / FIRST_NAMES.length))}-${number}`,
    knownAs: '',
    honours: '',
    crmId: `P-${100_000 + number}`,
    externalRef: '',
    party: 'Independent',
    group: 'Independent',
    homeCouncilId: pick(COUNCILS, number),
    homeCouncilText: '',
    ward: '',
    roles: [
      { councilText: '', role: pick(ROLES, number), councilId: pick(COUNCILS, number), from: '2023-05-10', to: null },
    ],
    status: number % 29 === 28 ? 'paused' : 'active',
    councillorStatus: 'serving',
    councillorStatusSince: null,
    email: `peer-${number}@example.org`,
    phone: '',
    homeRegion: '',
    leadRole: 'none',
    peerTypes: ['challenge'],
    skills: [0, 3, 5].map((step) => ({
      skill: pick(SKILLS, number + step),
      level: step === 0 ? 'lead' : 'some',
      evidence: '',
    })),
    availability: [],
    daysOfWeek: '',
    notice: '',
    conflicts: [],
    leadRegions: '',
    leadFrom: null,
    leadTo: null,
    charterAcceptedOn: null,
    inductionOn: null,
    accreditation: [],
    profilePromptedOn: null,
    promptChannel: '',
    nextElectionOn: null,
    standingAgain: 'unknown',
    termsAcceptedOn: '2023-06-01',
    profileConfirmedOn: null,
    training: {
      challenge: { attendedOn: '2025-02-11', bookedFor: null },
      mentoring: noTraining,
      conference: noTraining,
    },
    expertise: 'Chaired the budget panel through two reorganisations; can speak about shared services.',
    notes: '',
    importBatchId: null,
  };
}

/** Worked where it has passed, but for a few; booked or pencilled in where it is to come. @param {number} ahead @param {number} chance */
function stateOf(ahead, chance) {
  if (ahead < -10) return chance < 0.02 ? 'cancelled' : 'worked';
  if (ahead < 0) return chance < 0.1 ? 'booked' : 'worked';
  return chance < 0.3 ? 'pencilled' : 'booked';
}

/** @param {string} today @param {Size} size */
export function* dayEntries(today, size) {
  const random = numbersFrom(7);
  const now = toNumber(today);
  for (let number = 0; number < size.dayEntries; number += 1) {
    const bounds = yearBounds(today, number % YEARS);
    const first = toNumber(bounds.from);
    // This year's days end a season ahead; those of the years before fill their year.
    const last = Math.min(toNumber(bounds.to), now + 90);
    const date = first + Math.floor(random() * (last - first + 1));
    // A few peers do much of the work, so that some come near the limit and some go past it.
    const who = Math.floor(size.peers * random() ** 1.5);
    const state = stateOf(date - now, random());
    const kind = Math.floor(random() * 1_000);
    yield {
      id: idOf(2, number),
      peerId: idOf(1, who),
      date: toDay(date),
      precision: 'day',
      part: kind % 5 === 0 ? 'am' : 'day',
      quarterDays: kind % 5 === 0 ? 2 : 4,
      state,
      activity: pick(ACTIVITIES, kind),
      kindOfWork: pick(KINDS_OF_WORK, kind),
      assignmentId: null,
      projectId: null,
      whatFor: '',
      councilSupportedId: pick(COUNCILS, kind + 3),
      councilSupportedText: '',
      projectCode: '',
      purchaseOrder: '',
      pencilledUntil: state === 'pencilled' ? toDay(date - 7) : null,
      agreedOn: null,
      countsOverride: null,
      note: '',
      imported: null,
    };
  }
}

/** The last 12 are open; all before were answered within the ten days or a little later. @param {string} today @param {Size} size */
export function* requests(today, size) {
  const first = toNumber(yearBounds(today, YEARS - 1).from);
  const now = toNumber(today);
  for (let number = 0; number < size.requests; number += 1) {
    const received = first + Math.floor(((now - first) * number) / size.requests);
    const isOpen = number >= size.requests - 12;
    yield {
      id: idOf(3, number),
      ref: `R-${String(number + 1).padStart(4, '0')}`,
      theirRef: '',
      kindOfWork: pick(KINDS_OF_WORK, number),
      councilSupportedId: pick(COUNCILS, number + 1),
      councilSupportedText: '',
      receivedFrom: '',
      receivedFromRole: '',
      channel: 'e-mail',
      // Those to be answered have four dates within the season ahead.
      startsOn: isOpen ? toDay(now + 40 + (number % 12)) : null,
      endsOn: isOpen ? toDay(now + 43 + (number % 12)) : null,
      datesText: '',
      daysAskedQuarterDays: 16,
      skillsWanted: [pick(SKILLS, number)],
      rolesWanted: '',
      brief: '',
      acknowledgedOn: null,
      paidFor: false,
      projectId: null,
      outcome: isOpen ? 'none' : 'filled',
      outcomeOn: isOpen ? null : toDay(Math.min(now, received + 20)),
      rounds: [
        {
          id: idOf(5, number),
          receivedOn: toDay(received),
          peersWanted: 1,
          responses: isOpen ? [] : [response(number, Math.min(now, received + 6 + (number % 6)))],
        },
      ],
      notes: '',
    };
  }
}

/** @param {number} number @param {number} sent */
function response(number, sent) {
  return {
    id: idOf(6, number),
    sentOn: toDay(sent),
    kind: 'names',
    assignmentIds: [idOf(4, number * 2)],
    reason: '',
    lateReason: '',
    basis: { targetDays: 10, dayKind: 'calendar', holidayVersion: 'bench' },
  };
}

/** Two peers asked for each request. @param {Size} size */
export function* assignments(size) {
  for (let number = 0; number < size.requests * 2; number += 1) {
    const request = Math.floor(number / 2);
    const isOpen = request >= size.requests - 12;
    yield {
      id: idOf(4, number),
      peerId: idOf(1, (number * 17) % size.peers),
      requestId: idOf(3, request),
      projectId: null,
      role: 'member',
      state: isOpen ? 'asked' : number % 2 === 0 ? 'done' : 'declined',
      checkedOn: null,
      contacts: [],
      note: '',
    };
  }
}

/**
 * Every record of the office, by table.
 * @param {string} today @param {Size} size
 * @returns {[table: string, rows: Iterable<{ id: string }>][]}
 */
export function inventedOffice(today, size) {
  return [
    ['peers', Array.from({ length: size.peers }, (_none, number) => peer(number))],
    ['requests', requests(today, size)],
    ['assignments', assignments(size)],
    ['dayEntries', dayEntries(today, size)],
  ];
}

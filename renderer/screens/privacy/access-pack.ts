import type { CouncilBook } from '@renderer/data/council-book';
import type { HistoryLine } from '@renderer/data/desk';
import { afterWorkLines } from './after-work-lines';
import { changeText } from '@renderer/words/change-text';
import { changedFields, type NameOf } from '@renderer/words/changed-fields';
import { instantText } from '@renderer/words/instant-text';
import { eventDatesText } from '@renderer/words/event-dates-text';
import { peerFullName } from '@renderer/words/peer-name';
import { recordInWords } from '@renderer/words/record-in-words';
import { attendanceWord } from '@shared/exports/training';
import { capitalised, stateWord, entryDateCell } from '@shared/exports/words';
import type { Allocation } from '@shared/model/allocation';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { ExportLog } from '@shared/model/export-log';
import type { CouncilId } from '@shared/model/ids';
import type { ImportBatch } from '@shared/model/import-batch';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { ConsideredPeer } from '@shared/model/offer';
import type { Peer } from '@shared/model/peer';
import type { PeerMerge } from '@shared/model/peer-pair';
import type { PoolReviewRow } from '@shared/model/pool-review';
import type { Privacy } from '@shared/model/privacy';
import type { Project } from '@shared/model/project';
import { daysAsFigure } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { daysUsed } from '@shared/rules/days-used';
import type { AttendanceAtEvent } from '@shared/rules/training-book';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearOf, yearText } from '@shared/rules/year';

/** A restricted note as it is read with its own passphrase. */
export type RestrictedText = { writtenOn: CalendarDay; text: string };

/** Whether there are restricted notes on the peer: none, some that are locked (how many), or some that were opened. */
export type RestrictedState =
  { state: 'none' } | { state: 'locked'; count: number } | { state: 'open'; notes: readonly RestrictedText[] };

/** Everything held about one peer, as it is read from the records. */
export type AccessFacts = {
  peer: Peer;
  today: CalendarDay;
  madeAt: Instant;
  office: string;
  agreement: Agreement;
  privacy: Privacy;
  councils: Pick<CouncilBook, 'shortNameOf' | 'nameOf'>;
  entries: readonly DayEntry[];
  assignments: readonly Assignment[];
  requests: ReadonlyMap<string, Request>;
  projects: ReadonlyMap<string, Project>;
  approvals: readonly LimitApproval[];
  allocations: readonly Allocation[];
  /** Training and conferences, with where the peer stood. */
  training: readonly AttendanceAtEvent[];
  /** Records that were merged into this one, each as it was. */
  merged: readonly PeerMerge[];
  /** What each review of the pool says of the peer. */
  reviews: readonly { asOf: CalendarDay; madeAt: Instant; yearKey: string; row: PoolReviewRow; remark: string }[];
  /** The requests for which an officer looked at the peer, with what was kept of it. */
  considered: readonly { request: Request; entry: ConsideredPeer }[];
  /** What was done to the records of the peer, with what each record is. */
  history: readonly (HistoryLine & { record: string; correction?: string })[];
  imports: readonly ImportBatch[];
  exports: readonly ExportLog[];
  restricted: RestrictedState;
};

export type PackSection = {
  title: string;
  text?: string;
  lines?: readonly (readonly [name: string, value: string])[];
  table?: { columns: readonly string[]; rows: readonly (readonly string[])[] };
};

/** The readable document: what stands on its first page, then a section for each kind of record. */
export type AccessPack = {
  title: string;
  name: string;
  /** Whether everything held is in it. */
  complete: boolean;
  notes: readonly string[];
  facts: readonly (readonly [name: string, value: string])[];
  sections: readonly PackSection[];
};

/**
 * Builds the pack of one peer: everything held, in words. Other people are left out: of a request only what it is and when it
 * came, of an approval the title of who decided. Source: DOMAIN section 7 (everything, readable and as JSON).
 */
export function buildAccessPack(facts: AccessFacts): AccessPack {
  const { peer, restricted, privacy } = facts;
  const complete = restricted.state !== 'locked';
  return {
    title: 'Subject access pack',
    name: peerFullName(peer),
    complete,
    notes: [...lockedNote(restricted), ...READ_FIRST],
    facts: [
      ['About', peerFullName(peer)],
      ['Made by', facts.office],
      ['Made', instantText(facts.madeAt)],
      ['Complete', complete ? 'Yes: everything that Peer Desk holds' : 'No: restricted notes are not included'],
    ],
    sections: [
      whySection(privacy),
      { title: 'Your record', lines: recordInWords(peer, { nameOf: namesOf(facts), passOver: ['importBatchId'] }) },
      ...mergedSections(facts),
      daysByYear(facts),
      daysSection(facts),
      requestsSection(facts),
      approvalsSection(facts),
      ...allocationsSection(facts),
      ...consideredSection(facts),
      trainingSection(facts),
      reviewsSection(facts),
      ...restrictedSection(restricted),
      importsSection(facts),
      exportsSection(facts),
      historySection(facts),
    ],
  };
}

const READ_FIRST = [
  'Read this through before you hand it over: notes and other free text may name other people, which only a person can judge.',
];

function lockedNote(restricted: RestrictedState): string[] {
  if (restricted.state !== 'locked') return [];
  const which =
    restricted.count === 1 ? 'There is 1 restricted note' : `There are ${restricted.count} restricted notes`;
  return [
    `This pack is not complete. ${which} on this person, locked when the pack was made and not included. The head of office opens them with the restricted passphrase; then make the pack again.`,
  ];
}

function whySection(privacy: Privacy): PackSection {
  return {
    title: 'Why this is held, and for how long',
    lines: [
      ['Purpose', privacy.purpose],
      ['Lawful basis', privacy.lawfulBasis],
      ['Special category', privacy.condition],
      ['Enquiries', `Reviewed ${privacy.enquiryMonths} months after the last contact`],
      ['Peers who left', `Reviewed ${privacy.leaverMonths} months after they left`],
      ['Peers who are not used', `Reviewed ${privacy.unusedMonths} months after the last work`],
      ['Who sees it', 'The staff of this office; what left the office is listed below'],
    ],
  };
}

/** Names what a record refers to, and nobody but the peer. */
function namesOf({ councils, requests, projects, imports, training, peer }: AccessFacts): NameOf {
  return (id) => {
    if (id === peer.id) return peerFullName(peer);
    // Safe: where it is no council's id the book finds none.
    const council = councils.shortNameOf(id as CouncilId, '');
    const batch = imports.find((one) => one.id === id);
    const event = training.find((at) => at.event.id === id)?.event;
    return council || requests.get(id)?.ref || projects.get(id)?.name || event?.name || batch?.fileName;
  };
}

function daysByYear({ entries, agreement, today }: AccessFacts): PackSection {
  const years = new Map(entries.map(({ date }) => yearOf(date, agreement)).map((year) => [year.key, year]));
  const rows = [...years.values()]
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .map((year) => {
      const used = daysUsed(entries, year, agreement, today);
      return [
        year.key,
        daysAsFigure(used.workedQuarterDays),
        daysAsFigure(used.bookedQuarterDays),
        daysAsFigure(used.pencilledQuarterDays),
        daysAsFigure(used.notCountedQuarterDays),
      ];
    });
  return {
    title: 'Days in each year',
    table: { columns: ['Year', 'Worked', 'Booked', 'Pencilled in', 'Not counted to the limit'], rows },
  };
}

function daysSection(facts: AccessFacts): PackSection {
  const { entries, agreement, councils, projects, requests, assignments } = facts;
  const requestOf = (entry: DayEntry) => {
    const assignment = assignments.find(({ id }) => id === entry.assignmentId);
    return requests.get(assignment?.requestId ?? '')?.ref ?? '';
  };
  const rows = entries
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map((entry) => [
      entry.precision === 'day' ? formatUkDate(entry.date) : entryDateCell(entry, agreement),
      daysAsFigure(entry.quarterDays),
      stateWord(entry.state),
      entry.activity,
      [entry.kindOfWork, entry.whatFor, projects.get(entry.projectId ?? '')?.name].filter(Boolean).join(', '),
      councils.shortNameOf(entry.councilSupportedId, entry.councilSupportedText),
      requestOf(entry),
      [
        entry.part === 'day' || entry.part === 'unknown' ? '' : entry.part,
        entry.projectCode && `project code ${entry.projectCode}`,
        entry.purchaseOrder && `purchase order ${entry.purchaseOrder}`,
        entry.pencilledUntil && `pencilled in until ${formatUkDate(entry.pencilledUntil)}`,
        entry.agreedOn && `agreed with the LGA on ${formatUkDate(entry.agreedOn)}`,
        entry.countsOverride &&
          `${entry.countsOverride.counts ? 'counts' : 'does not count'}: ${entry.countsOverride.reason}`,
        entry.note,
      ]
        .filter(Boolean)
        .join('; '),
    ]);
  const columns = ['Date', 'Days', 'State', 'Activity', 'For', 'Council supported', 'Request', 'More'];
  return { title: 'Days', table: { columns, rows } };
}

function requestsSection({ assignments, requests, projects, councils }: AccessFacts): PackSection {
  const rows = assignments.map((assignment) => {
    const request = requests.get(assignment.requestId ?? '');
    const project = projects.get(assignment.projectId ?? request?.projectId ?? '');
    const contacts = assignment.contacts.map(({ on, how, by, said }) =>
      [`${formatUkDate(on)}, ${how}`, by && `by ${by}`, said].filter(Boolean).join(', '),
    );
    return [
      request?.ref ?? '',
      [
        request?.kindOfWork ?? project?.name,
        request && councils.shortNameOf(request.councilSupportedId, request.councilSupportedText),
      ]
        .filter(Boolean)
        .join(', '),
      received(request),
      assignment.role,
      assignment.state,
      [
        assignment.checkedOn && `checked on ${formatUkDate(assignment.checkedOn)}`,
        ...contacts,
        assignment.selectionOn && `the LGA said on ${formatUkDate(assignment.selectionOn)}`,
        ...afterWorkLines(assignment),
        assignment.note,
      ]
        .filter(Boolean)
        .join('\n'),
    ];
  });
  const columns = ['Request', 'Work', 'Received', 'Role', 'State', 'Contacts and notes'];
  return { title: 'Requests and projects', table: { columns, rows } };
}

function received(request: Request | undefined): string {
  const [round] = request?.rounds ?? [];
  return round ? formatUkDate(round.receivedOn) : '';
}

function consideredSection({ considered, councils }: AccessFacts): PackSection[] {
  if (considered.length === 0) return [];
  const rows = considered.map(({ request, entry }) => [
    request.ref,
    [request.kindOfWork, councils.shortNameOf(request.councilSupportedId, request.councilSupportedText)]
      .filter(Boolean)
      .join(', '),
    formatUkDate(entry.on),
    entry.what,
    entry.rules.join(', '),
  ]);
  const columns = ['Request', 'Work', 'On', 'What became of it', 'To be checked'];
  return [{ title: 'Looked at for requests', table: { columns, rows } }];
}

/** A record that was merged into this one, as it was before: the same person. */
function mergedSections(facts: AccessFacts): PackSection[] {
  return facts.merged.map(({ on, mergedPeer }) => ({
    title: `Another record of you, merged into this one on ${formatUkDate(on)}`,
    lines: recordInWords(mergedPeer, { nameOf: namesOf(facts), passOver: ['importBatchId'] }),
  }));
}

function allocationsSection({ allocations }: AccessFacts): PackSection[] {
  if (allocations.length === 0) return [];
  const rows = allocations.map(({ yearKey, quarterDays, source, note }) => [
    yearKey,
    daysAsFigure(quarterDays),
    source,
    note,
  ]);
  return [{ title: 'Days given to you as a lead peer', table: { columns: ['Year', 'Days', 'Source', 'Note'], rows } }];
}

function approvalsSection({ approvals, councils, projects }: AccessFacts): PackSection {
  const day = (on: CalendarDay | null) => (on === null ? '' : formatUkDate(on));
  const rows = approvals.map((approval) => [
    approval.yearKey,
    approval.decision,
    daysAsFigure(approval.askedQuarterDays),
    daysAsFigure(approval.grantedQuarterDays),
    [
      approval.whatFor,
      projects.get(approval.projectId ?? '')?.name,
      councils.shortNameOf(approval.councilSupportedId, ''),
      approval.datesText,
    ]
      .filter(Boolean)
      .join(', '),
    day(approval.askedOn),
    [day(approval.decidedOn), approval.approverTitle].filter(Boolean).join(', '),
    [approval.reason, approval.reference].filter(Boolean).join('; '),
  ]);
  const columns = ['Year', 'Decision', 'Days asked', 'Days granted', 'For', 'Asked', 'Decided', 'Reason'];
  return { title: 'Days beyond the limit', table: { columns, rows } };
}

function trainingSection({ training }: AccessFacts): PackSection {
  const rows = training.map(({ attendance, event }) => [
    event.name,
    eventDatesText(event),
    attendanceWord(attendance.status),
    attendance.note,
    attendance.recordedOnCrmOn === null ? '' : formatUkDate(attendance.recordedOnCrmOn),
  ]);
  return {
    title: 'Training and conferences',
    table: { columns: ['Event', 'Date', 'Status', 'Note', 'Recorded on CRM'], rows },
  };
}

function reviewsSection({ reviews }: AccessFacts): PackSection {
  const rows = reviews.map(({ asOf, madeAt, yearKey, row, remark }) => [
    formatUkDate(asOf),
    instantText(madeAt),
    yearKey,
    daysAsFigure(row.workedQuarterDays),
    daysAsFigure(row.bookedQuarterDays),
    daysAsFigure(row.leftQuarterDays),
    capitalised(row.position),
    remark,
  ]);
  return {
    title: 'Reviews of the pool',
    table: { columns: ['As of', 'Made', 'Year', 'Worked', 'Booked', 'Left', 'Position', 'Remark'], rows },
  };
}

function restrictedSection(restricted: RestrictedState): PackSection[] {
  if (restricted.state === 'none') return [];
  if (restricted.state === 'locked') return [{ title: 'Restricted notes', text: 'Locked: not included.' }];
  const rows = restricted.notes.map(({ writtenOn, text }) => [formatUkDate(writtenOn), text]);
  return [{ title: 'Restricted notes', table: { columns: ['Written', 'Note'], rows } }];
}

function importsSection({ imports }: AccessFacts): PackSection {
  const rows = imports.map(({ at, by, fileName }) => [instantText(at), fileName, by]);
  return { title: 'Where it came from: files taken in', table: { columns: ['When', 'File', 'By'], rows } };
}

function exportsSection({ exports }: AccessFacts): PackSection {
  const rows = exports.map((line) => [
    instantText(line.at),
    line.recipient,
    [line.report, yearText(line.yearKey)].filter(Boolean).join(', '),
    line.sheets.map(({ name }) => name).join(', '),
    line.sensitiveColumns.join(', '),
  ]);
  return {
    title: 'Where it went: files that left',
    text: 'Files that held the records of peers and left while this person was among them. The log notes sheets, not names.',
    table: { columns: ['When', 'For', 'What', 'Sheets', 'Sensitive columns'], rows },
  };
}

function historySection(facts: AccessFacts): PackSection {
  const nameOf = namesOf(facts);
  const rows = facts.history.map(({ change, before, after, record, correction }) => [
    instantText(change.at),
    change.by,
    `${change.undoes ? 'Undo of: ' : change.redoes ? 'Redo of: ' : ''}${changeText(change, () => undefined)}${correction ? `. Locked year corrected: ${correction}` : ''}`,
    record,
    changedFields(before, after, nameOf)
      .map((field) => `${field.name}: ${field.before} \u2192 ${field.after}`)
      .join('\n'),
  ]);
  return { title: 'History', table: { columns: ['When', 'Who', 'What was done', 'To', 'Changed'], rows } };
}

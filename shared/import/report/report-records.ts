import { capitalised } from '@shared/exports/words';
import type { DayEntry, DayState } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { countsToLimit } from '@shared/rules/counting';
import type { FieldName } from '../fields';
import { columnLetter } from '../find-header';
import { reasonText } from '../reason-text';
import type { AttendanceFound, PreviewRow, RowQuestion, RowReads } from '../types';
import { requestRecord } from './report-requests';
import { certaintyOf, entriesOf, peerFinder, peerNamed, readingOf, type Planned } from './report-facts';
import { fullName } from '../person-facts';

/** One line per record found, in the order of the file. */
export function reportRecords(planned: Planned): readonly object[] {
  const peerOf = peerFinder(planned);
  const rows = planned.preview.rows.filter(({ outcome }) => outcome !== 'ignored' && outcome !== 'rejected');
  return rows.flatMap((row): readonly object[] => {
    const place = { sheet: row.sheet, row: row.row };
    const reading = readingOf(row);
    const peer = peerOf(row.peerId);
    if (row.holds === 'peers') {
      const ofEvents = attendanceRecords(row, row.attendances ?? [], peer, place);
      return [{ ...place, rec: 'peer', ...peerRecord(peer, row), reading }, ...ofEvents];
    }
    if (row.request) return [{ ...place, rec: 'request', ...requestRecord(row, row.request, planned), reading }];
    if (row.attendances) return attendanceRecords(row, row.attendances, peer, place);
    if (row.holds !== 'days' && row.holds !== 'days matrix') return [];
    const who = peer ? peerNamed(peer) : { peer: null, peerText: sharedName(row, peerOf) ?? row.peerName };
    if (row.cells) {
      const cells = row.cells.map(({ reads, questions }) => ({ reads, reading: certaintyOf(questions) }));
      // What is clear stands before what is asked about.
      const inOrder = [
        ...cells.filter((cell) => cell.reading === 'ok'),
        ...cells.filter((cell) => cell.reading !== 'ok'),
      ];
      return inOrder.map((cell) => ({ ...place, rec: 'day', ...who, ...dayRecord(cell.reads), reading: cell.reading }));
    }
    const records = row.reads
      ? [dayRecord(row.reads)]
      : entriesOf(row).map((entry) => dayRecord(asReads(entry, planned)));
    return records.map((record) => ({ ...place, rec: 'day', ...who, ...record, reading }));
  });
}

/** The name that all bear who may be meant; a row may write it in another form. */
function sharedName({ questions }: PreviewRow, peerOf: ReturnType<typeof peerFinder>): string | undefined {
  const names = questions.flatMap(({ peers }) => peers).flatMap((id) => peerOf(id) ?? []);
  const [first, ...others] = names.map(fullName);
  return others.length > 0 && others.every((name) => name === first) ? first : undefined;
}

/** The records of sheets that are left out by default, as they would be taken, marked as such. */
export function reportLeftOut(planned: Planned, sheets: ReadonlySet<string>): readonly object[] {
  const rows = planned.preview.rows.filter(({ sheet }) => sheets.has(sheet));
  const records = reportRecords({ ...planned, preview: { ...planned.preview, rows } });
  return records.map((record) => ({ ...record, notImportedByDefault: true }));
}

/** One line for each event that a row speaks of. */
function attendanceRecords(
  row: PreviewRow,
  attendances: readonly AttendanceFound[],
  peer: Peer | undefined,
  place: object,
): readonly object[] {
  const who = peer ? peerNamed(peer) : { peer: null, peerText: row.peerName };
  return attendances.map(({ event, on, status, reading, duplicateOf }) => ({
    ...place,
    rec: 'attendance',
    event,
    date: on,
    status,
    ...(duplicateOf === null ? {} : { duplicateOf }),
    ...who,
    reading,
  }));
}

function peerRecord(peer: Peer | undefined, row: PreviewRow): object {
  if (!peer) return { peer: null, peerText: row.peerName };
  const { party, honours, email } = peer;
  const status = capitalised(peer.status);
  return { ...peerNamed(peer), party, status, ...(honours === '' ? {} : { honours }), email: email || null };
}

/** The words of the samples for the states of days (DOMAIN section 5). */
const STATE_WORDS: Readonly<Record<DayState, string>> = {
  pencilled: 'planned',
  booked: 'committed',
  worked: 'worked',
  cancelled: 'cancelled',
};

function dayRecord(reads: RowReads): object {
  const { from, to, precision, quarterDays, activity, counts, councilId, councilText, state, projectCode } = reads;
  return {
    from,
    ...(to === null ? {} : { to }),
    ...(precision === 'day' ? {} : { precision }),
    quarterDays,
    activity,
    ...(counts ? {} : { counts }),
    ...(councilId === null ? {} : { hostGss: councilId }),
    ...(councilText === '' ? {} : { hostText: councilText }),
    state: STATE_WORDS[state],
    ...(projectCode === '' ? {} : { code: projectCode }),
  };
}

/** An entry of a row that makes one record of each of its cells. */
function asReads(entry: DayEntry, { input }: Planned): RowReads {
  return {
    ...entry,
    from: entry.date,
    to: null,
    counts: countsToLimit(entry, input.agreement.activities),
    councilId: entry.councilSupportedId,
    councilText: entry.councilSupportedText,
  };
}

/** Each thing that a person must settle. */
export function reportReviews(planned: Planned): readonly object[] {
  const nameOf = peerFinder(planned);
  const columnOf = columnNames(planned);
  return planned.preview.rows.flatMap((row) => row.questions.map((question) => reviewOf(row, question)));

  function reviewOf(row: PreviewRow, { reason, field, column, propose, peers, level }: RowQuestion): object {
    const people = peers.flatMap((id) => nameOf(id) ?? []);
    const [only] = level === 'confirm' ? people : [];
    const proposed = propose ?? (only && fullName(only)) ?? '';
    return {
      sheet: row.sheet,
      row: row.row,
      code: reason.code,
      level,
      affects: field === null || ABOUT_ROW.has(reason.code) ? 'row' : affectsOf(field),
      reason: reasonText(reason),
      ...(column === null ? {} : { column: columnOf(row.sheet, column) }),
      ...(proposed === '' ? {} : { propose: proposed }),
      ...(level === 'confirm' || people.length === 0 ? {} : { candidates: people.map(withCouncil) }),
    };
  }

  function withCouncil({ homeCouncilId, homeCouncilText, ...peer }: Peer): string {
    const council = homeCouncilId ? planned.input.known.councils.get(homeCouncilId)?.name : homeCouncilText;
    return council ? `${fullName(peer)}, ${council}` : fullName(peer);
  }
}

/** How a column is named: by its letter, in a text file by its heading. */
function columnNames({ input }: Planned): (sheet: string, column: number) => string {
  const isText = input.raw.text !== null;
  return (sheet, column) => {
    const columns = isText ? input.mappings.find((mapping) => mapping.sheet === sheet)?.columns : undefined;
    return columns?.find((each) => each.column === column)?.header ?? columnLetter(column);
  };
}

/** Doubts about the row itself, whichever cell shows them. */
const ABOUT_ROW: ReadonlySet<string> = new Set(['cancelled', 'struck-through', 'several-facts']);

/** What is in doubt, in the words of the samples. */
const AFFECTS: Readonly<Partial<Record<FieldName, string>>> = {
  name: 'peer',
  attendance: 'row',
  firstName: 'peer',
  lastName: 'peer',
  ref: 'row',
  requestRef: 'row',
  peersOffered: 'peer',
  daysTaken: 'days',
  inTime: 'days',
  receivedOn: 'date',
  answeredOn: 'date',
  dateTo: 'date',
  homeCouncil: 'council',
  councilSupported: 'council',
  email: 'contact',
  phone: 'contact',
  fee: 'money',
};

function affectsOf(field: FieldName): string {
  return AFFECTS[field] ?? field;
}

/** Notes of the rows. Several days on one date are kept apart: they are asked about on screen and nothing is wrong with them. */
export function reportNotes(planned: Planned): {
  readonly notes: readonly object[];
  readonly busyDates: readonly object[];
} {
  const columnOf = columnNames(planned);
  const all = planned.preview.rows.flatMap((row) =>
    row.notes.map((note) => ({
      sheet: row.sheet,
      row: row.row,
      code: note.code,
      level: 'note',
      ...(note.field === undefined ? {} : { affects: affectsOf(note.field) }),
      reason: reasonText(note),
      ...(note.column == null ? {} : { column: columnOf(row.sheet, note.column) }),
    })),
  );
  const isBusy = ({ code }: { code: string }) => code === 'several-days-on-date';
  return { notes: all.filter((note) => !isBusy(note)), busyDates: all.filter(isBusy) };
}

/** Rows of the taken sheets that are not data, with their text. */
export function reportIgnored({ preview }: Planned): readonly object[] {
  return preview.rows.flatMap(({ sheet, row, reason, says }) => {
    const kind = /^row-(title|total|note)$/.exec(reason.code)?.[1];
    return kind ? [{ sheet, row, kind, text: says }] : [];
  });
}

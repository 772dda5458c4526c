import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import { countsToLimit } from '@shared/rules/counting';
import { formatUkDate } from '@shared/rules/uk-date';
import { isInYear } from '@shared/rules/year';
import type { Column } from './column';
import { activityNames, councilSupported, projectOf } from './day-detail';
import type { ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { capitalised, entryDateCell, peerName, stateWord } from './words';
import { inTextOrder } from '@shared/rules/in-text-order';
import type { ChangedRecord } from './changed-record';

/** One line of the sheet: what of a peer was told before, and what is told now. */
type ChangedRow = {
  peerId: PeerId;
  date: string;
  what: string;
  before: string;
  after: string;
  on: CalendarDay;
  id: string;
};

/**
 * What changed since the last return to this recipient: each day and each approval of the year that the last return told
 * otherwise, with what it said and what holds now. What was changed and changed back, and what a return does not tell (a note),
 * is no line. Empty for the first return. Source: DESIGN section 3; Peer Support Review Update, para 24 ("more easily accessible").
 */
export function buildChanges(context: ReturnContext): TableSheet {
  const rows = changedRows(context);
  const { figuresByPeer } = context;
  const peerOf = ({ peerId }: ChangedRow) => figuresByPeer.get(peerId)?.peer;
  const columns: readonly Column<ChangedRow>[] = [
    {
      title: 'Peer',
      kind: 'text',
      width: 28,
      value: (row) => {
        const peer = peerOf(row);
        return peer ? peerName(peer) : '';
      },
    },
    { title: 'CRM ID', kind: 'text', width: 12, value: (row) => peerOf(row)?.crmId ?? '' },
    { title: 'Date', kind: 'date', width: 13, value: ({ date }) => date },
    { title: 'What', kind: 'text', width: 12, value: ({ what }) => what },
    { title: 'Before', kind: 'text', width: 60, value: ({ before }) => before },
    { title: 'Now', kind: 'text', width: 60, value: ({ after }) => after },
    { title: 'Changed on', kind: 'date', width: 13, value: ({ on }) => on },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ id }) => id },
  ];
  return buildTable('Changes', columns, rows.length, () => rows);
}

/** How many lines the sheet has; for the Summary too, so that both agree. `null` for the first return. */
export function countChanges(context: ReturnContext): number | null {
  return context.sinceLast === null ? null : changedRows(context).length;
}

// The Summary counts what the sheet lists, and either may be asked for without the other.
const rowsOfReturn = new WeakMap<ReturnContext, readonly ChangedRow[]>();

function changedRows(context: ReturnContext): readonly ChangedRow[] {
  const known = rowsOfReturn.get(context) ?? makeRows(context);
  rowsOfReturn.set(context, known);
  return known;
}

function makeRows(context: ReturnContext): readonly ChangedRow[] {
  const words = { context, nameOfActivity: activityNames(context.agreement) };
  const rank = new Map(context.figures.map(({ peer }, index) => [peer.id, index]));
  return (context.sinceLast?.changed ?? [])
    .filter((record) => isToldOf(record, context))
    .flatMap((record) => toRow(record, words))
    .toSorted(
      (a, b) =>
        (rank.get(a.peerId) ?? rank.size) - (rank.get(b.peerId) ?? rank.size) ||
        inTextOrder(a.date, b.date) ||
        inTextOrder(a.id, b.id),
    );
}

/** True for a record of the year, before or now; with the days of every year ("All, for us") for each. */
function isToldOf(record: ChangedRecord, { year, everyEntryByPeer }: ReturnContext): boolean {
  if (everyEntryByPeer) return true;
  if (record.table === 'approvals')
    return [record.before, record.after].some((approval) => approval?.yearKey === year.key);
  return [record.before, record.after].some((entry) => entry !== null && isInYear(entry.date, year));
}

/** What the words of a line are made from, made once for all of them. */
type Words = { context: ReturnContext; nameOfActivity: (entry: DayEntry) => string };

function toRow(record: ChangedRecord, words: Words): ChangedRow[] {
  const now = record.after ?? record.before;
  if (now === null) return [];
  const before = textOf(record, record.before, words);
  const after = textOf(record, record.after, words) || 'Deleted';
  if (before === after) return [];
  const line = { peerId: now.peerId, before, after, on: record.on, id: now.id };
  // Safe: both images of a record are of its table.
  if (record.table === 'dayEntries')
    return [{ ...line, date: entryDateCell(now as DayEntry, words.context.agreement), what: 'Day' }];
  const { decidedOn, askedOn } = now as LimitApproval;
  return [{ ...line, date: decidedOn ?? askedOn ?? '', what: 'Approval' }];
}

function textOf(record: ChangedRecord, image: DayEntry | LimitApproval | null, words: Words): string {
  if (image === null) return '';
  // Safe: both images of a record are of its table.
  return record.table === 'dayEntries' ? dayText(image as DayEntry, words) : approvalText(image as LimitApproval);
}

/** "1 day, 02/03/2027, booked, On site, Corporate peer challenge, Stroud District Council". */
function dayText(entry: DayEntry, { context, nameOfActivity }: Words): string {
  const date = entry.precision === 'day' ? formatUkDate(entry.date) : entryDateCell(entry, context.agreement);
  return [
    daysInWords(entry.quarterDays),
    date,
    stateWord(entry.state).toLowerCase(),
    nameOfActivity(entry),
    projectOf(entry, context)?.name ?? entry.whatFor,
    councilSupported(entry, context),
    countsToLimit(entry, context.agreement.activities) ? '' : 'does not count to the limit',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "Granted: 3 days of 4 asked, by Ann Alder on 12/11/2026, reference DoI 12/11". */
function approvalText(approval: LimitApproval): string {
  const { decision, grantedQuarterDays, askedQuarterDays, approver, decidedOn, reference } = approval;
  const days =
    decision === 'granted'
      ? `${daysInWords(grantedQuarterDays)} of ${daysInWords(askedQuarterDays)} asked`
      : `${daysInWords(askedQuarterDays)} asked`;
  const by = [approver && `by ${approver}`, decidedOn && `on ${formatUkDate(decidedOn)}`].filter(Boolean).join(' ');
  return [`${capitalised(decision)}: ${days}`, by, reference && `reference ${reference}`].filter(Boolean).join(', ');
}

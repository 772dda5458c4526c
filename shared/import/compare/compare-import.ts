import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { FIELD_TITLES } from '../fields';
import { reasonText } from '../reason-text';
import type { ImportPreview, PreviewRow } from '../types';
import type { OurRecords } from './our-records';
import { compareDays } from './compare-days';
import { COMPARED, type Compared, type ComparedRow, type Comparison } from './comparison';
import { onlyOurs } from './only-ours';
import { entryInBrief, peerInBrief, requestInBrief } from './in-brief';
import { peersThen } from './peers-then';
import { entriesById } from './their-entries';

/**
 * Somebody else's list beside our records, from the preview of it as it would be imported, ended without writing: each row the
 * same, different, or only theirs; what only we have in the years, days or list that theirs covers; and days per peer side by side.
 */
export function compareImport(preview: ImportPreview, known: OurRecords, agreement: Agreement): Comparison {
  const entries = entriesById(known);
  const nameOf = peersThen(preview, known);
  const read = preview.rows.filter(({ outcome }) => outcome !== 'ignored' && outcome !== 'rejected');
  const compared = read.filter((row) => isComparable(row));
  const briefOf = ourRecords(known, entries);
  const theirs = compared.map((row) => theirRow(row, entries, briefOf(row)));
  const ours = onlyOurs(compared, known, agreement, nameOf);
  const rows = [...theirs, ...ours];
  return {
    fileName: preview.batch.fileName,
    counts: countOf(rows),
    rows,
    notCompared: read
      .filter((row) => !isComparable(row))
      .map(({ sheet, row, says, questions, reason }) => ({
        sheet,
        row,
        says,
        why: questions.length > 0 ? questions.map((question) => question.reason) : [reason],
      })),
    ignored: preview.rows.length - read.length,
    peers: compareDays(compared, known, agreement, nameOf),
  };
}

/** A row that waits says too little, except that it names days that stand here with another amount. */
function isComparable({ outcome, reason }: PreviewRow): boolean {
  return outcome !== 'needs review' || reason.code === 'recorded-otherwise';
}

function countOf(rows: readonly ComparedRow[]): Comparison['counts'] {
  // Safe: each of the ends is a key.
  const counts = Object.fromEntries(COMPARED.map((is) => [is, 0])) as Record<Compared, number>;
  for (const { is } of rows) counts[is] += 1;
  return counts;
}

const WHAT: Readonly<Record<string, ComparedRow['what']>> = { peers: 'Peer', requests: 'Request' };

/** What we have of a row's record, in a few words. */
function ourRecords(
  { peers, requests }: OurRecords,
  entries: ReadonlyMap<string, DayEntry>,
): (row: PreviewRow) => string {
  const requestById = new Map<string, Request>(requests.map((request) => [request.id, request]));
  const peerById = new Map(peers.map((peer) => [peer.id, peer]));
  return ({ holds, peerId, finds = [] }) => {
    const peer = holds === 'peers' && peerId !== null ? peerById.get(peerId) : undefined;
    const days = finds.flatMap((id) => entries.get(id) ?? []).map(entryInBrief);
    const asked = finds.flatMap((id) => requestById.get(id) ?? []).map(requestInBrief);
    return [...(peer ? [peerInBrief(peer)] : []), ...days, ...asked].join('; ');
  };
}

function theirRow(row: PreviewRow, entries: ReadonlyMap<string, DayEntry>, ours: string): ComparedRow {
  const found = (row.finds ?? []).flatMap((id) => entries.get(id) ?? []);
  const differs = differencesOf(row, found);
  const is = row.outcome === 'new' ? 'only theirs' : differs === '' ? 'same' : 'different';
  return {
    id: row.id,
    is,
    what: WHAT[row.holds] ?? 'Days',
    sheet: row.sheet,
    row: row.row,
    peerName: row.peerName,
    theirs: row.says,
    ours,
    differs,
  };
}

function differencesOf(row: PreviewRow, found: readonly DayEntry[]): string {
  if (row.outcome === 'new') return '';
  const changes = row.makes.flatMap(({ before, changes: made }) => (before ? made : []));
  if (changes.length > 0)
    return changes
      .map(
        ({ field, before, after }) => `${FIELD_TITLES[field]}: ours ${before || 'empty'}, theirs ${after || 'empty'}`,
      )
      .join('; ');
  if (row.outcome === 'update') return reasonText(row.reason);
  // What was imported from the same row, and edited here since, plans no change.
  const says = row.reads?.quarterDays;
  const ours = found.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
  if (says == null || found.length === 0 || says === ours) return '';
  return `${FIELD_TITLES.days}: ours ${daysInWords(ours)}, theirs ${daysInWords(says)}`;
}

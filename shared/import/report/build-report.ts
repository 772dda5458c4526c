import type { PeerId } from '@shared/model/ids';
import { previewImport } from '../preview';
import { acceptProposals } from '../row-answers';
import type { PreviewInput, SheetMapping } from '../types';
import { reportQuarterDays } from './report-days';
import { entriesOf, peerFinder, peerNamed, type Planned } from './report-facts';
import { reportIgnored, reportLeftOut, reportNotes, reportRecords, reportReviews } from './report-records';
import { reportRequests } from './report-requests';
import { reportTraining } from './report-training';
import { reportSheets, totalSheets } from './report-sheets';

/** What a reader gets from a file, with nothing written: the same plan that the window shows and commits. */
export function buildReport(input: PreviewInput): object {
  const planned: Planned = { input, preview: previewImport(input) };
  const confirmed = withProposals(planned);
  const { plan: withHidden, sheets: hidden } = takeHidden(planned);
  const sheets = reportSheets(planned, withHidden);
  const inSheets = sheetNamer(input);
  const { notes, busyDates } = reportNotes(planned);
  const { quarterDays, limit40 } = reportQuarterDays(planned, confirmed);
  return {
    file: input.raw.fileName,
    asOf: input.today,
    format: formatOf(input),
    opens: 'yes',
    sheets,
    totals: { ...totalSheets(sheets), records: recordCounts(planned), dayRecordsByActivity: byActivity(planned) },
    counts: planned.preview.counts,
    peers: reportPeers(planned),
    quarterDays,
    limit40,
    reconciliation: inSheets(
      confirmed.preview.reconciliation.map(({ sheet, cell, what, says, ours, why }) => ({
        sheet,
        cell,
        what,
        says,
        ours,
        why: why.code,
        difference: says - ours,
      })),
    ),
    ...matrixCells(planned),
    toReview: inSheets(reportReviews(planned)),
    notes: inSheets(notes),
    busyDates: inSheets(busyDates),
    ignored: inSheets(reportIgnored(planned)),
    requests: reportRequests(planned),
    ...reportTraining(planned),
    records: inSheets([...reportRecords(planned), ...reportLeftOut(withHidden, hidden)]),
  };
}

/** Places by the sheet as the file names it, also where it is one of several tables of that sheet. */
function sheetNamer({ raw }: PreviewInput): (lines: readonly object[]) => readonly object[] {
  const names = new Map(raw.sheets.flatMap(({ name, part }) => (part ? [[name, part.of] as const] : [])));
  if (names.size === 0) return (lines) => lines;
  return (lines) =>
    lines.map((line) => ('sheet' in line ? { ...line, sheet: names.get(String(line.sheet)) ?? line.sheet } : line));
}

function formatOf({ raw }: PreviewInput): object {
  if (!raw.text) return { container: raw.container };
  const { encoding, separator, lineEnd, bom } = raw.text;
  return { container: raw.container, encoding, delimiter: separator, lineEnd, bom };
}

/** The plan once more with every proposed reading accepted; the same where there is none. */
function withProposals(planned: Planned): Planned {
  const decisions = acceptProposals(planned.preview.rows, planned.input.decisions);
  if (decisions === planned.input.decisions) return planned;
  const input = { ...planned.input, decisions };
  return { input, preview: previewImport(input) };
}

/** The plan once more with the hidden sheets taken too: what they hold is told, and not counted. */
function takeHidden({ input, preview }: Planned): { readonly plan: Planned; readonly sheets: ReadonlySet<string> } {
  const isHidden = ({ holds, take, headerRows }: SheetMapping) =>
    !take && headerRows.length > 0 && holds !== 'unknown' && holds !== 'derived';
  const sheets = new Set(input.mappings.filter(isHidden).map(({ sheet }) => sheet));
  if (sheets.size === 0) return { plan: { input, preview }, sheets };
  const mappings = input.mappings.map((mapping) => (isHidden(mapping) ? { ...mapping, take: true } : mapping));
  const all = { ...input, mappings };
  return { plan: { input: all, preview: previewImport(all) }, sheets };
}

function recordCounts({ preview }: Planned): Readonly<Record<string, number>> {
  const found = preview.rows.filter(({ outcome }) => outcome !== 'ignored' && outcome !== 'rejected');
  const count = (holds: string) => found.filter((row) => row.holds === holds).length;
  const cells = found.reduce((sum, row) => sum + (row.cells?.length ?? 0), 0);
  const attendance = found.reduce((sum, { attendances }) => sum + (attendances?.length ?? 0), 0);
  const counts = { peer: count('peers'), day: count('days') + cells, request: count('requests'), attendance };
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));
}

/** For a matrix: how many of its cells hold days. */
function matrixCells({ preview }: Planned): object {
  const rows = preview.rows.flatMap(({ cells }) => (cells ? [cells.length] : []));
  return rows.length === 0 ? {} : { matrix: { cellsWithDays: rows.reduce((sum, count) => sum + count, 0) } };
}

function byActivity({ preview }: Planned): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const row of preview.rows) {
    const activities = row.cells
      ? row.cells.map(({ reads }) => reads.activity)
      : row.reads
        ? [row.reads.activity]
        : entriesOf(row).map(({ activity }) => activity);
    for (const activity of activities) counts.set(activity, (counts.get(activity) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** The people whom the rows are about, where that is settled or proposed, with every way in which they are written. */
function reportPeers(planned: Planned): object {
  const peerOf = peerFinder(planned);
  const written = new Map<PeerId, Set<string>>();
  for (const { people, outcome } of planned.preview.rows) {
    if (outcome === 'ignored') continue;
    for (const person of people)
      written.set(person.peerId, (written.get(person.peerId) ?? new Set()).add(person.written));
  }
  const { councils } = planned.input.known;
  const list = [...written].flatMap(([id, names]) => {
    const peer = peerOf(id);
    if (!peer) return [];
    const { peer: name, gss } = peerNamed(peer);
    const council = peer.homeCouncilId ? (councils.get(peer.homeCouncilId)?.name ?? '') : peer.homeCouncilText;
    return [{ name: name ?? '', council, gss: gss ?? null, writtenAs: [...names] }];
  });
  const inOrder = list.toSorted((a, b) => (`${a.name}|${a.council}` < `${b.name}|${b.council}` ? -1 : 1));
  return { count: inOrder.length, list: inOrder };
}

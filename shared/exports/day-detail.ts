import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { countsToLimit } from '@shared/rules/counting';
import type { Column } from './column';
import type { ReturnContext } from './return-context';
import { buildTable, type TableSheet } from './sheet';
import { entryDateCell, peerName, stateWord, yesOrNo } from './words';
import { inTextOrder } from '@shared/rules/in-text-order';

/** What the cells of an entry are made from. An entry's own words win over those of its project or request. */
export type DayDetailLookup = Pick<
  ReturnContext,
  'agreement' | 'councils' | 'projectById' | 'assignmentById' | 'requestById'
>;

type DayRow = { entry: DayEntry; peer: Peer };

/** Every entry, by peer and then by date; cancelled ones too, so that the round trip is whole. Source: DESIGN section 3. */
export function buildDayDetail(context: ReturnContext): TableSheet {
  const entriesByPeer = context.everyEntryByPeer ?? context.entriesByPeer;
  let count = 0;
  for (const { peer } of context.figures) count += entriesByPeer.get(peer.id)?.length ?? 0;
  return buildTable('Day detail', dayDetailColumns(context), count, function* () {
    for (const { peer } of context.figures) {
      for (const entry of inOrderOfDate(entriesByPeer.get(peer.id) ?? [])) yield { entry, peer };
    }
  });
}

/** The columns of Day detail. Source: DESIGN section 3. */
function dayDetailColumns(lookup: DayDetailLookup): readonly Column<DayRow>[] {
  const { agreement } = lookup;
  const nameOfActivity = activityNames(agreement);
  return [
    { title: 'Peer', kind: 'text', width: 28, value: ({ peer }) => peerName(peer) },
    { title: 'CRM ID', kind: 'text', width: 12, value: ({ peer }) => peer.crmId },
    { title: 'Date', kind: 'date', width: 13, value: ({ entry }) => entryDateCell(entry, agreement) },
    { title: 'Days', kind: 'days', width: 8, value: ({ entry }) => entry.quarterDays },
    { title: 'Kind of work', kind: 'text', width: 26, value: ({ entry }) => kindOfWork(entry, lookup) },
    {
      title: 'Activity',
      kind: 'text',
      width: 20,
      value: ({ entry }) => nameOfActivity(entry),
    },
    {
      title: 'Project',
      kind: 'text',
      width: 34,
      value: ({ entry }) => projectOf(entry, lookup)?.name ?? entry.whatFor,
    },
    { title: 'Council supported', kind: 'text', width: 34, value: ({ entry }) => councilSupported(entry, lookup) },
    {
      title: 'Project code',
      kind: 'text',
      width: 14,
      value: ({ entry }) => entry.projectCode || (projectOf(entry, lookup)?.projectCode ?? ''),
    },
    {
      title: 'PO',
      kind: 'text',
      width: 14,
      value: ({ entry }) => entry.purchaseOrder || (projectOf(entry, lookup)?.purchaseOrder ?? ''),
    },
    {
      title: 'Counts to limit',
      kind: 'text',
      width: 16,
      value: ({ entry }) => yesOrNo(countsToLimit(entry, agreement.activities)),
    },
    { title: 'State', kind: 'text', width: 13, value: ({ entry }) => stateWord(entry.state) },
    { title: 'Agreed on', kind: 'date', width: 13, value: ({ entry }) => entry.agreedOn },
    { title: 'Peer Desk ref', kind: 'text', width: 38, value: ({ entry }) => entry.id },
  ];
}

/** What the activities are called: for any entry the name of its activity, or its code where the list does not know it. */
export function activityNames({ activities }: Pick<Agreement, 'activities'>): (entry: DayEntry) => string {
  const names = new Map(activities.map(({ code, name }) => [code, name]));
  return ({ activity }) => names.get(activity) ?? activity;
}

/** The kind of work of an entry in words: its own, else its project's, else its request's; '' where nobody said. */
export function kindOfWork(entry: DayEntry, lookup: DayDetailLookup): string {
  return entry.kindOfWork || projectOf(entry, lookup)?.kindOfWork || requestOf(entry, lookup)?.kindOfWork || '';
}

/** The project an entry is for: its own, else its assignment's. */
export function projectOf(entry: DayEntry, lookup: DayDetailLookup): Project | undefined {
  const projectId = entry.projectId ?? assignmentOf(entry, lookup)?.projectId ?? null;
  return projectId === null ? undefined : lookup.projectById.get(projectId);
}

/** The request an entry's assignment belongs to. */
export function requestOf(entry: DayEntry, lookup: DayDetailLookup): Request | undefined {
  const requestId = assignmentOf(entry, lookup)?.requestId ?? null;
  return requestId === null ? undefined : lookup.requestById.get(requestId);
}

function assignmentOf(entry: DayEntry, lookup: DayDetailLookup) {
  return entry.assignmentId === null ? undefined : lookup.assignmentById.get(entry.assignmentId);
}

/** The council that an entry is for: its own, else its project's, else its request's. */
export function councilSupported(entry: DayEntry, lookup: DayDetailLookup): string {
  const places = [entry, projectOf(entry, lookup), requestOf(entry, lookup)];
  const place = places.find((each) => each && (each.councilSupportedId !== null || each.councilSupportedText !== ''));
  return place ? lookup.councils.nameOf(place.councilSupportedId, place.councilSupportedText) : '';
}

function inOrderOfDate(entries: readonly DayEntry[]): readonly DayEntry[] {
  return entries.toSorted((a, b) => inTextOrder(a.date, b.date) || inTextOrder(a.id, b.id));
}

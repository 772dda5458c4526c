import type { CouncilBook } from '@renderer/data/council-book';
import type { Desk, HistoryLine } from '@renderer/data/desk';
import type { RecordTable } from '@shared/model/change';
import { capitalised } from '@shared/exports/words';
import { TABLE_WORDS } from '@renderer/words/table-words';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { YearCorrection } from '@shared/model/year-lock';
import type { PoolReviewRemark } from '@shared/model/pool-review';
import { mergesIn } from '@renderer/data/merging/merges-in';
import { privacyIn } from '@renderer/data/privacy-setting';
import { idsOfPerson } from '@shared/rules/merge-peers';
import { buildTrainingBook } from '@shared/rules/training-book';
import type { AccessFacts, RestrictedState } from './access-pack';

/** Sheets that hold a line for each peer. */
const SHEETS_OF_PEERS: ReadonlySet<string> = new Set([
  'Days used',
  'Day detail',
  'Over 40 days',
  'Peers',
  'Requests',
  'Training status',
  'Training',
]);

/** Reads everything that is held about one peer. */
export async function gatherAccess(desk: Desk, councils: CouncilBook, peer: Peer): Promise<AccessFacts> {
  const entries = await desk.days.loadPeer(peer.id);
  const assignments = desk.table('assignments').all.filter(({ peerId }) => peerId === peer.id);
  const approvals = desk.table('approvals').all.filter(({ peerId }) => peerId === peer.id);
  const allocations = desk.table('allocations').all.filter(({ peerId }) => peerId === peer.id);
  const attendances = desk.table('attendances').all.filter(({ peerId }) => peerId === peer.id);
  const remarks = desk.table('poolReviewRemarks').all.filter(({ peerId }) => peerId === peer.id);
  const training = buildTrainingBook(desk.table('trainingEvents').all, attendances).ofPeer(peer.id);
  const batches = new Set([
    peer.importBatchId,
    ...[...entries, ...attendances].map(({ imported }) => imported?.batchId ?? null),
  ]);
  const merges = mergesIn(desk.table('peerPairs').all);
  const person = idsOfPerson(peer.id, merges);
  const merged = merges.filter(({ survivorId }) => person.includes(survivorId));
  const history = await readHistory(desk, [
    ['peers', person],
    ['peerPairs', merged.map(({ id }) => id)],
    ['assignments', assignments.map(({ id }) => id)],
    ['dayEntries', entries.map(({ id }) => id)],
    ['approvals', approvals.map(({ id }) => id)],
    ['attendances', attendances.map(({ id }) => id)],
    ['allocations', allocations.map(({ id }) => id)],
    ['poolReviewRemarks', remarks.map(({ id }) => id)],
  ]);
  const since = history.at(-1)?.change.at ?? desk.now();
  const { group = '' } = desk.office() ?? {};
  return {
    peer,
    entries,
    assignments,
    approvals,
    allocations,
    training,
    merged,
    considered: desk
      .table('requests')
      .all.flatMap((request) =>
        (request.offer?.considered ?? []).flatMap((entry) => (entry.peerId === peer.id ? [{ request, entry }] : [])),
      ),
    reviews: reviewsOf(desk, peer.id, remarks),
    history,
    councils,
    today: desk.today,
    madeAt: desk.now(),
    office: [desk.atDesk(), group].filter(Boolean).join(', '),
    agreement: desk.agreement(),
    privacy: privacyIn(desk.table('settings')),
    requests: new Map(desk.table('requests').all.map((one) => [one.id, one])),
    projects: new Map(desk.table('projects').all.map((one) => [one.id, one])),
    imports: desk.table('importBatches').all.filter(({ id }) => batches.has(id)),
    exports: desk
      .table('exportLog')
      .all.filter(({ at, sheets }) => at >= since && sheets.some(({ name }) => SHEETS_OF_PEERS.has(name)))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    restricted: await readRestricted(desk, peer),
  };
}

/** The peer's row of each review of the pool, with the remark beside it; newest first. */
function reviewsOf(desk: Desk, peerId: PeerId, remarks: readonly PoolReviewRemark[]): AccessFacts['reviews'] {
  return desk
    .table('poolReviewParts')
    .all.flatMap(({ reviewId, rows }) => {
      const review = desk.table('poolReviews').get(reviewId);
      const row = rows.find((each) => each.peerId === peerId);
      const remark = remarks.find((each) => each.reviewId === reviewId)?.text ?? '';
      return review && row ? [{ asOf: review.asOf, madeAt: review.madeAt, yearKey: review.yearKey, row, remark }] : [];
    })
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** The restricted notes on a peer; what they say only where all of them are open in this window. */
async function readRestricted({ restricted }: Desk, { id }: Peer): Promise<RestrictedState> {
  const count = restricted?.ofPeer(id).length ?? 0;
  if (!restricted || count === 0) return { state: 'none' };
  const read = await restricted.read(id);
  const notes = read.ok
    ? read.value.flatMap(({ note, content }) => (content ? [{ writtenOn: note.writtenOn, text: content.text }] : []))
    : [];
  return notes.length === count ? { state: 'open', notes } : { state: 'locked', count };
}

/** What was done to these records, newest first. */
async function readHistory(desk: Desk, records: readonly (readonly [table: RecordTable, ids: readonly string[]])[]) {
  const lines: (HistoryLine & { record: string; correction?: string })[] = [];
  const corrections = desk.table('yearCorrections');
  for (const [table, ids] of records) {
    const record = capitalised(TABLE_WORDS[table].one);
    for (const id of ids) {
      const found = await desk.history(table, id);
      lines.push(...found.map((line) => ({ ...line, record, ...correctionOf(corrections.get(line.change.id)) })));
    }
  }
  return lines.toSorted((a, b) => b.change.sequence - a.change.sequence);
}

/** Why a locked year was corrected with the change. */
function correctionOf(correction: YearCorrection | undefined): { correction?: string } {
  return correction ? { correction: correction.reason } : {};
}

/** The same facts for a machine: every record and every earlier state of it as they are stored, and no other person. */
export function accessJson(facts: AccessFacts, complete: boolean): string {
  const requests = facts.assignments.flatMap(({ requestId }) => {
    const request = facts.requests.get(requestId ?? '');
    if (!request) return [];
    const { id, ref, kindOfWork, councilSupportedId, councilSupportedText, startsOn, endsOn } = request;
    return [{ id, ref, kindOfWork, councilSupportedId, councilSupportedText, startsOn, endsOn }];
  });
  const projectIds = new Set(
    [...facts.entries, ...facts.assignments, ...facts.approvals].map(({ projectId }) => projectId),
  );
  const pack = {
    about: 'Everything that Peer Desk holds about one person',
    madeAt: facts.madeAt,
    madeBy: facts.office,
    complete,
    why: facts.privacy,
    peer: facts.peer,
    days: facts.entries,
    assignments: facts.assignments,
    considered: facts.considered.map(({ request, entry }) => ({ request: request.ref, ...entry })),
    requests,
    projects: [...facts.projects.values()]
      .filter(({ id }) => projectIds.has(id))
      .map(({ id, name, kindOfWork, councilSupportedId, startsOn, endsOn }) => ({
        id,
        name,
        kindOfWork,
        councilSupportedId,
        startsOn,
        endsOn,
      })),
    // Who decided is another person: their title stands for them. Who else was considered are others too.
    approvals: facts.approvals.map(withoutApprover),
    allocations: facts.allocations,
    training: facts.training,
    mergedRecords: facts.merged,
    reviewsOfThePool: facts.reviews,
    restrictedNotes: facts.restricted,
    filesTakenIn: facts.imports,
    filesThatLeft: facts.exports,
    history: facts.history.map(({ change, before, after, record, correction }) => ({
      at: change.at,
      by: change.by,
      done: change.label.code,
      record,
      before: withoutApprover(before),
      after: withoutApprover(after),
      ...(correction !== undefined && { lockedYearCorrected: correction }),
    })),
  };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

function withoutApprover(image: unknown): unknown {
  if (typeof image !== 'object' || image === null || !('approver' in image)) return image;
  const { approver: _, considered: __, ...rest } = image as { approver: unknown; considered?: unknown };
  return rest;
}

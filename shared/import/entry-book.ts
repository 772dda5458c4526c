import type { DayEntry } from '@shared/model/day-entry';
import type { ImportBatchId, PeerId } from '@shared/model/ids';
import type { EntryAsShown } from './entry-as-shown';
import { councilKey } from './values/councils';
import { compareText } from './values/text';

/** The five things that make a day the same day: peer, date, activity, council supported, project code. */
export type KeyParts = readonly [peerId: PeerId, date: string, activity: string, council: string, projectCode: string];

/** The known entries, and which of them a row of this import has taken for itself. */
export type EntryBook = {
  /** Whether no entry was there before the import. */
  readonly isEmpty: boolean;
  get(id: string): DayEntry | undefined;
  ofPeer(peerId: PeerId): readonly DayEntry[];
  isClaimed(entry: DayEntry): boolean;
  claim(entry: DayEntry): void;
  /** The unclaimed entry that an earlier import made from a row with this key. */
  byRowKey(rowKey: string): DayEntry | undefined;
  /** The unclaimed entries that an earlier import made from one row of this sheet that said the same. */
  byFingerprint(sheet: string, fingerprint: string): readonly DayEntry[];
  /** The unclaimed entries that came in with this one, from the same row of the same import. */
  besides(entry: DayEntry): readonly DayEntry[];
  /** Unclaimed entries with these parts, in the order in which they are kept. */
  byParts(parts: KeyParts): readonly DayEntry[];
  partsOf(entry: DayEntry): KeyParts;
  /** Unclaimed entries of earlier imports most of whose rows this import has found again. */
  leftOver(): readonly DayEntry[];
};

/** Text of the parts: equal texts, equal days. */
export function partsKey(parts: KeyParts): string {
  return parts.join('|');
}

/** The parts of a day from what is known of it. */
export function keyParts(
  peerId: PeerId,
  when: Pick<DayEntry, 'date' | 'precision'>,
  activity: string,
  council: Pick<EntryAsShown, 'councilId' | 'councilText'>,
  projectCode: string,
): KeyParts {
  const date = when.precision === 'day' ? when.date : `${when.precision} ${when.date}`;
  return [peerId, date, activity, councilKey(council.councilId, council.councilText), compareText(projectCode)];
}

/** Builds the book of the entries that were there before the import. */
export function buildEntryBook(entries: Iterable<DayEntry>, shownOf: (entry: DayEntry) => EntryAsShown): EntryBook {
  const byId = new Map<string, DayEntry>();
  const byPeer = new Map<PeerId, DayEntry[]>();
  const byRowKey = new Map<string, DayEntry>();
  const fingerprints = new Map<string, DayEntry[]>();
  for (const entry of entries) {
    byId.set(entry.id, entry);
    if (entry.imported) {
      byRowKey.set(entry.imported.rowKey, entry);
      const said = `${entry.imported.sheet}|${entry.imported.fingerprint}`;
      fingerprints.set(said, [...(fingerprints.get(said) ?? []), entry]);
    }
    const own = byPeer.get(entry.peerId);
    if (own) own.push(entry);
    else byPeer.set(entry.peerId, [entry]);
  }
  const claimed = new Set<string>();
  const isClaimed = (entry: DayEntry) => claimed.has(entry.id);
  const partsOf = (entry: DayEntry) => {
    const shown = shownOf(entry);
    return keyParts(entry.peerId, entry, entry.activity, shown, shown.projectCode);
  };
  const byParts = lazyPartsIndex((peerId) => byPeer.get(peerId) ?? [], partsOf);
  return {
    isEmpty: byId.size === 0,
    get: (id) => byId.get(id),
    ofPeer: (peerId) => byPeer.get(peerId) ?? [],
    isClaimed,
    claim: (entry) => void claimed.add(entry.id),
    byRowKey: (rowKey) => {
      const entry = byRowKey.get(rowKey);
      return entry && !isClaimed(entry) ? entry : undefined;
    },
    byFingerprint: (sheet, fingerprint) =>
      oneRowOf((fingerprints.get(`${sheet}|${fingerprint}`) ?? []).filter((entry) => !isClaimed(entry))),
    besides: ({ imported }) =>
      imported
        ? (fingerprints.get(`${imported.sheet}|${imported.fingerprint}`) ?? []).filter(
            (entry) =>
              !isClaimed(entry) &&
              entry.imported?.row === imported.row &&
              entry.imported.batchId === imported.batchId &&
              imported.fingerprint !== undefined,
          )
        : [],
    byParts: (parts) => byParts(parts).filter((entry) => !isClaimed(entry)),
    partsOf,
    leftOver: () => leftOver(byId.values(), isClaimed),
  };
}

/** Of rows that said the same, the entries of the first. */
function oneRowOf(entries: readonly DayEntry[]): readonly DayEntry[] {
  const [first] = entries;
  const isSameRow = ({ imported }: DayEntry) =>
    imported?.row === first?.imported?.row && imported?.batchId === first?.imported?.batchId;
  return entries.filter(isSameRow);
}

/** Keys are only made for the peers that the file is about. */
function lazyPartsIndex(ofPeer: (id: PeerId) => readonly DayEntry[], partsOf: (entry: DayEntry) => KeyParts) {
  const indexes = new Map<PeerId, ReadonlyMap<string, readonly DayEntry[]>>();
  return (parts: KeyParts): readonly DayEntry[] => {
    const [peerId] = parts;
    if (ofPeer(peerId).length === 0) return [];
    const known = indexes.get(peerId) ?? indexByParts(ofPeer(peerId), partsOf);
    indexes.set(peerId, known);
    return known.get(partsKey(parts)) ?? [];
  };
}

function indexByParts(entries: readonly DayEntry[], partsOf: (entry: DayEntry) => KeyParts) {
  const index = new Map<string, DayEntry[]>();
  for (const entry of entries) {
    const key = partsKey(partsOf(entry));
    const same = index.get(key);
    if (same) same.push(entry);
    else index.set(key, [entry]);
  }
  return index;
}

/** An import of which this file is a corrected copy has at least half of its rows found again. */
function leftOver(entries: Iterable<DayEntry>, isClaimed: (entry: DayEntry) => boolean): readonly DayEntry[] {
  const batches = new Map<ImportBatchId, { found: number; left: DayEntry[] }>();
  for (const entry of entries) {
    if (!entry.imported) continue;
    const batch = batches.get(entry.imported.batchId) ?? { found: 0, left: [] };
    batches.set(entry.imported.batchId, batch);
    if (isClaimed(entry)) batch.found += 1;
    else batch.left.push(entry);
  }
  return [...batches.values()]
    .filter(({ found, left }) => found >= left.length && found > 0)
    .flatMap(({ left }) => left);
}

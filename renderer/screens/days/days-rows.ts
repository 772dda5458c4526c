import { useLater } from '@renderer/components/use-later';
import { useAgreement, useCouncilBook, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import type { CouncilBook } from '@renderer/data/council-book';
import type { YearDays } from '@renderer/data/desk';
import { groupBy } from '@renderer/data/group-by';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { hasAnything } from '@shared/exports/days-used';
import type { PeerId } from '@shared/model/ids';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { Agreement } from '@shared/model/settings';
import type { DaysUsed } from '@shared/rules/days-used';
import { limitPosition, type LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { isUnused, unusedSince } from '@shared/rules/unused';
import { isInYear, previousYear, type Year } from '@shared/rules/year';
import { useMemo } from 'react';

/** One peer against the limit in the year shown. */
export type DaysRow = {
  peer: Peer;
  name: string;
  council: string;
  /** Region of the home council; empty where that is not known. */
  region: string;
  used: DaysUsed;
  limit: LimitPosition;
  /** The decisions of the year on days beyond the limit. */
  approvals: readonly LimitApproval[];
  /** Any entry in the year that is not cancelled. */
  hasDays: boolean;
  /** No work in the last twelve months; `null` where that is not known (yet), or the year shown is not the present one. */
  isUnused: boolean | null;
};

/**
 * Every peer of the pool against the limit in a year; who has left it only with days in that year. `undefined` while the
 * days are read; the same rows until something changes.
 */
export function useDaysRows(year: Year): readonly DaysRow[] | undefined {
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const book = useCouncilBook();
  const days = useYearDays(year);
  const nameOf = usePeerNames();
  const unusedOf = useUnusedOf(year, agreement);
  const rowsOf = useMemo(
    () => createRowMaker(approvals.all, agreement, book, year, unusedOf),
    [approvals, agreement, book, year, unusedOf],
  );
  return useMemo(() => {
    if (!days) return undefined;
    const rows = rowsOf(peers.all, days, nameOf);
    return rows.filter(({ peer, hasDays }) => hasDays || (peer.status !== 'removed' && peer.status !== 'retired'));
  }, [peers, days, nameOf, rowsOf]);
}

const NONE: readonly LimitApproval[] = [];
const NO_ENTRIES: readonly DayEntry[] = [];

/** Whether peers did no work in the last twelve months, by their days of this year: those of the year before are read when there is time. */
function useUnusedOf(year: Year, agreement: Agreement): UnusedOf {
  const today = useToday();
  const hasTime = useLater();
  const before = useMemo(() => {
    const previous = previousYear(year, agreement);
    return isInYear(today, year) && isInYear(unusedSince(today), previous) ? previous : undefined;
  }, [year, agreement, today]);
  const daysBefore = useYearDays(hasTime ? before : undefined);
  return useMemo((): UnusedOf => {
    if (!isInYear(today, year) || (before && !daysBefore)) return () => null;
    return (peerId, entries) =>
      isUnused(entries, agreement, today) && isUnused(daysBefore?.byPeer.get(peerId) ?? NO_ENTRIES, agreement, today);
  }, [year, agreement, today, before, daysBefore]);
}

type UnusedOf = (peerId: PeerId, entries: readonly DayEntry[]) => boolean | null;

type NameOf = (peerId: PeerId) => string | undefined;

/** Peers looked for one by one after a change; where it touched more of them all rows are gone through. */
const FEW = 20;

/** A peer whom a change did not touch keeps its row, and with it what a list worked out for that row. */
export function createRowMaker(
  approvals: readonly LimitApproval[],
  agreement: Agreement,
  book: CouncilBook,
  year: Year,
  unusedOf: UnusedOf,
) {
  const made = new Map<PeerId, DaysRow>();
  const limit = limitOf(year, agreement);
  const ofYear = groupBy(
    approvals.filter(({ yearKey }) => yearKey === year.key),
    ({ peerId }) => peerId,
  );
  let last: { peers: readonly Peer[]; days: YearDays; nameOf: NameOf; rows: readonly DaysRow[] } | undefined;
  const toRow = (peer: Peer, days: YearDays, nameOf: NameOf): DaysRow => {
    const name = nameOf(peer.id) ?? '';
    const used = days.used(peer.id);
    const known = made.get(peer.id);
    if (known?.peer === peer && known.name === name && known.used === used) return known;
    const approvalsOfPeer = ofYear.get(peer.id) ?? NONE;
    const row = {
      peer,
      name,
      council: book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
      region: book.get(peer.homeCouncilId)?.region ?? '',
      used,
      limit: limitPosition(used, approvalsOfPeer, limit),
      approvals: approvalsOfPeer,
      hasDays: hasAnything(used),
      isUnused: unusedOf(peer.id, days.byPeer.get(peer.id) ?? NO_ENTRIES),
    };
    made.set(peer.id, row);
    return row;
  };
  const isOneChangeOn = (peers: readonly Peer[], days: YearDays, nameOf: NameOf) =>
    last?.peers === peers && last.nameOf === nameOf && last.days.version === days.version - 1;
  return (peers: readonly Peer[], days: YearDays, nameOf: NameOf): readonly DaysRow[] => {
    let rows: DaysRow[];
    if (last && isOneChangeOn(peers, days, nameOf) && days.touched && days.touched.size <= FEW) {
      rows = [...last.rows];
      for (const peerId of days.touched) {
        const place = peers.findIndex(({ id }) => id === peerId);
        const peer = peers[place];
        if (peer) rows[place] = toRow(peer, days, nameOf);
      }
    } else rows = peers.map((peer) => toRow(peer, days, nameOf));
    last = { peers, days, nameOf, rows };
    return rows;
  };
}

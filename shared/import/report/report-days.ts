import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { CouncilId, PeerId } from '@shared/model/ids';
import { daysInWords } from '@shared/model/quarter-days';
import { countsToLimit } from '@shared/rules/counting';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearFromKey, yearOf } from '@shared/rules/year';
import type { Agreement } from '@shared/model/settings';
import type { PreviewRow } from '../types';
import { entriesOf, peerFinder, peerNamed, readingOf, type Planned } from './report-facts';
import { inTextOrder } from '@shared/rules/in-text-order';

type Sums = { settled: number; withConfirmed: number; counting: number };

/**
 * Quarter-days by peer and year: `settled` of the rows with nothing to ask, `withConfirmed` also of those whose proposed
 * reading was accepted in `confirmed`, `counting` the part of that which counts to the limit. Cancelled days add nothing.
 */
export function reportQuarterDays(planned: Planned, confirmed: Planned) {
  const byPeer = new Map<string, Sums & { readonly peerId: PeerId; readonly year: string }>();
  const before = new Map(planned.preview.rows.map((row) => [row.id, row]));
  const sumsOf = (peerId: PeerId, date: CalendarDay) => {
    const year = yearOf(date, confirmed.input.agreement).key;
    const key = `${peerId}|${year}`;
    const sums = byPeer.get(key) ?? { peerId, year, settled: 0, withConfirmed: 0, counting: 0 };
    byPeer.set(key, sums);
    return sums;
  };
  for (const row of confirmed.preview.rows) {
    const was = before.get(row.id);
    for (const { quarterDays, date } of was ? settledEntries(was, row) : [])
      if (row.peerId) sumsOf(row.peerId, date).settled += quarterDays;
    // A cell in doubt has its line, though it adds nothing.
    for (const { reads } of row.cells ?? []) if (row.peerId && reads.from) sumsOf(row.peerId, reads.from);
    for (const entry of entriesOf(row).filter(isUsed)) {
      const sums = sumsOf(entry.peerId, entry.date);
      sums.withConfirmed += entry.quarterDays;
      if (countsToLimit(entry, confirmed.input.agreement.activities)) sums.counting += entry.quarterDays;
    }
  }
  const peerOf = peerFinder(confirmed);
  const lines = [...byPeer.values()].map(({ peerId, ...sums }) => ({ ...peerNamed(peerOf(peerId)), ...sums }));
  const { councils } = confirmed.input.known;
  const orderOf = ({ peer, gss, year }: Line) => `${peer}|${gss ? (councils.get(gss)?.name ?? '') : ''}|${year}`;
  const inOrder = lines.toSorted((a, b) => inTextOrder(orderOf(a), orderOf(b)));
  return {
    quarterDays: { byYear: sumByYear(inOrder), byPeer: inOrder },
    limit40: nearLimit(inOrder, confirmed.input.agreement),
  };
}

/** The entries of a row in which nothing is in doubt; of a matrix, those of its clear cells. */
function settledEntries(was: PreviewRow, row: PreviewRow): readonly DayEntry[] {
  if (was.cells) return entriesOf(was).filter(isUsed);
  return readingOf(was) === 'ok' ? entriesOf(row).filter(isUsed) : [];
}

function isUsed({ state }: DayEntry): boolean {
  return state !== 'cancelled';
}

type Line = Sums & { readonly peer: string | null; readonly gss?: CouncilId; readonly year: string };

function sumByYear(lines: readonly Line[]): Readonly<Record<string, Sums>> {
  const years = new Map<string, Sums>();
  for (const { year, settled, withConfirmed, counting } of lines) {
    const sums = years.get(year) ?? { settled: 0, withConfirmed: 0, counting: 0 };
    years.set(year, {
      settled: sums.settled + settled,
      withConfirmed: sums.withConfirmed + withConfirmed,
      counting: sums.counting + counting,
    });
  }
  return Object.fromEntries([...years].toSorted(([a], [b]) => inTextOrder(a, b)));
}

/** Who stands at 32 days or more: near the limit, at it, or over it; most days first. */
function nearLimit(lines: readonly Line[], agreement: Agreement) {
  return lines
    .flatMap((line) => {
      const year = yearFromKey(line.year, agreement);
      return year ? [{ ...line, ...limitOf(year, agreement) }] : [];
    })
    .filter(({ counting, amberQuarterDays }) => counting >= amberQuarterDays)
    .toSorted((a, b) => b.counting - a.counting)
    .map(({ peer, gss, year, counting, limitQuarterDays }) => ({
      peer,
      gss,
      year,
      quarterDays: counting,
      reading: reading(counting - limitQuarterDays),
    }));
}

function reading(over: number): string {
  if (over > 0) return `${daysInWords(over)} over, needs an approval`;
  return over === 0 ? 'exactly at the limit, allowed' : 'amber';
}

import { problemText } from '@renderer/words/problem-text';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { missingCase } from '@shared/model/result';
import type { DayPlan, PeerYearPlan } from '@shared/rules/plan-days';
import { formatPlainDate, formatUkDate } from '@shared/rules/uk-date';
import { yearText } from '@shared/rules/year';

type NameOf = (peerId: string) => string;

/** "31 March" of "31 March 2027". */
function dayAndMonth(text: string): string {
  return text.split(' ').slice(0, 2).join(' ');
}

/**
 * What is about to be recorded: "4 days for each of 2 peers: 8 days; crosses 31 March: 2 days in FY2026/27, 2 in FY2027/28".
 * Empty where nothing is.
 */
export function sumText(plan: DayPlan): string {
  const peers = new Set(plan.shares.map(({ peerId }) => peerId));
  const [first] = plan.shares;
  if (!first) return '';
  const sums = [...peers].map((peerId) => sumOf(plan.shares.filter((share) => share.peerId === peerId)));
  const alike = sums.every((sum) => sum === sums[0]);
  const total = daysInWords(plan.quarterDays);
  const parts = [
    peers.size === 1
      ? total
      : alike
        ? `${daysInWords(sums[0] ?? 0)} for each of ${peers.size} peers: ${total}`
        : `${total} for ${peers.size} peers`,
    crossing(plan.shares, peers.size, alike),
    plan.shares.every(({ countingQuarterDays }) => countingQuarterDays === 0) ? 'not taken off the limit' : '',
    peers.size === 1 && plan.shares.length === 1 ? thenLeft(first.after.leftQuarterDays) : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function thenLeft(leftQuarterDays: number): string {
  return leftQuarterDays < 0
    ? `then ${daysInWords(-leftQuarterDays)} over`
    : `then ${daysInWords(leftQuarterDays)} left`;
}

function crossing(shares: readonly PeerYearPlan[], peers: number, alike: boolean): string {
  const years = new Map(shares.map(({ year }) => [year.key, year]));
  const [first] = years.values();
  if (years.size < 2 || !first) return '';
  const sums = [...years.keys()].map((key) => {
    const sum = sumOf(shares.filter(({ year }) => year.key === key));
    return { key, quarterDays: alike ? sum / peers : sum };
  });
  const words = sums.map(({ key, quarterDays }, index) =>
    index === 0 ? `${daysInWords(quarterDays)} in ${key}` : `${fromQuarterDays(quarterDays)} in ${key}`,
  );
  return `crosses ${dayAndMonth(formatPlainDate(first.endsOn))}: ${words.join(', ')}`;
}

function sumOf(shares: readonly PeerYearPlan[]): number {
  return shares.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

/** Why the days of a peer may not be booked, with the sum. */
export function refusedText(share: PeerYearPlan, nameOf: NameOf): string {
  return share.refused ? `${nameOf(share.peerId)}, ${yearText(share.year.key)}. ${problemText(share.refused)}` : '';
}

/** What is said of days past the limit that are kept all the same. */
export function warningText(share: PeerYearPlan, nameOf: NameOf): string {
  const { warning, warnedQuarterDays, peerId, year, after } = share;
  const over = `${nameOf(peerId)}: over ${fromQuarterDays(after.limitQuarterDays)}${approvedText(share)}`;
  switch (warning) {
    case null:
      return '';
    case 'worked past the limit':
      return `${over}, no approval recorded for ${daysInWords(warnedQuarterDays)} in ${yearText(year.key)}. Days worked are recorded all the same.`;
    case 'pencilled past the limit':
      return `${over} by ${daysInWords(warnedQuarterDays)} in ${yearText(year.key)} if all pencilled days go ahead. They may be pencilled in; booking them needs an approval.`;
    default:
      return missingCase(warning);
  }
}

/** What is approved, and whether it is for other work where it would have room. */
function approvedText({ after, warning }: PeerYearPlan): string {
  const { extraQuarterDays, leftQuarterDays, leftIfAllQuarterDays } = after;
  if (extraQuarterDays === 0) return '';
  const left = warning === 'worked past the limit' ? leftQuarterDays : leftIfAllQuarterDays;
  const extra = fromQuarterDays(extraQuarterDays);
  return left < 0 ? ` and the ${extra} approved` : ` (the ${extra} approved are for other work)`;
}

const KEEP: Readonly<Record<number, string>> = { 1: 'it', 2: 'both' };

/** "2 days on 16/04/2026, keep both?", with the peer where there are several. */
export function busyText(plan: DayPlan, nameOf: NameOf): string {
  const [first] = plan.busyDates;
  if (!first) return '';
  const who = new Set(plan.shares.map(({ peerId }) => peerId)).size > 1 ? ` for ${nameOf(first.peerId)}` : '';
  const more = plan.busyDates.length - 1;
  const others = more === 0 ? '' : ` and more than one day on ${more} other ${more === 1 ? 'date' : 'dates'}`;
  return `${daysInWords(first.quarterDays)} on ${formatUkDate(first.date)}${who}${others}, keep ${more > 0 ? 'all' : (KEEP[first.entryCount] ?? 'all')}?`;
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { YearDays } from '@renderer/data/desk';
import { useAgreement, useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysAsFigure } from '@shared/model/quarter-days';
import type { Agreement } from '@shared/model/settings';
import { touchedByAgreement, type TouchedPeer } from '@shared/rules/agreement-touched';
import { nextYear, previousYear, yearOf, yearText, type Year } from '@shared/rules/year';
import { useEffect, useMemo, useState } from 'react';
import type { ChangedFrom } from './agreement-changes';

const NAMED = 8;
/** Years looked through before this one; a change that reaches further back is said to. */
const YEARS_BACK = 5;

const NONE: readonly LimitApproval[] = [];

/** Who has other figures under the terms that were typed, by name, before they are saved. */
export function AgreementTouched({ draft, from }: { draft: Agreement; from: ChangedFrom }) {
  const today = useToday();
  const agreement = useAgreement();
  const first = from.limit < from.counting ? from.limit : from.counting;
  const isSameYear = yearOf(today, agreement).key === yearOf(today, draft).key;
  const years = useMemo(
    () => (isSameYear ? yearsFrom(first, agreement, today) : []),
    [isSameYear, first, agreement, today],
  );
  const touched = useTouched(years, draft);
  const [all, setAll] = useState(false);
  const nameOf = usePeerNames();
  if (!touched || touched.length === 0) return null;
  const passing = touched.filter(({ passes }) => passes).length;
  const peers = new Set(touched.map(({ peerId }) => peerId)).size;
  const earliest = years.at(-1);
  return (
    <Box sx={{ mt: 1 }}>
      <Box id="agreement-touched" sx={{ fontWeight: 600 }}>
        {peers} {peers === 1 ? 'peer has' : 'peers have'} other figures then
        {passing > 0 ? `; ${passing} would be over the limit without approval` : ''}.
      </Box>
      <Box component="ul" aria-labelledby="agreement-touched" sx={{ m: 0, pl: 2.5 }}>
        {(all ? touched : touched.slice(0, NAMED)).map((each) => (
          <li key={`${each.peerId} ${each.year.key}`}>{touchedText(each, nameOf(each.peerId) ?? 'Erased peer')}</li>
        ))}
      </Box>
      {touched.length > NAMED && !all ? (
        <Button size="small" onClick={() => setAll(true)}>
          Show all {touched.length}
        </Button>
      ) : null}
      {earliest && first < earliest.startsOn ? (
        <Box sx={{ color: 'text.secondary' }}>Years before {yearText(earliest.key)} were not looked through.</Box>
      ) : null}
    </Box>
  );
}

/**
 * "Beth Carrowmore, FY2026/27: worked and booked 38.0 → 42.0, left 2.0 → −2.0, over the limit without approval"; of who has
 * only pencilled days that change, "left if all goes ahead 3.0 → 5.0".
 */
function touchedText({ year, before, after, passes }: TouchedPeer, name: string): string {
  const from = (words: string, was: number, is: number) =>
    was === is ? [] : [`${words} ${daysAsFigure(was)} \u2192 ${daysAsFigure(is)}`];
  const left = from('left', before.leftQuarterDays, after.leftQuarterDays);
  const parts = [
    ...from('worked and booked', before.takenQuarterDays, after.takenQuarterDays),
    ...(left.length > 0
      ? left
      : from('left if all goes ahead', before.leftIfAllQuarterDays, after.leftIfAllQuarterDays)),
    ...(passes ? ['over the limit without approval'] : []),
  ];
  return `${name}, ${yearText(year.key)}: ${parts.join(', ')}`;
}

/** The next year, this one and those before it back to the one that holds `first`, newest first. */
function yearsFrom(first: CalendarDay, agreement: Agreement, today: CalendarDay): Year[] {
  const now = yearOf(today, agreement);
  const years = [nextYear(now, agreement), now];
  for (let back = 0; back < YEARS_BACK; back += 1) {
    const earliest = years.at(-1) ?? now;
    if (earliest.startsOn <= first) break;
    years.push(previousYear(earliest, agreement));
  }
  return years;
}

/** `undefined` while the years are read. */
function useTouched(years: readonly Year[], after: Agreement): readonly TouchedPeer[] | undefined {
  const desk = useDesk();
  const before = useAgreement();
  const today = useToday();
  const approvals = useTable('approvals');
  const [read, setRead] = useState<readonly YearDays[]>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let wanted = true;
    const show = (days: readonly YearDays[]) => wanted && setRead(days);
    Promise.all(years.map((year) => desk.days.loadYear(year))).then(show, setFailure);
    return () => {
      wanted = false;
    };
  }, [desk, years]);
  if (failure !== undefined) throw failure;
  const ofPeerYear = useMemo(
    () => groupBy(approvals.all, ({ peerId, yearKey }) => `${peerId} ${yearKey}`),
    [approvals],
  );
  return useMemo(
    () =>
      read
        ?.flatMap(({ year, byPeer }) =>
          touchedByAgreement({
            before,
            after,
            year,
            entriesByPeer: byPeer,
            approvalsOf: (peerId) => ofPeerYear.get(`${peerId} ${year.key}`) ?? NONE,
            today,
          }),
        )
        .toSorted((a, b) => Number(b.passes) - Number(a.passes)),
    [read, before, after, ofPeerYear, today],
  );
}

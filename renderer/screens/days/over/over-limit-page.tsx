import Link from '@mui/material/Link';
import Alert from '@mui/material/Alert';
import { FittingTable } from '@renderer/components/fitting-table';
import { EmptyState, Page, Section } from '@renderer/components/page';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { YearMenu } from '@renderer/panels/year-menu';
import { useApprovedWorkText, useWorkText } from '@renderer/panels/work-text';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { EXCESS_GROUPS } from '@shared/rules/excesses';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatPlainDate } from '@shared/rules/uk-date';
import { yearFromKey, yearOf, yearText, type Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { DROPPED_FIRST, excessColumns } from './excess-columns';
import { excessValues } from './excess-values';
import { groupTitle } from './excess-words';
import { useExcesses, useOpenYears, type ExcessRow } from '@renderer/panels/use-excesses';

/** Every excess over the limit in a year, what has to be done first. */
export function OverLimitPage() {
  const agreement = useAgreement();
  const { year, choose } = useShownYear();
  const rows = useExcesses(year);
  const { limitQuarterDays } = limitOf(year, agreement);
  const limit = fromQuarterDays(limitQuarterDays);
  return (
    <Page
      title={`Over ${limit} days`}
      detail={
        <>
          <YearMenu year={year} onChange={choose} />
          <span>
            {formatPlainDate(year.startsOn)} to {formatPlainDate(year.endsOn)}
          </span>
          <span>
            Limit {daysInWords(limitQuarterDays)} a peer; more only as approved by the {agreement.approverTitle}
          </span>
        </>
      }
      actions={rows && rows.length > 0 ? <WaysOut rows={rows} year={year} limit={limit} /> : null}
    >
      <DaysTabs />
      <OtherYears shown={year} onChoose={choose} />
      {rows ? <Groups rows={rows} year={year} limit={limit} /> : null}
    </Page>
  );
}

/** The year that the address led to, or was chosen since; the one that today lies in where there is none. */
function useShownYear(): { year: Year; choose: (year: Year) => void } {
  const agreement = useAgreement();
  const today = useToday();
  const [params] = useSearchParams();
  // Not read from the address again: a task that is opened over the screen takes its place there.
  const [key, setKey] = useState(() => params.get('year') ?? '');
  const year = useMemo(() => yearFromKey(key, agreement) ?? yearOf(today, agreement), [key, agreement, today]);
  return { year, choose: (chosen) => setKey(chosen.key) };
}

function OtherYears({ shown, onChoose }: { shown: Year; onChoose: (year: Year) => void }) {
  const others = useOpenYears().filter(({ year }) => year.key !== shown.key);
  if (others.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mb: 1.5 }}>
      Still open in other years:{' '}
      {others.map(({ year, open }, index) => (
        <span key={year.key}>
          {index > 0 ? ', ' : ''}
          <Link component="button" type="button" onClick={() => onChoose(year)}>
            {open} in {yearText(year.key)}
          </Link>
        </span>
      ))}
      .
    </Alert>
  );
}

type GroupsProps = { rows: readonly ExcessRow[]; year: Year; limit: number };

function Groups({ rows, year, limit }: GroupsProps) {
  const workOf = useWorkOf();
  if (rows.length === 0) {
    return (
      <EmptyState
        title={`Nobody is over ${limit} days in ${yearText(year.key)}`}
        text={`A peer stands here when days are worked past the limit, when a booking past it is held for approval, and with every decision that was made about it.`}
      />
    );
  }
  const columns = excessColumns(workOf);
  return EXCESS_GROUPS.map((group) => {
    const own = rows.filter((row) => row.group === group);
    if (own.length === 0) return null;
    return (
      <Section key={group} title={groupTitle(group)} count={own.length}>
        <FittingTable
          label={`${groupTitle(group)}, ${yearText(year.key)}`}
          rows={own}
          columns={columns}
          rowKey={({ peerId, approval }) => `${peerId} ${approval?.id ?? ''}`}
          dropFirst={DROPPED_FIRST}
        />
      </Section>
    );
  });
}

/** Says what the days of an excess are for. */
function useWorkOf(): (row: ExcessRow) => string {
  const workText = useWorkText();
  const approvedWork = useApprovedWorkText();
  return (row: ExcessRow) => {
    const own = [...row.days.map(({ entry }) => entry), ...row.held];
    const ofDays = [...new Set(own.map(workText))].slice(0, 3).join('; ');
    if (row.approval === null) return ofDays;
    const names = row.approval.projectId !== null || row.approval.whatFor !== '' || ofDays === '';
    return names ? approvedWork(row.approval) : `${approvedWork(row.approval)}: ${ofDays}`;
  };
}

function WaysOut({ rows, year, limit }: GroupsProps) {
  const nameOf = usePeerNames();
  const columns = excessValues(useWorkOf(), (peerId) => nameOf(peerId) ?? '');
  return (
    <ListWaysOut label={`Over ${limit} days ${yearText(year.key)}`} rows={rows} columns={columns} yearKey={year.key} />
  );
}

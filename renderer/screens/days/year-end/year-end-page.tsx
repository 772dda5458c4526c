import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { Page, Section } from '@renderer/components/page';
import { Strip } from '@renderer/components/strip';
import { useAgreement, useDesk, useRefusal, useTable, useToday } from '@renderer/data/desk-context';
import { GoThroughDialog } from '@renderer/panels/go-through-dialog';
import { useCorrection } from '@renderer/panels/use-correction';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { addDays, isWeekend } from '@shared/rules/calendar';
import { formatPlainDate } from '@shared/rules/uk-date';
import type { DaysToSettle } from '@shared/rules/who-to-show';
import { yearToClose, type YearEnd } from '@shared/rules/year-end';
import { nextYear, previousYear, yearFromKey, yearOf, yearText, type Year } from '@shared/rules/year';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { MoveDays } from '../assignment/move-days-dialog';
import { writeDays } from '@renderer/panels/write-days';
import { YearMenu } from '@renderer/panels/year-menu';
import { RunButton, runKey, SettleTable } from './settle-table';
import { useYearEnd } from './use-year-end';
import { YearLock } from './year-lock';
import { LeftToDo, YearSums } from './year-sums';

type Open = { name: 'one-by-one' | 'move'; row: DaysToSettle };
type Code = 'days-worked' | 'cancel-days';

/** Goes through what is booked and pencilled in in a year that ends or has ended. */
export function YearEndPage() {
  const today = useToday();
  const agreement = useAgreement();
  const [params, setParams] = useSearchParams();
  const near = yearToClose(today, agreement) ?? previousYear(yearOf(today, agreement), agreement);
  const year = yearFromKey(params.get('year') ?? '', agreement) ?? near;
  const found = useYearEnd(year);
  return (
    <Page
      title="Year end"
      back={{ to: '/days', title: 'Days' }}
      detail={
        <>
          <YearMenu year={year} onChange={({ key }) => setParams({ year: key }, { replace: true })} />
          <span>
            {formatPlainDate(year.startsOn)} to {formatPlainDate(year.endsOn)}
          </span>
        </>
      }
    >
      {found ? <Settle found={found} year={year} /> : null}
    </Page>
  );
}

function Settle({ found, year }: { found: YearEnd; year: Year }) {
  const { busy, error, write, correction } = useSettle(found);
  const agreement = useAgreement();
  const nameOf = usePeerNames();
  const projects = useTable('projects');
  const [open, setOpen] = useState<Open>();
  const readOnly = useRefusal() !== undefined;
  const { passed, ahead } = found;
  const then = nextYear(year, agreement);
  const off = busy || readOnly;
  const actions = (row: DaysToSettle, name: string, hasPassed: boolean) => (
    <>
      {hasPassed ? (
        <RunButton
          text={row.entries.length > 1 ? 'All worked' : 'Worked'}
          name={name}
          disabled={off}
          onClick={() => void write('days-worked', row.entries)}
        />
      ) : null}
      {row.entries.length > 1 ? (
        <RunButton text="One by one" name={name} disabled={off} onClick={() => setOpen({ name: 'one-by-one', row })} />
      ) : null}
      {row.entries[0]?.precision === 'day' ? (
        <RunButton
          text={`Move to ${yearText(then.key)}`}
          name={name}
          disabled={off}
          onClick={() => setOpen({ name: 'move', row })}
        />
      ) : null}
      <RunButton
        text={row.entries.length > 1 ? 'Cancel days' : 'Cancel day'}
        name={name}
        disabled={off}
        onClick={() => void write('cancel-days', row.entries)}
      />
    </>
  );
  const [first] = open?.row.entries ?? [];
  return (
    <>
      <ProblemLine text={error} sx={{ mb: 2 }} />
      {correction.field ? <Box sx={{ mb: 2, maxWidth: 640, display: 'grid' }}>{correction.field}</Box> : null}
      {passed.length + ahead.length === 0 ? <Settled found={found} year={year} /> : null}
      {passed.length > 0 ? (
        <Section
          title={`Have passed: ${daysInWords(sumOf(passed))}`}
          right={
            <Button
              size="small"
              disabled={off}
              onClick={() =>
                void write(
                  'days-worked',
                  passed.flatMap(({ entries }) => entries),
                )
              }
            >
              All of these worked
            </Button>
          }
        >
          <SettleTable label="Days that have passed" rows={passed} actions={(row, name) => actions(row, name, true)} />
        </Section>
      ) : null}
      {ahead.length > 0 ? (
        <Section title={`Still to come by ${formatPlainDate(year.endsOn)}: ${daysInWords(sumOf(ahead))}`}>
          <SettleTable label="Days still to come" rows={ahead} actions={(row, name) => actions(row, name, false)} />
        </Section>
      ) : null}
      <LeftToDo found={found} />
      <YearSums found={found} />
      <YearLock year={year} found={found} />
      {open?.name === 'one-by-one' ? (
        <GoThroughDialog
          title={`Days of ${nameOf(open.row.peerId) ?? 'a peer'}`}
          rows={[open.row]}
          write={write}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open?.name === 'move' ? (
        <MoveDays
          key={runKey(open.row)}
          entries={open.row.entries}
          of={nameOf(open.row.peerId) ?? 'a peer'}
          project={projects.get(first?.projectId ?? '')}
          whole={false}
          firstOn={firstWeekday(then)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

/** Nothing is booked or pencilled in any more; what is left, if anything, stands below. */
function Settled({ found, year }: { found: YearEnd; year: Year }) {
  const { over, awaited, peerCount } = found;
  const left = [
    over.length > 0 ? `${over.length} over without approval` : '',
    awaited.length > 0 ? `${awaited.length} ${awaited.length === 1 ? 'approval' : 'approvals'} awaited` : '',
  ].filter(Boolean);
  if (peerCount === 0 && left.length === 0) {
    return (
      <Strip tone="info" role="status">
        <span>No day is recorded in {yearText(year.key)}: there is nothing to settle. Choose another year above.</span>
      </Strip>
    );
  }
  return (
    <Strip tone={left.length > 0 ? 'warning' : 'success'} role="status">
      <span>
        Every booked and pencilled day of {yearText(year.key)} is settled.{' '}
        {left.length > 0 ? `Left to do: ${left.join(', ')}.` : 'Nothing is left to do.'}
      </span>
    </Strip>
  );
}

/** Writes runs of days as one change, one at a time. */
function useSettle({ passed, ahead }: YearEnd) {
  const desk = useDesk();
  const correction = useCorrection([...passed, ...ahead].flatMap(({ entries }) => entries));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const write = async (
    code: Code,
    entries: readonly DayEntry[],
    reason = correction.reason,
  ): Promise<string | undefined> => {
    setBusy(true);
    const after = entries.map((entry): DayEntry => ({
      ...entry,
      state: code === 'days-worked' && entry.state !== 'cancelled' ? 'worked' : 'cancelled',
      pencilledUntil: null,
    }));
    // More than a day on one of the dates was settled when they were recorded.
    const sentence = await writeDays(desk, { code, entries: after, correction: reason, keepBusy: true }).finally(() =>
      setBusy(false),
    );
    setError(sentence);
    return sentence;
  };
  return { busy, error, write, correction };
}

/** The first Monday to Friday of a year. */
function firstWeekday({ startsOn }: Year) {
  let date = startsOn;
  while (isWeekend(date)) date = addDays(date, 1);
  return date;
}

function sumOf(rows: readonly DaysToSettle[]): number {
  return rows.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
}

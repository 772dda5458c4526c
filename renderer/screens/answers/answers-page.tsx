import Button from '@mui/material/Button';
import { Facts } from '@renderer/components/facts';
import { EmptyState, Page, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAskedRounds } from '@renderer/data/asked-rounds';
import { useAgreement, useCouncilBook, useToday } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import { YearMenu } from '@renderer/panels/year-menu';
import { yearFromKey, yearOf, yearText, type Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { AnswersChart } from './answers-chart';
import { answersOfYear, type AnswersOfYear } from './answers-of';
import { AnswersSection, AnswersWaysOut } from './answers-table';
import { daysText, shareText } from './answer-words';
import { FigureLink, YearShown } from './figure-link';
import { GroupsTable } from './groups-table';
import { PrintAnswersDialog } from './print-answers-dialog';

const BACK = { to: '/reports', title: 'Reports' };

/** How requests were answered in a year: in time or not, how long it took, and what could not be met. */
export function AnswersPage() {
  const today = useToday();
  const agreement = useAgreement();
  const book = useCouncilBook();
  const task = useTask();
  const all = useAskedRounds();
  const [params, setParams] = useSearchParams();
  const [printing, setPrinting] = useState(false);
  const year = useMemo(
    () => yearFromKey(params.get('year') ?? '', agreement) ?? yearOf(today, agreement),
    [params, agreement, today],
  );
  const answers = useMemo(() => answersOfYear(all, year, { agreement, book }), [all, year, agreement, book]);
  return (
    <Page
      title="How we answered"
      back={BACK}
      detail={
        <>
          <YearMenu year={year} onChange={({ key }) => setParams({ year: key }, { replace: true })} />
          <span>By the day of receipt; the sheet Requests has the same requests.</span>
        </>
      }
      actions={answers.rounds.length > 0 ? <Button onClick={() => setPrinting(true)}>Print</Button> : null}
    >
      {answers.rounds.length === 0 ? (
        <EmptyState
          title={`No request was received in ${yearText(year.key)}`}
          text="Once requests are logged, this says how many were answered in time, how long it took, and what could not be met."
          actions={
            <WritersOnly>
              <Button variant="contained" onClick={() => task.open('add-request')}>
                Add request
              </Button>
            </WritersOnly>
          }
        />
      ) : (
        <YearShown value={yearText(year.key)}>
          <Answers answers={answers} year={year} />
        </YearShown>
      )}
      {printing ? <PrintAnswersDialog answers={answers} year={year} onClose={() => setPrinting(false)} /> : null}
    </Page>
  );
}

function Answers({ answers, year }: { answers: AnswersOfYear; year: Year }) {
  const { figures } = answers;
  const link = (what: string, rounds: AnswersOfYear['rounds']) => (
    <FigureLink of={yearText(year.key)} what={what} rounds={rounds} />
  );
  return (
    <>
      <Section title="In short">
        <Facts
          lines={[
            ['Requests received', link('Received', figures.received)],
            ['Further names wanted', figures.further.length > 0 ? link('Further names wanted', figures.further) : ''],
            ['Answered', link('Answered', figures.answered)],
            [
              'In time',
              <>
                {link('In time', figures.inTime)}
                {figures.shareInTime === null ? '' : `, ${shareText(figures)} of those answered`}
              </>,
            ],
            ['Late, answered or not', link('Late', figures.late)],
            ['Open', link('Open', figures.open)],
            [
              'Days taken',
              figures.medianDays === null
                ? ''
                : `${daysText(figures.medianDays)} in the middle, ${daysText(figures.longestDays)} at the longest`,
            ],
          ]}
        />
      </Section>
      <Section
        title="Month by month"
        right={<AnswersWaysOut label="Month by month" first="Month" lines={answers.months} />}
      >
        <AnswersChart months={answers.months} />
      </Section>
      <AnswersSection label="By kind of work" first="Kind of work" lines={answers.kinds} />
      <AnswersSection label="By region" first="Region" lines={answers.regions} />
      {answers.years.length > 1 ? <AnswersSection label="Year by year" first="Year" lines={answers.years} /> : null}
      <Groups title="Why late" first="Reason" groups={answers.whyLate} none="Nothing was late." />
      <Groups
        title="Why nobody to offer"
        first="Reason"
        groups={answers.whyNobody}

        none="There was always somebody to offer."
      />
      <Groups
        title="Demand not met, by skill"
        first="Skill wanted"
        groups={answers.notMetBySkill}

        withPlaces
        none="Every place that was asked for had a name."
      />
      {answers.notMetByRegion.length > 0 ? (
        <Groups
          title="Demand not met, by region"
          first="Region"
          groups={answers.notMetByRegion}

          withPlaces
          none=""
        />
      ) : null}
    </>
  );
}

type GroupsProps = {
  title: string;
  first: string;
  groups: AnswersOfYear['whyLate'];
  none: string;
  withPlaces?: boolean;
};

function Groups({ title, none, groups, ...table }: GroupsProps) {
  return (
    <Section title={title}>
      {groups.length === 0 ? none : <GroupsTable label={title} groups={groups} {...table} />}
    </Section>
  );
}

import Button from '@mui/material/Button';
import { Facts } from '@renderer/components/facts';
import { EmptyState, Page, Section } from '@renderer/components/page';
import { useAgreement, useCouncilBook, useToday } from '@renderer/data/desk-context';
import { YearMenu } from '@renderer/panels/year-menu';
import { yearOf, type Year } from '@shared/rules/year';
import { useMemo, useState } from 'react';
import { AnswersChart } from './answers-chart';
import { answersOfYear, type AnswersOfYear } from './answers-of';
import { AnswersTable } from './answers-table';
import { daysText, shareText } from './answer-words';
import { FigureLink } from './figure-link';
import { GroupsTable } from './groups-table';
import { PrintAnswersDialog } from './print-answers-dialog';
import { RoundsDialog, type Behind } from './rounds-dialog';
import { useAskedRounds } from './use-asked-rounds';

const BACK = { to: '/reports', title: 'Reports' };

/** How requests were answered in a year: in time or not, how long it took, and what could not be met. */
export function AnswersPage() {
  const today = useToday();
  const agreement = useAgreement();
  const book = useCouncilBook();
  const all = useAskedRounds();
  const [chosen, setChosen] = useState<Year>();
  const [behind, setBehind] = useState<Behind>();
  const [printing, setPrinting] = useState(false);
  const year = chosen ?? yearOf(today, agreement);
  const answers = useMemo(() => answersOfYear(all, year, { agreement, book }), [all, year, agreement, book]);
  return (
    <Page
      title="How we answered"
      back={BACK}
      detail={
        <>
          <YearMenu year={year} onChange={setChosen} />
          <span>By the day of receipt; the sheet Requests has the same requests.</span>
        </>
      }
      actions={answers.rounds.length > 0 ? <Button onClick={() => setPrinting(true)}>Print</Button> : null}
    >
      {answers.rounds.length === 0 ? (
        <EmptyState
          title={`No request was received in ${year.key}`}
          text="Once requests are logged, this says how many were answered in time, how long it took, and what could not be met."
        />
      ) : (
        <Answers answers={answers} year={year} show={setBehind} />
      )}
      {behind ? <RoundsDialog {...behind} onClose={() => setBehind(undefined)} /> : null}
      {printing ? <PrintAnswersDialog answers={answers} year={year} onClose={() => setPrinting(false)} /> : null}
    </Page>
  );
}

function Answers({ answers, year, show }: { answers: AnswersOfYear; year: Year; show: (behind: Behind) => void }) {
  const { figures } = answers;
  const link = (what: string, rounds: AnswersOfYear['rounds']) => (
    <FigureLink of={year.key} what={what} rounds={rounds} show={show} />
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
      <Section title="Month by month">
        <AnswersChart months={answers.months} show={show} />
      </Section>
      <Section title="By kind of work">
        <AnswersTable label="By kind of work" first="Kind of work" lines={answers.kinds} show={show} />
      </Section>
      <Section title="By region">
        <AnswersTable label="By region" first="Region" lines={answers.regions} show={show} />
      </Section>
      {answers.years.length > 1 ? (
        <Section title="Year by year">
          <AnswersTable label="Year by year" first="Year" lines={answers.years} show={show} />
        </Section>
      ) : null}
      <Groups title="Why late" first="Reason" groups={answers.whyLate} show={show} none="Nothing was late." />
      <Groups
        title="Why nobody to offer"
        first="Reason"
        groups={answers.whyNobody}
        show={show}
        none="There was always somebody to offer."
      />
      <Groups
        title="Demand not met, by skill"
        first="Skill wanted"
        groups={answers.notMetBySkill}
        show={show}
        withPlaces
        none="Every place that was asked for had a name."
      />
      {answers.notMetByRegion.length > 0 ? (
        <Groups
          title="Demand not met, by region"
          first="Region"
          groups={answers.notMetByRegion}
          show={show}
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
  show: (behind: Behind) => void;
};

function Groups({ title, none, groups, ...table }: GroupsProps) {
  return (
    <Section title={title}>
      {groups.length === 0 ? none : <GroupsTable label={title} groups={groups} {...table} />}
    </Section>
  );
}

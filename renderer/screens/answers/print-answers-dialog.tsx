import Box from '@mui/material/Box';
import { useOffice, useRefusal, useToday } from '@renderer/data/desk-context';
import { PaperDialog } from '@renderer/panels/paper-dialog';
import { useLogPaper } from '@renderer/panels/use-log-paper';
import { placesNotMet, type RoundGroup } from '@shared/rules/performance';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import { daysText, shareText } from './answer-words';
import type { AnswersLine, AnswersOfYear } from './answers-of';

type Props = { answers: AnswersOfYear; year: Year; onClose: () => void };

/** How requests were answered, for paper: printed or saved as a PDF, and logged. It names no peer. */
export function PrintAnswersDialog({ answers, year, onClose }: Props) {
  const today = useToday();
  const reading = useRefusal() !== undefined;
  const log = useLogPaper({
    report: 'How we answered',
    yearKey: year.key,
    sheets: [{ name: 'How we answered', rows: answers.rounds.length }],
    sensitiveColumns: [],
  });
  return (
    <PaperDialog
      title="Print how we answered"
      label="How we answered"
      note={
        reading
          ? 'It names no peer. You are reading: the export log of the office does not get it.'
          : 'It names no peer. The export log keeps that it left.'
      }
      fileName={`how-we-answered-${year.key.replace('/', '-')}-${today}`}
      onDone={log}
      onClose={onClose}
    >
      <AnswersPaper answers={answers} year={year} />
    </PaperDialog>
  );
}

function AnswersPaper({ answers, year }: Omit<Props, 'onClose'>) {
  const today = useToday();
  const group = useOffice()?.group;
  return (
    <>
      <h1>How we answered the LGA’s requests, {yearText(year.key)}</h1>
      <p>
        {group ? `${group} group office. ` : ''}Requests received from {formatUkDate(year.startsOn)} to{' '}
        {formatUkDate(year.endsOn)}, as of {formatUkDate(today)}.
      </p>
      <Lines first="In all" lines={[{ name: yearText(year.key), figures: answers.figures }]} />
      <h2>Month by month</h2>
      <Lines first="Month of receipt" lines={answers.months} />
      <h2>By kind of work</h2>
      <Lines first="Kind of work" lines={answers.kinds} />
      <h2>By region</h2>
      <Lines first="Region" lines={answers.regions} />
      {answers.years.length > 1 ? (
        <>
          <h2>Year by year</h2>
          <Lines first="Year" lines={answers.years} />
        </>
      ) : null}
      <Groups title="Why late" groups={answers.whyLate} />
      <Groups title="Why nobody to offer" groups={answers.whyNobody} />
      <Groups title="Demand not met, by skill" groups={answers.notMetBySkill} withPlaces />
      <Groups title="Demand not met, by region" groups={answers.notMetByRegion} withPlaces />
      <h2>What the figures mean</h2>
      <p>
        Further names wanted count as a request with a clock of its own. Late: answered late, or not answered and
        overdue. % in time: of those answered. Days, middle: half of the answers took as long or less. Demand not met:
        peers wanted less names sent, once the clock has stopped or the request ended; requests that the LGA withdrew
        are left out.
      </p>
    </>
  );
}

function Lines({ first, lines }: { first: string; lines: readonly AnswersLine[] }) {
  return (
    <Box
      component="table"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& th, & td': { textAlign: 'right', pl: 1 },
        '& th:first-of-type, & td:first-of-type': { textAlign: 'left', pl: 0 },
      }}
    >
      <thead>
        <tr>
          {[first, 'Received', 'Answered', 'In time', 'Late', 'Open', '% in time', 'Days, middle', 'Days, longest'].map(
            (title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, figures }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{figures.received.length + figures.further.length}</td>
            <td>{figures.answered.length}</td>
            <td>{figures.inTime.length}</td>
            <td>{figures.late.length}</td>
            <td>{figures.open.length}</td>
            <td>{shareText(figures)}</td>
            <td>{daysText(figures.medianDays)}</td>
            <td>{daysText(figures.longestDays)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function Groups(props: { title: string; groups: readonly RoundGroup[]; withPlaces?: boolean }) {
  if (props.groups.length === 0) return null;
  return (
    <>
      <h2>{props.title}</h2>
      <ul>
        {props.groups.map(({ name, rounds }) => (
          <li key={name}>
            {name}: {props.withPlaces ? `${rounds.reduce((sum, one) => sum + placesNotMet(one), 0)} peers, ` : ''}
            {rounds.length} {rounds.length === 1 ? 'request' : 'requests'}
          </li>
        ))}
      </ul>
    </>
  );
}

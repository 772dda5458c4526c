import Box from '@mui/material/Box';
import { DaysFigure } from '@renderer/components/days-figure';
import { useAgreement, useCouncilBook, useOffice, useTable, useToday } from '@renderer/data/desk-context';
import type { PeerYear } from '@renderer/panels/use-peer-year';
import { useApprovedWorkText, useWorkText } from '@renderer/panels/work-text';
import { agreedText, approvalText, countingText } from '@renderer/words/limit-words';
import { peerFullName } from '@renderer/words/peer-name';
import { positionText } from '@renderer/words/position-words';
import type { Peer } from '@shared/model/peer';
import { daysInWords } from '@shared/model/quarter-days';
import { stateWord } from '@shared/exports/words';
import type { DaysLine, StatementLine } from '@shared/rules/statement';
import { formatLongDate, formatUkDate } from '@shared/rules/uk-date';
import { yearText } from '@shared/rules/year';
import { lockOf } from '@shared/rules/year-lock';
import type { ReactNode } from 'react';
import { datesText, grantLineText, leftSumText, leftWord, lineKey } from './statement-words';

const TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    p: '3px 10px 3px 0',
    borderBottom: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& th': { fontWeight: 600 },
  '& .figure': { textAlign: 'right', whiteSpace: 'nowrap', width: 72, pr: 0 },
  '& .when': { width: '24%' },
  '& .state': { width: '15%' },
} as const;

/** One peer's year for paper: the limit, each line with what is left after it, what is not taken off, approvals and what the words mean. */
export function StatementPaper({ peer, peerYear }: { peer: Peer; peerYear: PeerYear }) {
  const agreement = useAgreement();
  const office = useOffice();
  const book = useCouncilBook();
  const today = useToday();
  const approvedWork = useApprovedWorkText();
  const { year, lines, used, limit, approvals } = peerYear;
  const isAside = (line: StatementLine): line is DaysLine => line.kind === 'days' && !line.takenOff;
  const aside = lines.filter(isAside);
  const lock = lockOf(year, useTable('lockedYears').all);
  const counting = countingText(agreement.activities, year);
  return (
    <>
      <h1>Statement of days, {yearText(year.key)}</h1>
      <p>
        <strong>{peerFullName(peer)}</strong>
        {joined([book.nameOf(peer.homeCouncilId, peer.homeCouncilText)])}
        <br />
        {office ? `${office.group} group office of the Local Government Association` : null}
        <br />
        Year from {formatUkDate(year.startsOn)} to {formatUkDate(year.endsOn)}. Limit{' '}
        {daysInWords(limit.limitQuarterDays)}
        {agreedText(agreement)}. {positionText(limit.position, agreement)}. As it stands on {formatLongDate(today)}.
        {lock ? ` The year was locked on ${formatUkDate(lock.lockedOn)}.` : null}
      </p>
      <Box component="table" aria-label={`Statement of ${yearText(year.key)}`} sx={TABLE}>
        <Head last="Left after" />
        <tbody>
          {lines
            .filter((line) => !isAside(line))
            .map((line) => (
              <Line key={lineKey(line)} line={line} yearName={yearText(year.key)} />
            ))}
          <tr>
            <td colSpan={3}>
              <strong>{leftWord(limit)}</strong> {leftSumText(used, limit)}
            </td>
            <td className="figure">
              <DaysFigure quarterDays={used.workedQuarterDays + used.bookedQuarterDays} bold plainZero />
            </td>
            <td className="figure">
              <DaysFigure quarterDays={limit.leftQuarterDays} bold plainZero />
            </td>
          </tr>
        </tbody>
      </Box>
      {aside.length > 0 ? (
        <>
          <h2>Not taken off</h2>
          <Box component="table" aria-label="Not taken off" sx={TABLE}>
            <Head last="Left if it goes ahead" />
            <tbody>
              {aside.map((line) => (
                <Line key={lineKey(line)} line={line} yearName={yearText(year.key)} />
              ))}
            </tbody>
          </Box>
        </>
      ) : null}
      <h2>Approvals of days beyond the limit</h2>
      {approvals.length === 0 ? <p>None in this year.</p> : null}
      <ul>
        {approvals.map((approval) => (
          <li key={approval.id}>{approvalText(approval, approvedWork(approval))}</li>
        ))}
      </ul>
      <h2>What the words mean</h2>
      <p>
        Left = limit + extra days approved − worked − booked. Pencilled in means put forward or held until a date, and
        is not taken off. A day counts in the year in which it is worked. Cancelled days are left out.
      </p>
      <p>
        Counts to the limit: {counting.counts}. Does not count: {counting.doesNot}. An entry may say otherwise, with its
        reason. {counting.changes.join(' ')}
      </p>
      <p>
        More than {daysInWords(limit.limitQuarterDays)} a year need the approval of the {agreement.approverTitle} (Peer
        Support Review Update, para 24).
      </p>
    </>
  );
}

function joined(parts: readonly string[]): ReactNode {
  const text = parts.filter(Boolean).join(', ');
  return text === '' ? null : `, ${text}`;
}

function Head({ last }: { last: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="when">
          Date
        </th>
        <th scope="col">What for</th>
        <th scope="col" className="state">
          State
        </th>
        <th scope="col" className="figure">
          Days
        </th>
        <Box component="th" scope="col" className="figure" sx={{ whiteSpace: 'normal !important' }}>
          {last}
        </Box>
      </tr>
    </thead>
  );
}

function Line({ line, yearName }: { line: StatementLine; yearName: string }) {
  const today = useToday();
  const workText = useWorkText();
  const approvedWork = useApprovedWorkText();
  if (line.kind !== 'days') {
    return (
      <tr>
        <td>{formatUkDate(line.on)}</td>
        <td colSpan={2}>{grantLineText(line, ({ approval }) => approvedWork(approval))}</td>
        <td className="figure">
          {line.kind === 'approval' ? '+' : null}
          {line.kind === 'approval' ? <DaysFigure quarterDays={line.quarterDays} /> : null}
        </td>
        <td className="figure">
          <DaysFigure quarterDays={line.leftAfterQuarterDays} plainZero />
        </td>
      </tr>
    );
  }
  const goesAhead = line.counts && line.state === 'pencilled';
  return (
    <tr>
      <td>{line.precision === 'day' ? writtenRange(line) : datesText(line, yearName, today)}</td>
      <td>{workText(line.entries[0])}</td>
      <td>{stateText(line)}</td>
      <td className="figure">
        <DaysFigure quarterDays={line.quarterDays} brackets={!line.takenOff} />
      </td>
      <td className="figure">
        {line.takenOff || goesAhead ? (
          <DaysFigure
            quarterDays={goesAhead ? line.leftIfGoesAheadQuarterDays : line.leftAfterQuarterDays}
            plainZero
            brackets={goesAhead}
          />
        ) : null}
      </td>
    </tr>
  );
}

/** With the year, as a paper is read later: "14/07 – 17/07/2026". */
function writtenRange({ from, to }: DaysLine): string {
  if (from === to) return formatUkDate(from);
  const first = formatUkDate(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first} \u2013 ${formatUkDate(to)}`;
}

/** The state of a line, and why it is not taken off. */
function stateText(line: DaysLine): string {
  const state = stateWord(line.state);
  if (!line.counts) return `${state}, not counted`;
  const until = line.entries[0].pencilledUntil;
  if (line.state !== 'pencilled' || !until) return state;
  return line.expired ? `Was pencilled in until ${formatUkDate(until)}` : `${state} until ${formatUkDate(until)}`;
}
